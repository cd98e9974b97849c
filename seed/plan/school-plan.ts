/** The shape of one school in the plan: small numbers from which every row of the school follows. */
import type { SchoolKind } from "../district/school-kinds.ts";

/** Students of one grade, side by side in id order: general education first, then special day classes. */
export type GradeGroup = { grade: number; first: number; general: number; dayClass: number };

export type SchoolPlan = {
  id: number;
  name: string;
  region: string;
  kind: SchoolKind;
  charter: boolean;
  lowGrade: number;
  highGrade: number;
  /** Six bells; otherwise one, the whole day. */
  departmental: boolean;
  /** Students, and the groups they fall into; `first` counts from 0 within the school. */
  students: number;
  groups: readonly GradeGroup[];
  capacity: number;
  projectedEnrollment: number;
  /** Ids are `first… + index`. */
  firstStudentId: number;
  guardians: number;
  firstGuardianId: number;
  sections: number;
  scheduledSections: number;
  coTeachers: number;
  firstSectionId: number;
  firstAssignmentId: number;
  rooms: number;
  firstRoomId: number;
  staff: StaffCounts;
  firstStaffId: number;
};

/** Staff in id order: these four groups one after the other. */
export type StaffCounts = {
  /** Teach the school's sections as primary teachers. */
  teachers: number;
  resourceTeachers: number;
  counselors: number;
  office: number;
};

export type DistrictPlan = {
  seed: number;
  students: number;
  schools: readonly SchoolPlan[];
  guardians: number;
  schoolStaff: number;
  districtAdministrators: number;
  /** For each grade the schools (indexes) that have it, to draw last year's school from. */
  schoolsByGrade: ReadonlyMap<number, readonly number[]>;
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
