/** Who works at schools besides teachers, counselors and the office: on record, but without an account. */
import type { staffPositions } from "../../sis/db/schema/people.ts";
import {
  resourceTeachersPerCaseManager,
  schoolsPerSharedNurse,
  schoolsPerSharedPsychologist,
  studentsPerAssistantPrincipal,
  studentsPerNurse,
  studentsPerPsychologist,
  substitutesPerHundredTeachers,
} from "../district/classes.ts";
import type { DistrictPlan, SchoolPlan } from "./school-plan.ts";

export type SupportMember = {
  readonly position: (typeof staffPositions)[number];
  /** Absent for those who serve several schools. */
  readonly schoolId?: number;
};

/** Those of each school in the order of the schools, then those who serve several. */
export function supportStaff({ schools }: Pick<DistrictPlan, "schools">): readonly SupportMember[] {
  const teachers = schools.reduce((sum, { staff }) => sum + staff.teachers, 0);
  const sharing = (students: number): number =>
    schools.filter((school) => school.students <= students).length;
  return [
    ...schools.flatMap(supportOf),
    ...members("nurse", Math.ceil(sharing(studentsPerNurse) / schoolsPerSharedNurse)),
    ...members("psychologist", Math.ceil(sharing(studentsPerPsychologist) / schoolsPerSharedPsychologist)),
    ...members("substitute", Math.ceil((teachers * substitutesPerHundredTeachers) / 100)),
  ];
}

function supportOf({ id, students, staff }: SchoolPlan): SupportMember[] {
  return [
    ...members("principal", 1, id),
    ...members("assistant-principal", Math.floor(students / studentsPerAssistantPrincipal), id),
    ...members("nurse", Math.floor(students / studentsPerNurse), id),
    ...members("psychologist", Math.floor(students / studentsPerPsychologist), id),
    ...members("case-manager", Math.floor(staff.resourceTeachers / resourceTeachersPerCaseManager), id),
  ];
}

function members(position: SupportMember["position"], count: number, schoolId?: number): SupportMember[] {
  return Array.from({ length: count }, () =>
    schoolId === undefined ? { position } : { position, schoolId },
  );
}
