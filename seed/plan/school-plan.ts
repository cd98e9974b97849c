/** The shape of one school in the plan: a few numbers from which every row of the school follows. */
import type { SchoolKind } from "../district/school-kinds.ts";
import type { MagnetCenter } from "./magnet-center.ts";

/** Students of one grade, with consecutive ids: general education first, then special day classes. */
export type GradeGroup = {
  readonly grade: number;
  /** Counts from 0 within the school. */
  readonly first: number;
  readonly general: number;
  readonly dayClass: number;
};

export function* studentsIn(
  group: GradeGroup,
): Generator<{ readonly index: number; readonly dayClass: boolean }> {
  const total = group.general + group.dayClass;
  for (let place = 0; place < total; place++) {
    yield { index: group.first + place, dayClass: place >= group.general };
  }
}

/** Last year's students of one grade who aren't in the district anymore: graduates first, then those who left. */
export type FormerGroup = {
  readonly grade: number;
  /** Counts from 0 within the school. */
  readonly first: number;
  readonly graduated: number;
  readonly left: number;
};

/** Households that follow each other, and their guardians, who do too. */
export type HouseholdRange = {
  readonly households: number;
  readonly firstHousehold: number;
  readonly guardians: number;
  readonly firstGuardianId: number;
};

/** Their ids, their households and their guardians come after those of all students of this year. */
export type FormerStudents = {
  readonly students: number;
  readonly firstStudentId: number;
  readonly groups: readonly FormerGroup[];
};

/** Whose families a school has. */
export type Neighborhood = {
  /** Of ten thousand families, how many have a low income. */
  readonly lowIncome: number;
  /** Of ten thousand families, by ethnicity in the order of `ethnicities`. */
  readonly mix: readonly number[];
};

export type SchoolPlan = HouseholdRange & {
  readonly id: number;
  readonly name: string;
  readonly region: string;
  /** Degrees. */
  readonly latitude: number;
  readonly longitude: number;
  readonly kind: SchoolKind;
  readonly charter: boolean;
  readonly lowGrade: number;
  readonly highGrade: number;
  /** Students change classes in six periods; otherwise one period lasts all day. */
  readonly departmental: boolean;
  /** The school's own, and those that its sections follow. */
  readonly calendar: { readonly id: number; readonly ofSections: readonly number[] };
  /** Whether long periods take turns by day. */
  readonly timetable: "six-periods" | "a-b" | "midweek-blocks";
  /** In a small district: it has the cases that a larger one has somewhere among its schools. */
  readonly standsForMany: boolean;
  readonly ofSmallDistrict: boolean;
  /** A zero period before the six, and a seventh after them. */
  readonly extraPeriods: boolean;
  /** A short period after the second one, in which a teacher looks after a group of students of one grade. */
  readonly advisory: boolean;
  readonly students: number;
  readonly groups: readonly GradeGroup[];
  /** Inside the school. */
  readonly center: MagnetCenter | undefined;
  /** Id of the school whose gymnasium it uses, on the same campus. */
  readonly campusHost: number | undefined;
  readonly capacity: number;
  readonly projectedEnrollment: number;
  /** Ids are `first… + index`. */
  readonly firstStudentId: number;
  readonly neighborhood: Neighborhood;
  readonly former: FormerStudents;
  /** Of former students who have no brother or sister here. */
  readonly formerFamilies: HouseholdRange;
  /** Whether each student, from 0 within the school, is learning English; known where students change classes. */
  readonly learners: Uint8Array;
  readonly sections: number;
  readonly scheduledSections: number;
  readonly coTeachers: number;
  readonly firstSectionId: number;
  readonly firstAssignmentId: number;
  readonly rooms: number;
  readonly firstRoomId: number;
  readonly staff: StaffCounts;
  readonly firstStaffId: number;
};

/** Staff in id order: these four groups one after the other. */
export type StaffCounts = {
  /** Primary teachers of the school's sections. */
  readonly teachers: number;
  readonly resourceTeachers: number;
  readonly counselors: number;
  readonly office: number;
};

/** Parts are of ten thousand. */
export type Feeders = {
  readonly schools: readonly number[];
  /** The parts that come from each of these schools, added up: the last entry is ten thousand. */
  readonly upTo: readonly number[];
  /** How many of the students of a grade weren't at the school itself last year. */
  readonly joining: number;
};

/** By grade of last year, then by school in id order; undefined where no other school of the region has the grade. */
export type FeedersByGrade = ReadonlyMap<number, readonly (Feeders | undefined)[]>;

/**
 * Who lives with whom, former students included. Households are counted from 0, students by id - 1; a school's
 * households follow each other.
 */
export type Households = {
  /** How many have a student of this year; the others follow them. */
  readonly present: number;
  /** Household of each student. */
  readonly householdOf: Int32Array;
  /** Place in `members` of each household's first one; one more entry closes the last. */
  readonly firstMember: Int32Array;
  /** Student ids by household, oldest first. */
  readonly members: Int32Array;
  /** Days since January 1, 2000, by student. */
  readonly bornOn: Int16Array;
  /** Index of the school that each household counts as its own: that of one of its children. */
  readonly schoolOf: Int16Array;
};

export type DistrictPlan = {
  readonly seed: number;
  /** Of this year; former students have higher ids. */
  readonly students: number;
  readonly formerStudents: number;
  readonly schools: readonly SchoolPlan[];
  readonly households: Households;
  /** Id of the first guardian of each household; one more entry closes the last. */
  readonly firstGuardian: Int32Array;
  /** Whether each student, by id - 1, is in special day classes. */
  readonly inDayClass: Uint8Array;
  readonly guardians: number;
  readonly schoolStaff: number;
  readonly districtAdministrators: number;
  /** Where the students of each school were last year, by their grade then. */
  readonly feeders: FeedersByGrade;
  /** For each grade, the schools (indexes) that have it, for the few who come from anywhere in the district. */
  readonly schoolsByGrade: ReadonlyMap<number, readonly number[]>;
};

export type Position = "teacher" | "counselor" | "office" | "district";

/** The position of the school's staff member with this index. */
export function positionOf(staff: StaffCounts, index: number): Position {
  const teachers = staff.teachers + staff.resourceTeachers;
  if (index < teachers) return "teacher";
  return index < teachers + staff.counselors ? "counselor" : "office";
}

export function staffTotal(staff: StaffCounts): number {
  return staff.teachers + staff.resourceTeachers + staff.counselors + staff.office;
}
