/** The whole district in compact form: every worker computes it for itself, with the same result. */
import {
  elementaryWithCounselor,
  leastInProgram,
  studentsPerCounselor,
  studentsPerDistrictAdministrator,
  studentsPerOfficeStaff,
} from "../district/classes.ts";
import { gradeCounts, ungradedElementary, ungradedSecondary } from "../district/grades.ts";
import { specialDayClassShare, whole } from "../district/people.ts";
import { namePairs, schoolName } from "../district/school-names.ts";
import { hashOf, openStream, shuffledIndexes } from "../random.ts";
import { adultsOf } from "./adults.ts";
import { planFeeders } from "./feeders.ts";
import { formerGroups } from "./former-students.ts";
import { planHouseholds } from "./households.ts";
import { layoutSchool, type SchoolLayout } from "./layout-school.ts";
import { type LocatedSchool, locateSchools } from "./locate-schools.ts";
import { planNeighborhoods } from "./neighborhoods.ts";
import { planEnrollment } from "./plan-enrollment.ts";
import {
  type DistrictPlan,
  type FormerStudents,
  type GradeGroup,
  type HouseholdRange,
  type Households,
  type SchoolPlan,
  type StaffCounts,
  staffTotal,
} from "./school-plan.ts";

export function planDistrict(seed: number, students: number): DistrictPlan {
  const enrolled = locateSchools(seed, planEnrollment(seed, students));
  const tickets = shuffledIndexes(namePairs, openStream(seed, "schoolNames", 0));
  const next: NextIds = { student: 1, former: students + 1, section: 1, assignment: 1, room: 1, staff: 1 };
  const planned = enrolled.map((school, index) => {
    const round = Math.floor(index / namePairs) * namePairs;
    const ticket = round + (tickets[index % namePairs] ?? 0);
    const plan = planSchool(seed, index + 1, school, ticket, next);
    advance(next, plan);
    return plan;
  });
  const households = planHouseholds(seed, planned);
  const schools = withFamilies(seed, planned, households);
  return {
    seed,
    students,
    formerStudents: next.former - students - 1,
    schools,
    households,
    inDayClass: dayClassStudents(students, schools),
    guardians: schools.reduce((sum, school) => sum + school.guardians + school.formerFamilies.guardians, 0),
    schoolStaff: next.staff - 1,
    districtAdministrators: Math.max(2, Math.round(students / studentsPerDistrictAdministrator)),
    feeders: planFeeders(schools),
    schoolsByGrade: indexByGrade(schools),
  };
}

/** The next id of each kind; it advances from school to school. */
type NextIds = {
  student: number;
  former: number;
  section: number;
  assignment: number;
  room: number;
  staff: number;
};

