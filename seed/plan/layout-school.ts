/** Every section of one school with its teacher and room, the same on every worker that lays it out. */
import { ungradedElementary } from "../district/grades.ts";
import { magnetClasses } from "../district/magnets.ts";
import { openStream } from "../random.ts";
import { layoutAdvisories } from "./advisories.ts";
import { assignRooms, type RoomPlan } from "./assign-rooms.ts";
import { assignExtraTeachers, assignTeachers } from "./assign-teachers.ts";
import type { Roll } from "./course-levels.ts";
import { dayClassesOf } from "./day-classes.ts";
import { layoutHomerooms } from "./elementary-sections.ts";
import { layoutExtraPeriods } from "./extra-periods.ts";
import { inTracks } from "./in-tracks.ts";
import { centerStudents } from "./magnet-centers.ts";
import { assignCoTeachers, resourceStudents, resourceTeachersFor } from "./resource-program.ts";
import type { DistrictPlan, SchoolPlan } from "./school-plan.ts";
import { layoutScheduled } from "./secondary-sections.ts";
import type { SectionPlan } from "./section-plan.ts";
import { addToLatePrograms, programOf } from "./student-programs.ts";
import { traitOf } from "./student-traits.ts";

export type SchoolLayout = {
  /** Homerooms first, then scheduled sections by period, then those of a zero or seventh period and advisories. */
  readonly sections: readonly SectionPlan[];
  readonly homerooms: number;
  readonly teachers: number;
  readonly resourceTeachers: number;
  readonly rooms: readonly RoomPlan[];
};

const layouts = new WeakMap<SchoolPlan, SchoolLayout>();

/** The layout of a school of the plan, which each thread works out once. */
export function layoutOf({ seed }: DistrictPlan, school: SchoolPlan): SchoolLayout {
  const layout = layouts.get(school) ?? layoutSchool(seed, school);
  layouts.set(school, layout);
  return layout;
}

export function layoutSchool(seed: number, school: School): SchoolLayout {
  const stream = openStream(seed, "sections", school.id);
  const selfContained = school.groups.filter(({ grade }) => isSelfContained(grade, school.departmental));
  const roll = rollOf(seed, school);
  const dayClasses = Map.groupBy(dayClassesOf(seed, school), ({ lowGrade }) =>
    isSelfContained(lowGrade, school.departmental),
  );
  const homerooms = layoutHomerooms(
    selfContained,
    { dayClasses: dayClasses.get(true) ?? [], center: school.center },
    stream,
  );
  const tracks = inTracks(
    school.groups.filter((group) => !selfContained.includes(group)),
    school.calendar.ofSections,
  ).map(({ calendar, groups, hasDayClasses }) => {
    const own = hasDayClasses ? (dayClasses.get(false) ?? []) : [];
    return inCalendar(calendar, layoutScheduled(groups, own, stream, roll));
  });
  const scheduled = tracks.flat();
  const [calendar = school.calendar.id] = school.calendar.ofSections;
  inCalendar(calendar, homerooms);
  const extra = inCalendar(calendar, layoutExtraPeriods(seed, school, stream, roll));
  const ofSix = tracks.reduce((first, own) => first + assignTeachers(own, first), homerooms.length);
  const teachers = ofSix + assignExtraTeachers(extra, scheduled, ofSix);
  const advisories = inCalendar(calendar, layoutAdvisories(school, scheduled, stream, roll));
  const sections = [...homerooms, ...scheduled, ...extra, ...advisories];
  const rooms = assignRooms(sections, teachers);
  const resourceTeachers = resourceTeachersFor(roll.resource);
  assignCoTeachers(scheduled, resourceTeachers, roll.resource);
  return {
    sections,
    homerooms: homerooms.length,
    teachers,
    resourceTeachers,
    rooms,
  };
}

function inCalendar(calendar: number, sections: SectionPlan[]): SectionPlan[] {
  for (const section of sections) section.calendar = calendar;
  return sections;
}

type School = Pick<
  SchoolPlan,
  | "id"
  | "students"
  | "groups"
  | "departmental"
  | "standsForMany"
  | "ofSmallDistrict"
  | "extraPeriods"
  | "advisory"
  | "calendar"
  | "learners"
  | "firstStudentId"
  | "kind"
  | "center"
>;

function rollOf(seed: number, school: School): Roll {
  const { id, students, groups, learners, center, firstStudentId, standsForMany, ofSmallDistrict } = school;
  const grades = new Int8Array(students);
  const magnet = new Uint8Array(students);
  for (const group of groups) {
    const { grade, first, general, dayClass } = group;
    grades.fill(grade, first, first + general + dayClass);
    magnet.fill(1, first, first + centerStudents(center, group));
  }
  const traits = Uint32Array.from(grades, (grade, index) =>
    traitOf(seed, { schoolId: id, index, id: firstStudentId + index, grade }),
  );
  const resource = resourceStudents(seed, school);
  const programs = grades.map((grade, student) =>
    programOf({
      grade,
      trait: traits[student] ?? 0,
      learner: learners[student] === 1,
      resource: resource[student] === 1,
      magnet: magnet[student] === 1,
    }),
  );
  if (standsForMany) addToLatePrograms(programs, { grades, traits });
  const leastInCenterClass = (center?.classes ?? magnetClasses.usual).least;
  return { grades, programs, traits, resource, leastInCenterClass, standsForMany, ofSmallDistrict };
}

/** Grade 6 is self-contained only if the school doesn't have six periods. */
export function isSelfContained(grade: number, departmental: boolean): boolean {
  return grade <= 5 || grade === ungradedElementary || (grade === 6 && !departmental);
}
