/** Looks up a student of any school for a transfer: by number and birth date. Lookups are limited, and each one is recorded. */
import { z } from "zod";
import { students } from "../db/schema/people.ts";
import { schools } from "../db/schema/schools.ts";
import { shapeOf } from "../db/shape-of.ts";
import { type Operation, type Writer, type Written, writeOnce } from "../db/write-once.ts";
import type { Refusal } from "../errors.ts";
import { checkBound, type TakeContext } from "./take-checks.ts";
import { findIdentified } from "./take-queries.ts";

export type LookUp = {
  readonly schoolId: number;
  readonly studentNumber: number;
  readonly birthDate: string;
  /** On which the student is asked about; today if undefined. */
  readonly day?: string | undefined;
};

/** `student` is null if no student has this number and birth date; where they are is their next school if at none yet. */
export const lookedUp = z.object({
  student: z
    .object({
      studentId: shapeOf(students.id),
      studentNumber: shapeOf(students.studentNumber),
      givenName: shapeOf(students.givenName),
      familyName: shapeOf(students.familyName),
      preferredName: shapeOf(students.preferredName).nullable(),
      birthDate: z.iso.date(),
      grade: z.int().nullable(),
      schoolId: shapeOf(schools.id).nullable(),
      school: shapeOf(schools.name).nullable(),
      /** The first day at that school, which may be ahead. */
      entryDate: z.iso.date().nullable(),
    })
    .nullable(),
});
export type LookedUp = z.output<typeof lookedUp>;

export async function lookUpStudent(
  context: TakeContext,
  writer: Writer,
  { schoolId, studentNumber, birthDate, day = context.today() }: LookUp,
  operation: Operation,
): Promise<Written<LookedUp> | Refusal> {
  const attempt = { action: "enrollment.lookup", writer, operation };
  return await writeOnce(context, attempt, lookedUp, async (client) => {
    const tooMany = await checkBound(client, context, writer, operation);
    if (tooMany !== undefined) return tooMany;
    const when = { day, schoolYear: context.settings.schoolYear };
    const student = (await findIdentified.first(client, { ...when, studentNumber, birthDate })) ?? null;
    const found = student === null ? {} : { studentId: student.studentId };
    const detail = { studentNumber, birthDate, found: student !== null };
    return { status: 200, answer: { student }, schoolId, ...found, detail };
  });
}
