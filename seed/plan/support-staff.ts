/** Who works at schools besides teachers, counselors and the office. Most are on record without an account. */
import type { staffPositions } from "../../sis/db/schema/people.ts";
import {
  schoolsPerAdaptedTeacher,
  schoolsPerSharedNurse,
  schoolsPerSharedPsychologist,
  schoolsPerSpeechTherapist,
  studentsPerAssistantPrincipal,
  studentsPerNurse,
  studentsPerPsychologist,
  substitutesPerHundredTeachers,
} from "../district/classes.ts";
import { caseManagersAt } from "./education-programs.ts";
import type { DistrictPlan, SchoolPlan } from "./school-plan.ts";

export type SupportMember = {
  readonly position: (typeof staffPositions)[number];
  /** Absent for those who serve several schools. */
  readonly schoolId?: number;
  /** Their schools, if they serve several. */
  readonly serves?: readonly number[];
};

type Plan = Pick<DistrictPlan, "seed" | "schools">;

/** Those of each school in the order of the schools, then those who serve several. */
export function supportStaff({ seed, schools }: Plan): readonly SupportMember[] {
  const teachers = schools.reduce((sum, { staff }) => sum + staff.teachers, 0);
  const upTo = (students: number): SchoolPlan[] => schools.filter((school) => school.students <= students);
  return [
    ...schools.flatMap((school) => supportOf(seed, school)),
    ...traveling("nurse", upTo(studentsPerNurse), schoolsPerSharedNurse),
    ...traveling("psychologist", upTo(studentsPerPsychologist), schoolsPerSharedPsychologist),
    ...traveling("speech-therapist", schools, schoolsPerSpeechTherapist),
    ...traveling("adapted-physical-education", schools, schoolsPerAdaptedTeacher),
    ...members("substitute", Math.ceil((teachers * substitutesPerHundredTeachers) / 100)),
    ...members("monitor", 1),
  ];
}

const firstCaseManagers = new WeakMap<object, ReadonlyMap<number, number>>();

/** Ids of a school's case managers follow each other. */
export function firstCaseManagerId(plan: DistrictPlan, schoolId: number): number {
  const known = firstCaseManagers.get(plan) ?? findCaseManagers(plan);
  firstCaseManagers.set(plan, known);
  return known.get(schoolId) ?? 0;
}

function findCaseManagers(plan: DistrictPlan): ReadonlyMap<number, number> {
  const first = new Map<number, number>();
  for (const [index, { position, schoolId }] of supportStaff(plan).entries()) {
    if (position === "case-manager" && schoolId !== undefined && !first.has(schoolId))
      first.set(schoolId, firstSupportId(plan) + index);
  }
  return first;
}

/** The id of the first of them: they come after all other staff. */
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

function supportOf(seed: number, school: SchoolPlan): SupportMember[] {
  const { id, students } = school;
  return [
    ...members("principal", 1, id),
    ...members("assistant-principal", Math.floor(students / studentsPerAssistantPrincipal), id),
    ...members("nurse", Math.floor(students / studentsPerNurse), id),
    ...members("psychologist", Math.floor(students / studentsPerPsychologist), id),
    ...members("case-manager", caseManagersAt(seed, school), id),
  ];
}

function members(position: SupportMember["position"], count: number, schoolId?: number): SupportMember[] {
  return Array.from({ length: count }, () =>
    schoolId === undefined ? { position } : { position, schoolId },
  );
}
