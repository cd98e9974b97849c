/** Also enrolls a student at another school; their own stays their primary school. */
import { z } from "zod";
import { lockStudent } from "../db/locks.ts";
import type { secondaryKinds } from "../db/schema/enrollment.ts";
import type { Database } from "../db/statement.ts";
import { type Operation, type WriteContext, type Writer, type Written, writeOnce } from "../db/write-once.ts";
import { isRefusal, type Refusal, refuseNotFound } from "../errors.ts";
import { startEnrollment } from "./change-school.ts";
import { refuseEntry } from "./entry-refusals.ts";
import { findSchoolFacts, findStandings, type Standing } from "./queries.ts";
import { entryObstacle, secondaryObstacle } from "./rules.ts";

export type Secondary = {
  readonly studentId: number;
  readonly schoolId: number;
  readonly kind: (typeof secondaryKinds)[number];
  readonly day: string;
  /** The student's own school says where else they go; null for the district. */
  readonly officeSchoolId: number | null;
};
export const secondaryBegun = z.object({ studentId: z.int(), enrollmentId: z.int() });
export type SecondaryBegun = z.output<typeof secondaryBegun>;

/** Within the district, from a school where the student stays. */
const entryCode = "T1";

export async function beginSecondary(
  context: WriteContext,
  writer: Writer,
  secondary: Secondary,
  operation: Operation,
): Promise<Written<SecondaryBegun> | Refusal> {
  const attempt = { action: "enrollment.begin-secondary", writer, operation };
  const { schoolYear } = context.settings;
  return await writeOnce(context, attempt, secondaryBegun, async (client) => {
    const own = await checkSecondary(client, secondary, schoolYear);
    if (isRefusal(own)) return own;
    const { studentId, schoolId, kind, day: entryDate } = secondary;
    const entry = { studentId, schoolId, schoolYear, kind, grade: own.grade, entryDate, entryCode } as const;
    const row = await startEnrollment(client, entry);
    const after = { ...row, schoolId, kind, entryDate };
    return { status: 201, answer: { studentId, ...row }, schoolId, studentId, detail: { after } };
  });
}

/** Locks the student. Returns the enrollment at the student's own school. */
async function checkSecondary(
  client: Database,
  { studentId, schoolId, day, officeSchoolId }: Secondary,
  schoolYear: number,
): Promise<Standing | Refusal> {
  const student = await lockStudent(client, studentId);
  const school = await findSchoolFacts(client, schoolId, day);
  if (student === undefined || school === undefined) return refuseNotFound();
  if (school.schoolYear !== schoolYear) return refuseEntry("day-outside-school-year");
  const standings = await findStandings(client, { studentId, day, schoolYear });
  const [own] = standings.primary;
  if (own === undefined) return refuseEntry("not-enrolled");
  if (officeSchoolId !== null && officeSchoolId !== own.schoolId) return refuseNotFound();
  const entry = { grade: own.grade, day, birthDate: student.birthDate, schoolYear };
  const obstacle = entryObstacle(school, entry) ?? secondaryObstacle(standings, schoolId);
  return obstacle === undefined ? own : refuseEntry(obstacle);
}
