/** Who works at schools besides teachers, counselors and the office: on record, but without an account. */
import type { staffPositions } from "../../sis/db/schema/people.ts";
import {
  resourceTeachersPerCaseManager,
  schoolsPerAdaptedTeacher,
  schoolsPerSharedNurse,
  schoolsPerSharedPsychologist,
  schoolsPerSpeechTherapist,
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
  /** Their schools, if they serve several. */
  readonly serves?: readonly number[];
};

type Plan = Pick<DistrictPlan, "schools">;

/** Those of each school in the order of the schools, then those who serve several. */
export function supportStaff({ schools }: Plan): readonly SupportMember[] {
  const teachers = schools.reduce((sum, { staff }) => sum + staff.teachers, 0);
  const upTo = (students: number): SchoolPlan[] => schools.filter((school) => school.students <= students);
  return [
    ...schools.flatMap(supportOf),
    ...traveling("nurse", upTo(studentsPerNurse), schoolsPerSharedNurse),
    ...traveling("psychologist", upTo(studentsPerPsychologist), schoolsPerSharedPsychologist),
    ...traveling("speech-therapist", schools, schoolsPerSpeechTherapist),
    ...traveling("adapted-physical-education", schools, schoolsPerAdaptedTeacher),
    ...members("substitute", Math.ceil((teachers * substitutesPerHundredTeachers) / 100)),
  ];
}

/** The id of the first of them: they come after everyone who has an account. */
export function firstSupportId({
  schoolStaff,
  districtAdministrators,
}: Pick<DistrictPlan, "schoolStaff" | "districtAdministrators">): number {
  return schoolStaff + districtAdministrators + 1;
}

/** Each serves schools of one region, as far as there are several. */
function traveling(
  position: SupportMember["position"],
  schools: readonly SchoolPlan[],
  each: number,
): SupportMember[] {
  return [...Map.groupBy(schools, ({ region }) => region).values()].flatMap((near) =>
    Array.from({ length: Math.ceil(near.length / each) }, (_, turn) => ({
      position,
      serves: near.slice(turn * each, (turn + 1) * each).map(({ id }) => id),
    })),
  );
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
