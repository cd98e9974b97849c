/** Changes what is on record about a guardian, and with it the address that they sign in with. Who did it is recorded. */
import { z } from "zod";
import { type Operation, type WriteContext, type Writer, type Written, writeOnce } from "../db/write-once.ts";
import { type Refusal, refuse, refuseNotFound } from "../errors.ts";
import { type GuardianDetails, refuseOtherGuardian } from "./add-guardian.ts";
import { type GuardianOfStudent, refuseNoContact } from "./guardian-code.ts";
import {
  changeDetails,
  changeSignInName,
  findGuardiansOf,
  findOtherOwner,
  type GuardianListed,
  lockGuardian,
} from "./guardian-queries.ts";

export const guardianChanged = z.object({ guardianId: z.int() });

/** Only for a guardian of that student. */
export async function changeGuardian(
  context: WriteContext,
  writer: Writer,
  { studentId, guardianId, ...typed }: GuardianOfStudent & GuardianDetails,
  operation: Operation,
): Promise<Written<z.output<typeof guardianChanged>> | Refusal> {
  const attempt = { action: "enrollment.change-guardian", writer, operation };
  return await writeOnce(context, attempt, guardianChanged, async (client) => {
    const guardians = await findGuardiansOf.all(client, { studentId });
    const guardian = guardians.find((each) => each.guardianId === guardianId);
    if (guardian === undefined) return refuseNotFound();
    const { email = null } = typed;
    const refused = refuseDetails(guardian, email);
    if (refused !== undefined) return refused;
    const after = { ...typed, email };
    const of = { id: guardianId, email };
    const before = await lockGuardian.first(client, of);
    if ((await findOtherOwner.first(client, of)) !== undefined) return refuseOtherGuardian();
    await changeDetails(client, { ...of, ...after });
    if (email !== null) await changeSignInName(client, { id: guardianId, email });
    return { status: 200, answer: { guardianId }, studentId, detail: { guardianId, before, after } };
  });
}

function refuseDetails({ standing, signsIn }: GuardianListed, email: string | null): Refusal | undefined {
  if (standing === "no-contact") return refuseNoContact();
  return signsIn && email === null ? refuseWithoutAddress() : undefined;
}

function refuseWithoutAddress(): Refusal {
  const hint = "Enter the email address that they will sign in with.";
  return refuse(409, "guardian-signs-in", "This guardian signs in with the email address on record.", hint);
}
