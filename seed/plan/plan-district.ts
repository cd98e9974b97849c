/** The whole district in compact form: every worker computes it for itself, with the same result. */
import {
  officeStaffPerSchool,
  studentsPerCounselor,
  studentsPerDistrictAdministrator,
} from "../district/classes.ts";
import { gradeCounts, ungradedElementary, ungradedSecondary } from "../district/grades.ts";
import { specialDayClassShare, whole } from "../district/people.ts";
import { namePairs, regions, schoolName } from "../district/school-names.ts";
import { hashOf, openStream, shuffledIndexes } from "../random.ts";
import { planHouseholds } from "./households.ts";
import { layoutSchool, type SchoolLayout } from "./layout-school.ts";
import { type EnrolledSchool, planEnrollment } from "./plan-enrollment.ts";
import {
  type DistrictPlan,
  type GradeGroup,
  type SchoolPlan,
  type StaffCounts,
  staffTotal,
} from "./school-plan.ts";

export function planDistrict(seed: number, students: number): DistrictPlan {
  const enrolled = planEnrollment(seed, students);
  const tickets = shuffledIndexes(namePairs, openStream(seed, "schoolNames", 0));
  const next: NextIds = { student: 1, guardian: 1, section: 1, assignment: 1, room: 1, staff: 1 };
  const schools = enrolled.map((school, index) => {
    const round = Math.floor(index / namePairs) * namePairs;
    const ticket = round + (tickets[index % namePairs] ?? 0);
    const plan = planSchool(seed, index + 1, school, ticket, next);
    advance(next, plan);
    return plan;
  });
  return {
    seed,
    students,
    schools,
    guardians: next.guardian - 1,
    schoolStaff: next.staff - 1,
    districtAdministrators: Math.max(2, Math.round(students / studentsPerDistrictAdministrator)),
    schoolsByGrade: indexByGrade(schools),
  };
}

/** The next id of each kind; it advances from school to school. */
type NextIds = {
  student: number;
  guardian: number;
  section: number;
  assignment: number;
  room: number;
  staff: number;
};

function planSchool(
  seed: number,
  id: number,
  school: EnrolledSchool,
  ticket: number,
  next: Readonly<NextIds>,
): SchoolPlan {
  const groups = groupsOf(seed, id, school);
  const students = groups.reduce((sum, group) => sum + group.general + group.dayClass, 0);
  const departmental = school.kind.highGrade >= 7;
  const layout = layoutSchool(seed, { id, students, groups, departmental });
  const households = planHouseholds(seed, { id, students, groups });
  return {
    ...describeSchool(seed, id, school, ticket),
    ...sizesAround(seed, id, students),
    departmental,
    students,
    groups,
    firstStudentId: next.student,
    guardians: households.firstGuardian.at(-1) ?? 0,
    firstGuardianId: next.guardian,
    sections: layout.sections.length,
    scheduledSections: layout.sections.length - layout.homerooms,
    coTeachers: layout.sections.filter(({ coTeacher }) => coTeacher >= 0).length,
    firstSectionId: next.section,
    firstAssignmentId: next.assignment,
    rooms: layout.rooms.length,
    firstRoomId: next.room,
    staff: staffFor(layout, students),
    firstStaffId: next.staff,
  };
}

function advance(next: NextIds, school: SchoolPlan): void {
  next.student += school.students;
  next.guardian += school.guardians;
  next.section += school.sections;
  next.assignment += school.scheduledSections;
  next.room += school.rooms;
  next.staff += staffTotal(school.staff);
}

function groupsOf(seed: number, id: number, school: EnrolledSchool): GradeGroup[] {
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
  return groups;
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

type Description = Pick<SchoolPlan, "id" | "name" | "region" | "kind" | "charter" | "lowGrade" | "highGrade">;

function describeSchool(seed: number, id: number, school: EnrolledSchool, ticket: number): Description {
  const { kind, charter, countByGrade } = school;
  const transitional = gradeCounts.findIndex(({ grade }) => grade === -1);
  return {
    id,
    name: schoolName(ticket, kind),
    region: regions[hashOf(seed, "schools", id, 3) % regions.length] ?? regions[0],
    kind,
    charter,
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

function staffFor(layout: SchoolLayout, students: number): StaffCounts {
  return {
    teachers: layout.teachers,
    resourceTeachers: layout.resourceTeachers,
    counselors: Math.max(1, Math.round(students / studentsPerCounselor)),
    office: officeStaffPerSchool,
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
