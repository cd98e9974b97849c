/** The whole district in compact form: every worker computes it for itself, with the same result. */
import {
  elementaryWithCounselor,
  studentsPerCounselor,
  studentsPerDistrictAdministrator,
  studentsPerOfficeStaff,
} from "../district/classes.ts";
import { gradeCounts } from "../district/grades.ts";
import { namePairs, schoolName } from "../district/school-names.ts";
import { hashOf, openStream, shuffledIndexes } from "../random.ts";
import { assignTimetables, type Timetable } from "./assign-timetables.ts";
import { findLearners, learnersAt } from "./english-status.ts";
import { planFeeders } from "./feeders.ts";
import { formerGroups } from "./former-students.ts";
import { groupsOf } from "./grade-groups.ts";
import { planHouseholds } from "./households.ts";
import { layoutSchool, type SchoolLayout } from "./layout-school.ts";
import { type LocatedSchool, locateSchools } from "./locate-schools.ts";
import { planCenters } from "./magnet-centers.ts";
import { hasFew, isSmall, leadingSchools, planEnrollment } from "./plan-enrollment.ts";
import { addFamilies, type FamiliesOfSchool } from "./school-families.ts";
import {
  type DistrictPlan,
  type FormerStudents,
  type GradeGroup,
  type SchoolPlan,
  type StaffCounts,
  staffTotal,
} from "./school-plan.ts";

export function planDistrict(seed: number, students: number): DistrictPlan {
  const enrolled = enrollSchools(seed, students);
  const households = planHouseholds(seed, enrolled);
  const { schools: withFamilies, firstGuardian } = addFamilies(seed, enrolled, households);
  const centers = planCenters(seed, enrolled);
  const learners = findLearners({ seed, schools: withFamilies, households });
  const next: NextIds = { section: 1, assignment: 1, room: 1, staff: 1 };
  const schools = withFamilies.map((school) => {
    const plan = addSections(
      seed,
      { ...school, learners: learnersAt(school, learners), center: centers.get(school.id) },
      next,
    );
    advance(next, plan);
    return plan;
  });
  return {
    seed,
    students,
    formerStudents: schools.reduce((sum, { former }) => sum + former.students, 0),
    schools,
    households,
    firstGuardian,
    inDayClass: dayClassStudents(students, schools),
    guardians: schools.reduce((sum, school) => sum + school.guardians + school.formerFamilies.guardians, 0),
    schoolStaff: next.staff - 1,
    districtAdministrators: Math.max(2, Math.round(students / studentsPerDistrictAdministrator)),
    feeders: planFeeders(schools),
    schoolsByGrade: indexByGrade(schools),
  };
}

type Enrolled = Pick<
  SchoolPlan,
  | keyof ReturnType<typeof describeSchool>
  | keyof ReturnType<typeof sizesAround>
  | "departmental"
  | "standsForMany"
  | "ofSmallDistrict"
  | "timetable"
  | "extraPeriods"
  | "advisory"
  | "calendar"
  | "students"
  | "groups"
  | "firstStudentId"
  | "former"
>;

function enrollSchools(seed: number, students: number): Enrolled[] {
  const tickets = shuffledIndexes(namePairs, openStream(seed, "schoolNames", 0));
  const next = { student: 1, former: students + 1 };
  const enrolled = locateSchools(seed, planEnrollment(seed, students)).map((school, index) => {
    const round = Math.floor(index / namePairs) * namePairs;
    const ticket = round + (tickets[index % namePairs] ?? 0);
    const plan = enrollSchool(seed, index + 1, school, { ticket, ofDistrict: students, ...next });
    next.student += plan.students;
    next.former += plan.former.students;
    return plan;
  });
  const timetableOf = assignTimetables(seed, enrolled);
  return enrolled.map((school) => ({ ...school, ...timetableOf(school.id) }));
}

/** `ticket` is for its name; `student` and `former` are the next ids. */
type Place = {
  readonly ticket: number;
  readonly ofDistrict: number;
  readonly student: number;
  readonly former: number;
};

