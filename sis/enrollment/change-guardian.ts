/** Changes what is on record about a guardian, and with it the address that they sign in with. Who did it is recorded. */
import { z } from "zod";
import { type Operation, type WriteContext, type Writer, type Written, writeOnce } from "../db/write-once.ts";
import { type Refusal, refuseNotFound } from "../errors.ts";
import { type GuardianDetails, refuseOtherGuardian } from "./add-guardian.ts";
import type { GuardianOfStudent } from "./guardian-code.ts";
import {
  changeDetails,
  changeSignInName,
  findGuardiansOf,
  findOtherOwner,
  lockGuardian,
} from "./guardian-queries.ts";

export const guardianChanged = z.object({ guardianId: z.int() });

/** Only for a guardian of that student. */
export async function changeGuardian(
  context: WriteContext,
  writer: Writer,
  { studentId, guardianId, ...after }: GuardianOfStudent & GuardianDetails,
  operation: Operation,
): Promise<Written<z.output<typeof guardianChanged>> | Refusal> {
  const attempt = { action: "enrollment.change-guardian", writer, operation };
  return await writeOnce(context, attempt, guardianChanged, async (client) => {
    const guardians = await findGuardiansOf.all(client, { studentId });
    if (!guardians.some((each) => each.guardianId === guardianId)) return refuseNotFound();
    const of = { id: guardianId, email: after.email };
    const before = await lockGuardian.first(client, of);
    if ((await findOtherOwner.first(client, of)) !== undefined) return refuseOtherGuardian();
    await changeDetails(client, { ...of, ...after });
    await changeSignInName(client, of);
    return { status: 200, answer: { guardianId }, studentId, detail: { guardianId, before, after } };
  });
}
