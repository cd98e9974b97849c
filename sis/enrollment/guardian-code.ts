/** A new code for a guardian who lost theirs or let it expire. It's shown once, and who gave it out is recorded. */
import { z } from "zod";
import { type Operation, type WriteContext, type Writer, type Written, writeOnce } from "../db/write-once.ts";
import { isRefusal, type Refusal, refuse, refuseNotFound } from "../errors.ts";
import { giveActivationCode } from "./activation.ts";
import { findGuardiansOf } from "./guardian-queries.ts";

export type GuardianOfStudent = { readonly studentId: number; readonly guardianId: number };
export const codeGiven = z.object({ guardianId: z.int() });
/** A replay doesn't have the code. */
export type CodeGiven = Written<z.output<typeof codeGiven>> & { readonly activationCode: string | undefined };

export async function giveNewCode(
  context: WriteContext,
  writer: Writer,
  { studentId, guardianId }: GuardianOfStudent,
  operation: Operation,
): Promise<CodeGiven | Refusal> {
  const attempt = { action: "enrollment.guardian-code", writer, operation };
  let activationCode: string | undefined;
  const written = await writeOnce(context, attempt, codeGiven, async (client) => {
    const guardians = await findGuardiansOf.all(client, { studentId });
    const guardian = guardians.find((each) => each.guardianId === guardianId);
    if (guardian === undefined) return refuseNotFound();
    if (guardian.standing === "no-contact") return refuseNoContact();
    if (guardian.email === null) return refuseWithoutEmail();
    activationCode = await giveActivationCode(client, guardianId, context.clock());
    if (activationCode === undefined) return refuseSignsIn();
    return { status: 201, answer: { guardianId }, studentId, detail: { guardianId } };
  });
  if (isRefusal(written)) return written;
  return { ...written, activationCode: written.replayed ? undefined : activationCode };
}

/** They may be a guardian of another student, whose school can give them a code. */
export function refuseNoContact(): Refusal {
  const hint = "Don't give this person anything of the student's, and don't call them.";
  return refuse(409, "guardian-no-contact", "A court order keeps this guardian away from the student.", hint);
}

function refuseWithoutEmail(): Refusal {
  const hint = "Add one to their details first.";
  return refuse(409, "guardian-without-email", "This guardian has no email address on record.", hint);
}

function refuseSignsIn(): Refusal {
  const hint = "They sign in with their email address and password.";
  return refuse(409, "guardian-signs-in", "This guardian already has an account.", hint);
}