function enrollSchool(
  seed: number,
  id: number,
  school: LocatedSchool,
  { ticket, ofDistrict, student, former }: Place,
): Omit<Enrolled, keyof Timetable> {
  const groups = groupsOf(seed, id, school, ofDistrict);
  const students = groups.reduce((sum, group) => sum + group.general + group.dayClass, 0);
  return {
    ...describeSchool(id, school, ticket),
    ...sizesAround(seed, id, students),
    departmental: school.kind.highGrade >= 7,
    standsForMany: isSmall(ofDistrict) && id <= leadingSchools && school.kind.lowGrade >= 6,
    ofSmallDistrict: hasFew(ofDistrict),
    students,
    groups,
    firstStudentId: student,
    former: planFormer(seed, id, groups, former),
  };
}

function planFormer(
  seed: number,
  id: number,
  grades: readonly GradeGroup[],
  firstStudentId: number,
): FormerStudents {
  const groups = formerGroups(seed, id, grades);
  const students = groups.reduce((sum, { graduated, left }) => sum + graduated + left, 0);
  return { students, firstStudentId, groups };
}

function dayClassStudents(students: number, schools: readonly SchoolPlan[]): Uint8Array {
  const inDayClass = new Uint8Array(new SharedArrayBuffer(students));
  for (const school of schools) {
    for (const { first, general, dayClass } of school.groups) {
      const begin = school.firstStudentId - 1 + first + general;
      inDayClass.fill(1, begin, begin + dayClass);
    }
  }
  return inDayClass;
}

/** The next id of each kind; it advances from school to school. */
type NextIds = { section: number; assignment: number; room: number; staff: number };

function addSections(
  seed: number,
  school: Enrolled & FamiliesOfSchool & Pick<SchoolPlan, "learners" | "center">,
  next: Readonly<NextIds>,
): SchoolPlan {
  const layout = layoutSchool(seed, school);
  return {
    ...school,
    sections: layout.sections.length,
    scheduledSections: layout.sections.length - layout.homerooms,
    coTeachers: layout.sections.filter(({ coTeacher }) => coTeacher >= 0).length,
    firstSectionId: next.section,
    firstAssignmentId: next.assignment,
    rooms: layout.rooms.length,
    firstRoomId: next.room,
    staff: staffFor(layout, school),
    firstStaffId: next.staff,
  };
}

function advance(next: NextIds, school: SchoolPlan): void {
  next.section += school.sections;
  next.assignment += school.scheduledSections;
  next.room += school.rooms;
  next.staff += staffTotal(school.staff);
}

type Description = Pick<
  SchoolPlan,
  | "id"
  | "name"
  | "region"
  | "latitude"
  | "longitude"
  | "campusHost"
  | "kind"
  | "charter"
  | "lowGrade"
  | "highGrade"
>;

function describeSchool(id: number, school: LocatedSchool, ticket: number): Description {
  const { kind, region, latitude, longitude, campusHost, countByGrade } = school;
  const transitional = gradeCounts.findIndex(({ grade }) => grade === -1);
  return {
    id,
    name: schoolName(ticket, kind),
    region,
    latitude,
    longitude,
    campusHost,
    kind,
    charter: kind.governance !== "district",
    lowGrade: countByGrade[transitional] ? -1 : kind.lowGrade,
    highGrade: kind.highGrade,
  };
}

/** [K] Planned enrollment is within 4% of the actual one; there is room for 5 to 35% more. */
function sizesAround(
  seed: number,
  id: number,
  students: number,
): Pick<SchoolPlan, "projectedEnrollment" | "capacity"> {
  const projected = Math.round((students * (96 + (hashOf(seed, "schools", id, 1) % 9))) / 100);
  const capacity = 10 + Math.ceil((students * (105 + (hashOf(seed, "schools", id, 2) % 31))) / 100);
  return { projectedEnrollment: Math.max(1, projected), capacity };
}

function staffFor(layout: SchoolLayout, { students, departmental }: Enrolled): StaffCounts {
  return {
    teachers: layout.teachers,
    resourceTeachers: layout.resourceTeachers,
    counselors: departmental
      ? Math.max(1, Math.round(students / studentsPerCounselor))
      : Number(students >= elementaryWithCounselor),
    office: 1 + Math.ceil(students / studentsPerOfficeStaff),
  };
}

function indexByGrade(schools: readonly SchoolPlan[]): Map<number, number[]> {
  const byGrade = new Map<number, number[]>();
  schools.forEach((school, index) => {
    for (const { grade } of school.groups) {
      const known = byGrade.get(grade);
      if (known) known.push(index);
      else byGrade.set(grade, [index]);
    }
  });
  return byGrade;
}