function planSchool(
  seed: number,
  id: number,
  school: LocatedSchool,
  ticket: number,
  next: Readonly<NextIds>,
): SchoolWithoutFamilies {
  const groups = groupsOf(seed, id, school);
  const students = groups.reduce((sum, group) => sum + group.general + group.dayClass, 0);
  const departmental = school.kind.highGrade >= 7;
  const layout = layoutSchool(seed, { id, students, groups, departmental });
  return {
    ...describeSchool(id, school, ticket),
    ...sizesAround(seed, id, students),
    departmental,
    students,
    groups,
    firstStudentId: next.student,
    former: planFormer(seed, id, groups, next.former),
    sections: layout.sections.length,
    scheduledSections: layout.sections.length - layout.homerooms,
    coTeachers: layout.sections.filter(({ coTeacher }) => coTeacher >= 0).length,
    firstSectionId: next.section,
    firstAssignmentId: next.assignment,
    rooms: layout.rooms.length,
    firstRoomId: next.room,
    staff: staffFor(layout, students, departmental),
    firstStaffId: next.staff,
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

type FamiliesOfSchool = HouseholdRange & Pick<SchoolPlan, "formerFamilies" | "neighborhood">;
type SchoolWithoutFamilies = Omit<SchoolPlan, keyof FamiliesOfSchool>;

function withFamilies(
  seed: number,
  schools: readonly SchoolWithoutFamilies[],
  { schoolOf, present }: Households,
): SchoolPlan[] {
  const neighborhoods = planNeighborhoods(seed, schools);
  const families = householdRanges(seed, schools.length, schoolOf.subarray(0, present), {
    household: 0,
    guardian: 1,
  });
  const former = householdRanges(seed, schools.length, schoolOf, families.next);
  return schools.map((school, index) => {
    const neighborhood = neighborhoods[index] ?? { lowIncome: 0, mix: [] };
    const formerFamilies = former.ranges[index] ?? emptyRange;
    return { ...school, ...(families.ranges[index] ?? emptyRange), formerFamilies, neighborhood };
  });
}

const emptyRange: HouseholdRange = { households: 0, firstHousehold: 0, guardians: 0, firstGuardianId: 1 };

/** For each school, the households from `first` on that count it as their own, one school after the other. */
function householdRanges(
  seed: number,
  schools: number,
  schoolOf: Int16Array,
  first: { readonly household: number; readonly guardian: number },
) {
  let { household, guardian } = first;
  const ranges = Array.from({ length: schools }, (_, school): HouseholdRange => {
    const begin = { firstHousehold: household, firstGuardianId: guardian };
    for (; schoolOf[household] === school; household++) guardian += adultsOf(seed, household).length;
    const guardians = guardian - begin.firstGuardianId;
    return { ...begin, households: household - begin.firstHousehold, guardians };
  });
  return { ranges, next: { household, guardian } };
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

function advance(next: NextIds, school: SchoolWithoutFamilies): void {
  next.student += school.students;
  next.former += school.former.students;
  next.section += school.sections;
  next.assignment += school.scheduledSections;
  next.room += school.rooms;
  next.staff += staffTotal(school.staff);
}

function groupsOf(seed: number, id: number, school: LocatedSchool): GradeGroup[] {
  const share = hostsDayClasses(seed, id) ? shareWhereHosted : 0;
  const groups: GradeGroup[] = [];
  let first = 0;
  let graded = 0;
  gradeCounts.forEach(({ grade }, column) => {
    const count = school.countByGrade[column] ?? 0;
    if (count === 0) return;
    const ungraded = grade === ungradedElementary || grade === ungradedSecondary;
    const dayClass = ungraded ? count : Math.round((graded + count) * share) - Math.round(graded * share);
    groups.push({ grade, first, general: count - dayClass, dayClass });
    first += count;
    graded += ungraded ? 0 : count;
  });
  return groups.map((group) => (isTinyProgram(group, groups) ? withoutDayClass(group) : group));
}

/** [K] Grades that share special day classes; an ungraded program stands by itself. */
const dayClassSpans = [
  { low: -1, high: 2 },
  { low: 3, high: 5 },
  { low: 6, high: 8 },
  { low: 9, high: 12 },
] as const;

/** Whether the special day classes of the group's span would have hardly any students. */
function isTinyProgram({ grade }: GradeGroup, groups: readonly GradeGroup[]): boolean {
  const span = dayClassSpans.find(({ low, high }) => grade >= low && grade <= high);
  if (!span) return false;
  const sharing = groups.filter((group) => group.grade >= span.low && group.grade <= span.high);
  return sharing.reduce((sum, { dayClass }) => sum + dayClass, 0) < leastInProgram;
}

function withoutDayClass(group: GradeGroup): GradeGroup {
  return { ...group, general: group.general + group.dayClass, dayClass: 0 };
}

const ungradedStudents = gradeCounts
  .filter(({ grade }) => grade >= ungradedElementary)
  .reduce((sum, { students }) => sum + students, 0);
const gradedStudents = gradeCounts.reduce((sum, { students }) => sum + students, 0) - ungradedStudents;
const gradedDayClass =
  ((gradedStudents + ungradedStudents) * specialDayClassShare) / whole - ungradedStudents;
/** Graded students in special day classes, over all graded students; half of the schools host all of them. */
const shareWhereHosted = (2 * gradedDayClass) / gradedStudents;

function hostsDayClasses(seed: number, id: number): boolean {
  return hashOf(seed, "programs", id, 99) % 2 === 0;
}

type Description = Pick<
  SchoolPlan,
  "id" | "name" | "region" | "latitude" | "longitude" | "kind" | "charter" | "lowGrade" | "highGrade"
>;

function describeSchool(id: number, school: LocatedSchool, ticket: number): Description {
  const { kind, region, latitude, longitude, countByGrade } = school;
  const transitional = gradeCounts.findIndex(({ grade }) => grade === -1);
  return {
    id,
    name: schoolName(ticket, kind),
    region,
    latitude,
    longitude,
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

function staffFor(layout: SchoolLayout, students: number, departmental: boolean): StaffCounts {
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
