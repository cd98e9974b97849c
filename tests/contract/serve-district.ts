/** A small district with its SIS and single sign-on, for requests as anyone. */
import { join } from "node:path";
import { z } from "zod";
import type { Context } from "../../rehearsal/context.ts";
import { openDistrictServer } from "../../rehearsal/district-server.ts";
import { makeDistrict } from "../../rehearsal/make-district.ts";
import { startSis } from "../../rehearsal/sis-process.ts";
import { guardianPassword } from "../../seed/district/passwords.ts";
import { startSignIn } from "../../targets/reference-sis/sign-in/start-sign-in.ts";
import { readSignIns, type SignInAccount } from "../../targets/reference-sis/sign-ins.ts";

export type ServedDistrict = {
  readonly url: string;
  /** One of each role. */
  readonly accounts: readonly SignInAccount[];
  /** The token of a new session. */
  signIn(account: SignInAccount): Promise<string>;
};

const students = 1_000;
const seed = 1;
/** More than are made here, so that lookups are answered rather than slowed down. */
const transfersPerHour = 10_000;

export async function serveDistrict(context: Context): Promise<ServedDistrict> {
  const server = await openDistrictServer(context, "check-api", "loading");
  await makeDistrict(context, server, { students, seed, mess: "none", defects: [] });
  await server.prepareFor("serving");
  const { databaseUrl } = server;
  const onError = (error: unknown): void => context.say(`the sign-in page: ${String(error)}`);
  const issuer = await startSignIn({ databaseUrl, guardian: undefined, onError });
  context.cleanup.add("the sign-in service", issuer.stop);
  const logFile = join(context.settings.FIRSTBELL_HOME, "sis.log");
  const settings = {
    SIS_CLIENT_SECRET: issuer.clientSecret,
    SIS_TRANSFERS_PER_HOUR: String(transfersPerHour),
  };
  const { url } = await startSis(context, { databaseUrl, issuer, port: 0, logFile, settings });
  const signIn = async ({ subject, guardianId }: SignInAccount): Promise<string> =>
    guardianId === null
      ? await openSession(`${url}/api/sign-in/district`, { idToken: await issuer.sign(subject) })
      : await openSession(`${url}/api/sign-in/password`, {
          username: subject,
          password: guardianPassword(seed, guardianId),
        });
  return { url, accounts: await readSignIns(databaseUrl), signIn };
}

const session = z.object({ token: z.string() });

async function openSession(url: string, body: Readonly<Record<string, string>>): Promise<string> {
  const headers = { "Content-Type": "application/json" };
  const response = await fetch(url, { method: "POST", headers, body: JSON.stringify(body) });
  return session.parse(await response.json()).token;
}
