/** A guardian's first account: the code from the school's office lets the guardian set a password. */
import { randomUUID } from "node:crypto";
import { hashActivationCode } from "../activation-code.ts";
import { transaction } from "../db/transaction.ts";
import type { Dependencies } from "../dependencies.ts";
import { type Refusal, refuse } from "../errors.ts";
import { auditActivation, insertGuardianAccount, takeGuess, useCode } from "./activation-queries.ts";
import { hashPassword } from "./passwords.ts";

export type Activation = { readonly email: string; readonly code: string; readonly password: string };

/** Opens the account. Every mistake gets the same refusal, so that no one can find out who is a guardian. */
export async function activate(
  { portal, clock }: Pick<Dependencies, "portal" | "clock">,
  { email, code, password }: Activation,
): Promise<{ readonly accountId: number } | Refusal> {
  const codeHash = hashActivationCode(code);
  const guess = await takeGuess.first(portal, { email, now: clock() });
  if (guess === undefined || !guess.codeHash.equals(codeHash)) return refuseActivation();
  const passwordHash = await hashPassword(password);
  return await transaction(portal, async (client) => {
    const used = await useCode.first(client, { guardianId: guess.guardianId, codeHash });
    if (used === undefined) return refuseActivation();
    const account = await insertGuardianAccount.first(client, {
      ...used,
      subject: guess.email,
      passwordHash,
    });
    if (account === undefined) return refuseActivation();
    const operationId = `activate-${randomUUID()}`;
    await auditActivation(client, { at: clock(), ...account, operationId, requestDigest: codeHash });
    return account;
  });
}

function refuseActivation(): Refusal {
  const hint =
    "Check the email address and the code. If it still doesn't work, ask the school office for a new code.";
  return refuse(401, "activation-refused", "That code doesn't work.", hint);
}
