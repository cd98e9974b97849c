/** Exchanges a password or a district ID token for a session. */
import type { Pool } from "pg";
import type { Dependencies } from "../dependencies.ts";
import { isRefusal, type Refusal, refuse } from "../errors.ts";
import { hashToken, newSessionToken } from "../http/session-token.ts";
import type { Metrics } from "../telemetry/metrics.ts";
import { accessMetrics } from "./module-metrics.ts";
import { type Account, addSession, findAccountBySubject, type SignInAccount } from "./queries.ts";

export type SignedIn = { token: string; expiresAt: Date; account: Account };
type Way = "password" | "district";

export type SignIn = {
  password(username: string, password: string): Promise<SignedIn | Refusal>;
  district(idToken: string): Promise<SignedIn | Refusal>;
};

export function createSignIn(dependencies: Dependencies): SignIn {
  const { core, portal, identity, metrics } = dependencies;
  const counters = { password: countersOf(metrics, "password"), district: countersOf(metrics, "district") };
  const counted = (way: Way, outcome: SignedIn | Refusal): SignedIn | Refusal => {
    counters[way][outcomeOf(outcome)].inc();
    return outcome;
  };
  const full = metrics.counter("sis_requests_shed_total", { reason: "password-queue" });
  const accept = (pool: Pool, account: SignInAccount) => openSession(dependencies, pool, account);
  return {
    password: async (username, password) => {
      const account = await findAccountBySubject(portal, username);
      const matches = await dependencies.passwords.verify(account?.passwordHash ?? undefined, password);
      if (isRefusal(matches)) {
        full.inc();
        return counted("password", matches);
      }
      if (!matches || account === undefined) return counted("password", refuseSignIn());
      return counted("password", await accept(portal, account));
    },
    district: async (idToken) => {
      const subject = await identity.verify(idToken);
      if (isRefusal(subject)) return counted("district", subject);
      const account = subject === undefined ? undefined : await findAccountBySubject(core, subject);
      // Guardians have passwords and can't use the district's single sign-on.
      if (account === undefined || account.role === "guardian") return counted("district", refuseSignIn());
      return counted("district", await accept(core, account));
    },
  };
}

async function openSession(
  { clock, settings }: Dependencies,
  pool: Pool,
  { passwordHash: _, ...account }: SignInAccount,
): Promise<SignedIn> {
  const token = newSessionToken();
  const createdAt = clock();
  const expiresAt = new Date(createdAt.getTime() + settings.sessionHours * 3_600_000);
  await addSession(pool, { tokenHash: hashToken(token), accountId: account.accountId, createdAt, expiresAt });
  return { token, expiresAt, account };
}

/** The same message for every mistake, so that no one learns which accounts exist. */
function refuseSignIn(): Refusal {
  const hint = "Check the username and password, or sign in through the district again.";
  return refuse(401, "sign-in-refused", "That sign-in didn't work.", hint);
}

function countersOf(metrics: Metrics, way: Way) {
  const { counter } = metrics.of(accessMetrics.rows);
  return {
    accepted: counter("sis_sign_ins_total", { way, outcome: "accepted" }),
    refused: counter("sis_sign_ins_total", { way, outcome: "refused" }),
    unavailable: counter("sis_sign_ins_total", { way, outcome: "unavailable" }),
  };
}

function outcomeOf(outcome: SignedIn | Refusal): "accepted" | "refused" | "unavailable" {
  if (!isRefusal(outcome)) return "accepted";
  return outcome.status === 503 ? "unavailable" : "refused";
}
