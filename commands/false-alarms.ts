/** `firstbell false-alarms`: rehearses districts in which nothing is wrong, and checks that none of them is a NO-GO. */

import { writeFile } from "node:fs/promises";
import { Command } from "commander";
import type { K6Binary } from "../loadtests/run/find-k6.ts";
import type { Checked } from "../parts/bad-input.ts";
import { exitCodes } from "../parts/exit-codes.ts";
import {
  type CleanRehearsal,
  type CleanRun,
  cleanRehearsals,
  judgeClean,
} from "../proof/clean-rehearsals.ts";
import { falseAlarmsPage, type PlayedOn } from "../proof/false-alarms-page.ts";
import { counted, number, percent } from "../readiness/evidence/plain-words.ts";
import { type CleanRuns, cleanRunsFile, findCleanRuns, keepCleanRun } from "../rehearsal/clean-runs-file.ts";
import type { CommandResult, Context } from "../rehearsal/context.ts";
import { describeComputer } from "../rehearsal/describe-computer.ts";
import { type DistrictServer, openDistrictServer } from "../rehearsal/district-server.ts";
import { obtainK6 } from "../rehearsal/obtain-k6.ts";
import { describeOwnSource } from "../rehearsal/own-source.ts";
import { makeRunFolder } from "../rehearsal/run-folder.ts";
import { findSealKey } from "../rehearsal/seal-key-file.ts";
import { refuseBadSettingsOfRehearsal } from "../rehearsal/sis-settings.ts";
import type { Finish } from "./program/make-command.ts";
import { chooseScenario } from "./program/named-inputs.ts";
import { choosePage } from "./program/page-option.ts";
import { runCommand } from "./program/run-command.ts";
import { jsonOption } from "./program/standard-options.ts";

type Inputs = {
  /** Undefined: all of them. */
  readonly only: readonly CleanRehearsal[] | undefined;
  readonly page: string | undefined;
};

export function falseAlarmsCommand(finish: Finish): Command {
  return new Command("false-alarms")
    .description(
      `play ${cleanRehearsals.length} rehearsals with nothing wrong, or the rest of them after an interruption; none may be a NO-GO`,
    )
    .option("--only <numbers>", `some of 1 to ${cleanRehearsals.length}, such as 1,2,3`)
    .option("--page <file>", "write the results so far to this Markdown file; can't be combined with --only")
    .addOption(jsonOption)
    .action(async (given: Record<string, unknown>) => {
      const { value: only, problems } = chooseRehearsals(given.only);
      const page = await choosePage(given.page, given.only);
      const input = { given, problems: [...problems, ...page.problems] };
      finish(await runCommand(input, (context) => playAll(context, { only, page: page.value })));
    });
}

function chooseRehearsals(text: unknown): Checked<readonly CleanRehearsal[] | undefined> {
  if (text === undefined) return { value: undefined, problems: [] };
  const wanted = String(text).split(",");
  const unknown = wanted.filter(
    (one) => !cleanRehearsals.some((rehearsal) => String(rehearsal.number) === one),
  );
  const value = cleanRehearsals.filter((rehearsal) => wanted.includes(String(rehearsal.number)));
  if (unknown.length === 0) return { value, problems: [] };
  const problem = {
    name: "--only",
    seen: JSON.stringify(unknown.join(",")),
    wanted: `some of 1 to ${cleanRehearsals.length}, with commas between them`,
    remedy: "Leave it out to play all of them.",
  };
  return { value, problems: [problem] };
}

type Playing = { readonly context: Context; readonly server: DistrictServer; readonly k6: K6Binary };

async function playAll(context: Context, { only, page }: Inputs): CommandResult {
  refuseBadSettingsOfRehearsal(context);
  const file = cleanRunsFile(context.settings);
  const here = await describePlace(context);
  const before: CleanRuns = only === undefined ? await findCleanRuns(file, here) : { on: here, runs: [] };
  const left = (only ?? cleanRehearsals).filter(
    (one) => !before.runs.some((run) => run.number === one.number),
  );
  context.say(planInWords(left.length, before.runs.length));
  const server = await openDistrictServer(context, "false-alarms", "loading");
  const k6 = await obtainK6(context);
  const runs = [...before.runs];
  for (const rehearsal of left) {
    const run = await playOne({ context, server, k6 }, rehearsal);
    context.say(describe(run));
    runs.push(run);
    if (only === undefined) await keepCleanRun(file, before.on, run);
    if (page !== undefined) await writeFile(page, falseAlarmsPage(runs, before.on));
  }
  context.answer({ runs, of: (only ?? cleanRehearsals).length });
  return runs.every(({ problems }) => problems.length === 0) ? exitCodes.done : exitCodes.noGo;
}

function planInWords(left: number, before: number): string {
  const each = `${counted(left, "rehearsal", "rehearsals")} of one to five minutes each`;
  return before === 0 ? each : `${each}; ${number(before)} were played before`;
}

async function playOne({ context, server, k6 }: Playing, rehearsal: CleanRehearsal): Promise<CleanRun> {
  const { runRehearsal } = await import("../rehearsal/run-rehearsal.ts");
  const { students, seed, mess, load } = rehearsal;
  await server.prepareFor("loading");
  const folder = await makeRunFolder(context);
  const { report } = await runRehearsal({
    ...folder,
    context,
    server,
    k6,
    district: { students, seed, mess, defects: [] },
    scenario: (await chooseScenario("scenario", rehearsal.scenario)).value,
    load,
    observe: false,
    key: await findSealKey(context.settings),
  });
  return judgeClean(rehearsal, { ...report, run: folder.runId });
}

async function describePlace(context: Context): Promise<PlayedOn> {
  const { sha256, commit } = await describeOwnSource();
  return {
    day: context.now().toISOString().slice(0, "2026-08-11".length),
    ...describeComputer(),
    commit,
    sourceSha256: sha256,
  };
}

function describe({
  number: place,
  students,
  seed,
  mess,
  scenario,
  load,
  verdict,
  why,
  problems,
}: CleanRun): string {
  const what = `${place}: ${number(students)} students, seed ${seed}, mess ${mess}, ${scenario} at ${percent(load)}: ${verdict}`;
  if (problems.length > 0) return [`FALSE ALARM: ${what}`, ...problems].join("\n  ");
  return verdict === "GO" ? what : `${what}\n  ${why}`;
}
