/** What people are shown of health records: nobody is shown anything unless the look is recorded. */
import type { Dependencies } from "../dependencies.ts";
import { type Clearance, clearanceOf } from "./immunization-rules.ts";
import { recordLooks } from "./looks.ts";
import { findRecord, type HealthRecord } from "./queries.ts";
import {
  type DayVisit,
  findImmunized,
  findMaybeMissing,
  findTaughtAlerts,
  findVisitsOfDay,
  type Immunized,
  type TaughtAlert,
} from "./school-queries.ts";

type Context = Pick<Dependencies, "core" | "clock" | "today" | "settings">;
type OfStudent = { readonly studentId: number; readonly staffId: number };
type OfSchool = { readonly schoolId: number; readonly staffId: number };

export async function readRecord(
  { core, clock, today, settings }: Context,
  { studentId, staffId }: OfStudent,
): Promise<HealthRecord | undefined> {
  const { schoolYear } = settings;
  const [found] = await Promise.all([
    findRecord.first(core, { studentId, staffId, day: today(), schoolYear }),
    recordLooks(core, { studentIds: [studentId], staffId, shown: "record", at: clock() }),
  ]);
  return found;
}

export type StudentClearance = Immunized & Clearance;

/** Undefined for a student who isn't enrolled. */
export async function readClearance(
  { core, clock, today, settings }: Context,
  { studentId, staffId }: OfStudent,
): Promise<StudentClearance | undefined> {
  const day = today();
  const [found] = await Promise.all([
    findImmunized.first(core, { studentId, day, schoolYear: settings.schoolYear }),
    recordLooks(core, { studentIds: [studentId], staffId, shown: "immunizations", at: clock() }),
  ]);
  return found && { ...found, ...clearanceOf(found, day) };
}

/** Students of a school who aren't cleared, those who may not attend first. */
export async function readNotCleared(
  { core, clock, today, settings }: Context,
  { schoolId, staffId }: OfSchool,
): Promise<readonly StudentClearance[]> {
  const day = today();
  const found = await findMaybeMissing.all(core, { schoolId, day, schoolYear: settings.schoolYear });
  const judged = found.map((each) => ({ ...each, ...clearanceOf(each, day) }));
  const listed = [
    ...judged.filter(({ state }) => state === "missing"),
    ...judged.filter(({ state }) => state === "conditional"),
  ];
  await recordLooks(core, { ...lookAt(listed), staffId, shown: "immunizations", at: clock() });
  return listed;
}

export async function readVisits(
  { core, clock }: Context,
  { schoolId, staffId, day }: OfSchool & { readonly day: string },
): Promise<readonly DayVisit[]> {
  const visits = await findVisitsOfDay.all(core, { schoolId, day });
  await recordLooks(core, { ...lookAt(visits), staffId, shown: "visits", at: clock() });
  return visits;
}

/** What a teacher must know of the students of today. */
export async function readTaughtAlerts(
  { core, clock, today }: Context,
  staffId: number,
): Promise<readonly TaughtAlert[]> {
  const taught = await findTaughtAlerts.all(core, { staffId, day: today() });
  await recordLooks(core, { ...lookAt(taught), staffId, shown: "classroom", at: clock() });
  return taught;
}

function lookAt(students: readonly { readonly studentId: number }[]): { readonly studentIds: number[] } {
  return { studentIds: [...new Set(students.map(({ studentId }) => studentId))] };
}
