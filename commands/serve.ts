/** `firstbell serve`: runs the SIS and its collector on the seeded district; prints sign-ins and metrics URLs. */

import { once } from "node:events";
import { join } from "node:path";
import { Command } from "commander";
import { refusePortInUse } from "../parts/port-in-use.ts";
import type { CommandResult, Context } from "../rehearsal/context.ts";
import { openDistrictServer } from "../rehearsal/district-server.ts";
import { issuerFile } from "../rehearsal/issuer-file.ts";
import { runningPrometheus } from "../rehearsal/prometheus-part.ts";
import { readSeededDistrict } from "../rehearsal/seeded-district.ts";
import { type MetricsUrls, serveMetrics } from "../rehearsal/serve-metrics.ts";
import { saveServedSis } from "../rehearsal/served-sis.ts";
import { type RunningSis, startSis } from "../rehearsal/sis-process.ts";
import { prepareSisRole } from "../rehearsal/sis-role.ts";
import { refuseBadSisSettings, sisSessionHours } from "../rehearsal/sis-settings.ts";
import { schoolDayAfter } from "../seed/district/calendar.ts";
import { integrationClients, integrationSecret } from "../seed/district/integration-clients.ts";
import { guardianPassword } from "../seed/district/passwords.ts";
import { type Issuer, saveIssuer } from "../targets/reference-sis/people/issuer.ts";
import { readSignIns, type SignInAccount } from "../targets/reference-sis/sign-ins.ts";
import type { Finish } from "./program/make-command.ts";
import { runCommand } from "./program/run-command.ts";
import { jsonOption } from "./program/standard-options.ts";

export function serveCommand(finish: Finish): Command {
  return new Command("serve")
    .description("run the SIS on the seeded district; print sign-ins and metrics URLs")
    .option("--port <number>", "port on this machine (default: any free port)")
    .addOption(jsonOption)
    .action(async (given: Record<string, unknown>) => finish(await runCommand({ given }, serve)));
}

/** Runs until it's interrupted or the SIS exits. */
async function serve(context: Context): CommandResult {
  refuseBadSisSettings(context);
  const port = context.options.port ?? 0;
  await refusePortInUse("sis", port);
  const server = await openDistrictServer(context, "serve", "serving");
  const { databaseUrl } = server;
  const district = await readSeededDistrict(databaseUrl);
  const accounts = await readSignIns(databaseUrl);
  const { startSignIn } = await import("../targets/reference-sis/sign-in/start-sign-in.ts");
  const issuer = await startSignIn({
    databaseUrl,
    guardian: guardianOf(accounts, district.seed),
    onError: (error) => context.say(`the sign-in page: ${String(error)}`),
  });
  context.cleanup.add("the sign-in service", issuer.stop);
  await saveIssuer(issuer, issuerFile(context));
  const logFile = join(context.settings.FIRSTBELL_HOME, "sis.log");
  const settings = { SIS_CLIENT_SECRET: issuer.clientSecret };
  const tracesUrl = (await runningPrometheus(context))?.tracesUrl;
  const sis = await startSis(context, {
    databaseUrl: await prepareSisRole(context, server),
    ...{ issuer, port, logFile, tracesUrl, settings },
    today: schoolDayAfter(district.through ?? undefined),
  });
  await saveServedSis(context, { ...sis, sessionHours: sisSessionHours(context.environment) });
  const metrics = await serveMetrics(context, { databaseUrl, sisMetricsUrl: sis.metricsUrl });
  await explain(context, accounts, { issuer, sis, metrics, seed: district.seed });
  return untilStopped(context, sis, logFile);
}

async function untilStopped(context: Context, sis: RunningSis, logFile: string): CommandResult {
  const interrupted = context.signal.aborted ? Promise.resolve() : once(context.signal, "abort");
  const ended = await Promise.race([sis.ended, interrupted.then(() => undefined)]);
  context.signal.throwIfAborted();
  throw new Error(`the SIS exited unexpectedly (${JSON.stringify(ended)}): see ${logFile}`);
}

function guardianOf(accounts: readonly SignInAccount[], seed: number): Guardian | undefined {
  const [guardian] = accounts.flatMap(({ subject, guardianId }) =>
    guardianId === null ? [] : [{ username: subject, password: guardianPassword(seed, guardianId) }],
  );
  return guardian;
}

type Guardian = { readonly username: string; readonly password: string };
type SignIn = { readonly issuer: Issuer; readonly sis: RunningSis; readonly seed: number };
type Served = SignIn & { readonly metrics: MetricsUrls };

/** Prints where to sign in, and for the API one account per role: guardians with a password, everyone else with an ID token. */
async function explain(
  context: Context,
  accounts: readonly SignInAccount[],
  { metrics, ...signIn }: Served,
): Promise<void> {
  const ways = await Promise.all(accounts.map((account) => describeAccount(account, signIn)));
  const { url, processId } = signIn.sis;
  context.say(`the SIS listens on ${url}; stop it with Ctrl-C`);
  context.say(
    `sign in at ${url}/sign-in: with the district account you can be anyone; no password is needed`,
  );
  context.say(`API: ${url}/docs; as an OpenAPI document: ${url}/openapi.json`);
  context.say(`metrics: ${metrics.sis}   per school: ${metrics["sis-schools"]}`);
  context.say(`Postgres metrics: ${metrics.postgres}`);
  const clients = integrationClients.map(({ client }) => describeClient(client, signIn));
  for (const { text } of [...ways, ...clients]) context.say(text);
  context.answer({ url, signIn: `${url}/sign-in`, processId, metrics, accounts: ways, clients });
}

/** Another system, which gets tokens by its secret. */
function describeClient(client: string, { sis, seed }: SignIn) {
  const secret = integrationSecret(seed, client);
  const command = `curl --user ${client}:${secret} --data grant_type=client_credentials ${sis.url}/ims/oneroster/token`;
  return { client, secret, text: `\n${client}, which reads rosters by OneRoster, gets a token:\n${command}` };
}

async function describeAccount({ role, subject, guardianId }: SignInAccount, { issuer, sis, seed }: SignIn) {
  if (guardianId !== null) {
    const password = guardianPassword(seed, guardianId);
    return { role, subject, password, text: `\n${role}: user name ${subject}, password ${password}` };
  }
  const idToken = await issuer.sign(subject);
  const body = JSON.stringify({ idToken });
  const command = `curl -H 'content-type: application/json' -d '${body}' ${sis.url}/api/sign-in/district`;
  return {
    role,
    subject,
    idToken,
    text: `\n${role} (${subject}), with an ID token that works once:\n${command}`,
  };
}
