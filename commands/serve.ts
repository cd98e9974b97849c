/** `firstbell serve`: the SIS on the seeded district, the collector beside it, how to sign in, where its figures are. */

import { once } from "node:events";
import { join } from "node:path";
import { Command } from "commander";
import type { CommandResult, Context } from "../rehearsal/context.ts";
import { openDistrictServer } from "../rehearsal/district-server.ts";
import { issuerFile } from "../rehearsal/issuer-file.ts";
import { runningPrometheus } from "../rehearsal/prometheus-part.ts";
import { readSeededDistrict } from "../rehearsal/seeded-district.ts";
import { type RunningSis, startSis } from "../rehearsal/sis-process.ts";
import { refuseBadSisSettings } from "../rehearsal/sis-settings.ts";
import { type StandingFigures, tellStandingFigures } from "../rehearsal/standing-figures.ts";
import { guardianPassword } from "../seed/district/passwords.ts";
import { type Issuer, saveIssuer, startIssuer } from "../targets/reference-sis/people/issuer.ts";
import { readSignIns, type SignInAccount } from "../targets/reference-sis/sign-ins.ts";
import { jsonOption } from "./shared/common-options.ts";
import type { Finish } from "./shared/make-command.ts";
import { runCommand } from "./shared/run-command.ts";

export function serveCommand(finish: Finish): Command {
  return new Command("serve")
    .description("run the SIS on the seeded district, and say how to sign in")
    .option("--port <number>", "where it listens on this machine (default: any free port)")
    .addOption(jsonOption)
    .action(async (given: Record<string, unknown>) => finish(await runCommand({ given }, serve)));
}

/** Ends by an interrupt only, or when the SIS itself ends. */
async function serve(context: Context): CommandResult {
  refuseBadSisSettings(context);
  const { databaseUrl } = await openDistrictServer(context, "serve", "serving");
  const district = await readSeededDistrict(databaseUrl);
  const issuer = await startIssuer();
  context.cleanup.add("the issuer", issuer.stop);
  await saveIssuer(issuer, issuerFile(context));
  const logFile = join(context.settings.FIRSTBELL_HOME, "sis.log");
  const port = context.options.port ?? 0;
  const tracesUrl = (await runningPrometheus(context))?.tracesUrl;
  const sis = await startSis(context, { databaseUrl, issuer, port, logFile, tracesUrl });
  const figures = await tellStandingFigures(context, { databaseUrl, sisUrl: sis.url });
  await explain(context, { databaseUrl, issuer, sis, figures, seed: district.seed });
  return untilStopped(context, sis, logFile);
}

async function untilStopped(context: Context, sis: RunningSis, logFile: string): CommandResult {
  const interrupted = context.signal.aborted ? Promise.resolve() : once(context.signal, "abort");
  const ended = await Promise.race([sis.ended, interrupted.then(() => null)]);
  context.signal.throwIfAborted();
  throw new Error(`the SIS ended by itself (${JSON.stringify(ended)}): see ${logFile}`);
}

type SignIn = { databaseUrl: string; issuer: Issuer; sis: RunningSis; seed: number };
type Standing = SignIn & { figures: StandingFigures };

/** One account of each role: guardians by password, everyone else by an ID token of the rehearsal's issuer. */
async function explain(context: Context, { figures, ...signIn }: Standing): Promise<void> {
  const accounts = await readSignIns(signIn.databaseUrl);
  const ways = await Promise.all(accounts.map((account) => describeAccount(account, signIn)));
  const { url, processId } = signIn.sis;
  context.say(`the SIS listens on ${url}; stop it with Ctrl-C`);
  context.say(`pages: ${url}/sign-in   API: ${url}/openapi.json`);
  context.say(`figures for Prometheus: ${figures.sis}   of each school: ${figures["sis-schools"]}`);
  context.say(`figures of Postgres: ${figures.postgres}`);
  for (const way of ways) context.say(way.text);
  context.answer({ url, processId, figures, accounts: ways });
}

async function describeAccount({ role, subject, guardianId }: SignInAccount, { issuer, sis, seed }: SignIn) {
  if (guardianId !== null) {
    const password = guardianPassword(seed, guardianId);
    return { role, subject, password, text: `\n${role}: user name ${subject}, password ${password}` };
  }
  const idToken = await issuer.sign(subject);
  const body = JSON.stringify({ idToken });
  const command = `curl -H 'content-type: application/json' -d '${body}' ${sis.url}/api/sign-in/district`;
  return { role, subject, idToken, text: `\n${role} (${subject}), by single sign-on:\n${command}` };
}
