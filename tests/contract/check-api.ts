/** `npm run check-api`: Schemathesis compares a running SIS with its OpenAPI document, as each role and as nobody. */
import { join } from "node:path";
import { z } from "zod";
import { runCommand } from "../../commands/program/run-command.ts";
import { exitCodes } from "../../parts/exit-codes.ts";
import { PartMissing } from "../../parts/part-missing.ts";
import type { CommandResult, Context } from "../../rehearsal/context.ts";
import { openingDay } from "../../seed/district/calendar.ts";
import { findKnownRows } from "./known-rows.ts";
import { readOptions } from "./read-options.ts";
import { findSchemathesis, runSchemathesis } from "./schemathesis.ts";
import { type ServedDistrict, serveDistrict } from "./serve-district.ts";

/** Today as the SIS sees it, a day before, a day to come, and a Sunday. */
const days = [openingDay, "2026-08-10", "2026-08-12", "2026-08-16"];
/** They end the session that the others need, so they are tried last. */
const endings: readonly string[] = ["sign-out", "sign-out-form"];

const { seed, seconds: atMostSeconds } = readOptions(process.argv.slice(2));
process.exitCode = await runCommand({ given: {} }, checkApi);

async function checkApi(given: Context): CommandResult {
  const home = join(given.settings.FIRSTBELL_HOME, "check-api");
  const settings = { ...given.settings, FIRSTBELL_HOME: home, DATABASE_URL: undefined };
  const context = { ...given, settings };
  const program = await findSchemathesis(home, context.environment);
  const served = await serveDistrict(context);
  const operations = await readOperations(served.url);
  const timeout = AbortSignal.timeout(atMostSeconds * 1000);
  const signal = AbortSignal.any([timeout, context.signal]);
  const failed: string[] = [];
  const check = { context, program, folder: home, operations, served, signal, failed };
  context.say(`requests are made from seed ${seed}`);
  try {
    await checkEveryone(check);
  } catch (cause) {
    // What was found before counts, whatever ended the run.
    if (context.signal.aborted || failed.length === 0) throw timeout.aborted ? outOfTime(cause) : cause;
  }
  context.say(`what Schemathesis printed is in ${home}`);
  return failed.length > 0 ? exitCodes.defect : exitCodes.done;
}

function outOfTime(cause: unknown): PartMissing {
  const problem = `the API was tested only in part, because ${atMostSeconds} s weren't enough`;
  const remedy = "Try again while the machine is less busy, or give it longer with --seconds.";
  return new PartMissing({ part: "time", problem, remedy, cause });
}

type Check = {
  readonly context: Context;
  readonly program: string;
  readonly folder: string;
  readonly operations: readonly Operation[];
  readonly served: ServedDistrict;
  readonly signal: AbortSignal;
  /** The roles for which something wasn't as documented. */
  readonly failed: string[];
};

async function checkEveryone(check: Check): Promise<void> {
  const { accounts, signIn } = check.served;
  for (const account of accounts) await checkRole(check, account.role, await signIn(account));
  await checkAsNobody(check);
  for (const account of accounts.slice(0, 1)) await checkEndings(check, await signIn(account));
}

async function checkRole(check: Check, role: string, token: string): Promise<void> {
  const rows = await findKnownRows({ url: check.served.url, token }, days);
  const names = namesOf(check, ({ name, roles }) => roles.includes(role) && !endings.includes(name));
  await compare(check, { name: role, token, rows, follows: hasLinks(check, names), operations: names });
}

/** Whether what one of these answers leads to another. */
function hasLinks({ operations }: Check, names: readonly string[]): boolean {
  return operations.some(
    ({ name, leadsTo }) => names.includes(name) && leadsTo.some((to) => names.includes(to)),
  );
}

async function checkAsNobody(check: Check): Promise<void> {
  const names = namesOf(check, ({ roles, isForClients }) => roles.length === 0 && !isForClients);
  const ofClients = namesOf(check, ({ isForClients }) => isForClients).length;
  check.context.say(`not tested: ${ofClients} routes that other systems call with tokens of their own`);
  const asNobody = { name: "nobody", token: undefined, rows: {}, follows: false };
  await compare(check, { ...asNobody, operations: names });
}

async function checkEndings(check: Check, token: string): Promise<void> {
  const names = namesOf(check, ({ name }) => endings.includes(name));
  await compare(check, { name: "signing out", token, rows: {}, follows: false, operations: names });
}

function namesOf({ operations }: Check, chosen: (operation: Operation) => boolean): readonly string[] {
  return operations.filter(chosen).map(({ name }) => name);
}

type As = Pick<Parameters<typeof runSchemathesis>[0], "name" | "token" | "rows" | "follows" | "operations">;

async function compare({ context, program, folder, served, signal, failed }: Check, as: As): Promise<void> {
  const report = await runSchemathesis({ ...as, program, folder, url: served.url, seed }, signal);
  const { operations, test_cases: cases, failures, errors, running_time: seconds, complete } = report;
  const sound = failures.length + errors.length + cases.errored === 0 && complete;
  if (!sound) failed.push(as.name);
  const count = new Intl.NumberFormat("en-US").format;
  const requests = `${count(cases.generated)} requests to ${operations.tested} routes`;
  const result = sound ? "all as documented" : "failed";
  context.say(`${as.name}: ${requests} in ${Math.round(seconds)} s, ${result}`);
  for (const { title, count: times, operations: where } of failures)
    context.say(`  ${title}: ${times} times, in ${where.join(", ")}`);
  for (const { title, count: times } of errors) context.say(`  ${title}: ${times} times`);
}

type Operation = {
  readonly name: string;
  readonly roles: readonly string[];
  /** Operations to which the document links its answers. */
  readonly leadsTo: readonly string[];
  /** Called with a client's token, which the district of this check has none of. */
  readonly isForClients: boolean;
};

async function readOperations(url: string): Promise<readonly Operation[]> {
  const links = z.record(z.string(), z.object({ operationId: z.string() })).default({});
  const operation = z.object({
    operationId: z.string(),
    responses: z.record(z.string(), z.object({ links })),
    "x-roles": z.array(z.string()),
    security: z.array(z.record(z.string(), z.unknown())).default([]),
  });
  const document = z.object({ paths: z.record(z.string(), z.record(z.string(), operation)) });
  const { paths } = document.parse(await (await fetch(`${url}/openapi.json`)).json());
  return Object.values(paths).flatMap((path) =>
    Object.values(path).map(({ operationId: name, "x-roles": roles, security, responses }) => {
      const isForClients = security.some((scheme) => "client" in scheme);
      const leadsTo = Object.values(responses).flatMap((response) =>
        Object.values(response.links).map(({ operationId }) => operationId),
      );
      return { name, roles, leadsTo, isForClients };
    }),
  );
}
