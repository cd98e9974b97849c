/** `firstbell load SCENARIO --target URL`: one k6 scenario against an SIS that is already running. */

import { dirname } from "node:path";
import { Command } from "commander";
import { explainScenario } from "../loadtests/model/explain-scenario.ts";
import { fullDistrict, usualDistrict } from "../loadtests/model/full-district.ts";
import { lengthened } from "../loadtests/model/lengthened.ts";
import { makePlan } from "../loadtests/model/make-plan.ts";
import type { Scenario } from "../loadtests/model/scenario.ts";
import { refuseForeignTarget } from "../loadtests/run/allowed-target.ts";
import { refuseUnreachableTarget } from "../loadtests/run/reachable-target.ts";
import type { InputProblem } from "../parts/bad-input.ts";
import { exitCodes } from "../parts/exit-codes.ts";
import { PartMissing } from "../parts/part-missing.ts";
import { crossedLimits } from "../readiness/report/crossed-limits.ts";
import { loadTable } from "../readiness/report/load-table.ts";
import type { WrittenReport } from "../readiness/report/write-report.ts";
import type { CommandResult, Context } from "../rehearsal/context.ts";
import { joinDistrictServer } from "../rehearsal/district-server.ts";
import { issuerFile } from "../rehearsal/issuer-file.ts";
import { obtainK6 } from "../rehearsal/obtain-k6.ts";
import { makeRunFolder } from "../rehearsal/run-folder.ts";
import type { LoadRun } from "../rehearsal/run-load.ts";
import { findSealKey } from "../rehearsal/seal-key-file.ts";
import { readSeededDistrict } from "../rehearsal/seeded-district.ts";
import { findServedSis } from "../rehearsal/served-sis.ts";
import { type Issuer, readIssuer } from "../targets/reference-sis/people/issuer.ts";
import type { Finish } from "./program/make-command.ts";
import { chooseScenario, refuseGiven, scenarioIds } from "./program/named-inputs.ts";
import { runCommand } from "./program/run-command.ts";
import { sealWords } from "./program/seal-words.ts";
import { durationOption, jsonOption, loadOption, studentsOption } from "./program/standard-options.ts";

export function loadCommand(finish: Finish): Command {
  return new Command("load")
    .description("play one scenario against an SIS that is already running")
    .argument("<scenario>", `${scenarioIds.join(", ")}, or a file of your own`)
    .option("--target <url>", "address of the SIS; other machines only if FIRSTBELL_TARGETS lists them")
    .option("--explain", "print when people arrive and where each number is from, and send nothing")
    .addOption(studentsOption(`${fullDistrict.students}; only with --explain`))
    .option("--metrics <url>", "where its metrics are (default: those of the SIS that serve runs)")
    .addOption(loadOption)
    .addOption(durationOption)
    .addOption(jsonOption)
    .action(async (text: string, given: Record<string, unknown>) => {
      const chosen = await chooseScenario("SCENARIO", text);
      const scenario = lengthened(chosen.value, given.duration);
      const problems = [...chosen.problems, ...scenario.problems, ...wrongBesideEachOther(given)];
      const work = given.explain === true ? explain : load;
      finish(await runCommand({ given, problems }, (context) => work(context, scenario.value)));
    });
}

/** A load needs a system; an explanation is of a district of any size. */
function wrongBesideEachOther({ explain, target, students }: Record<string, unknown>): InputProblem[] {
  if (explain === true) return [];
  const missing = {
    name: "--target",
    seen: "nothing",
    wanted: "the address of a running SIS",
    remedy: "Start one with firstbell serve; it prints its address.",
  };
  const remedy = "Leave it out: the load is for the district that is served.";
  return [
    ...(target === undefined ? [missing] : []),
    ...refuseGiven({ "--students": students }, "nothing without --explain", remedy),
  ];
}

async function explain(context: Context, scenario: Scenario): CommandResult {
  const { students = fullDistrict.students, load: share = 1 } = context.options;
  const input = { ...usualDistrict(students), load: share };
  context.say(explainScenario(scenario, input));
  context.answer(makePlan(scenario, input));
  return exitCodes.done;
}

async function load(context: Context, scenario: Scenario): CommandResult {
  const { runLoad } = await import("../rehearsal/run-load.ts");
  return conclude(context, await runLoad(await prepare(context, scenario)));
}

async function prepare(context: Context, scenario: Scenario): Promise<LoadRun> {
  const { target = "", load: share = 1 } = context.options;
  await refuseForeignTarget(target, context.settings.FIRSTBELL_TARGETS);
  await refuseUnreachableTarget(target, context.signal);
  const key = await findSealKey(context.settings);
  const server = await joinDistrictServer(context, "load");
  const { students, seed, mess, defects, through } = await readSeededDistrict(server.databaseUrl);
  const issuer = await servedIssuer(context);
  const k6 = await obtainK6(context);
  const served = await findServedSis(context, target);
  const metricsUrl = context.options.metrics ?? served?.metricsUrl;
  if (metricsUrl === undefined) context.say(metricsUnknown);
  if (served?.sessionHours === undefined) context.say(sessionsUnknown);
  return {
    ...(await makeRunFolder(context)),
    context,
    server,
    district: { students, seed, mess, defects: [...defects], through: through ?? undefined },
    scenario,
    load: share,
    target: target.replace(/\/$/, ""),
    metricsUrl: metricsUrl?.replace(/\/$/, ""),
    issuer,
    sessionHours: served?.sessionHours,
    k6,
    key,
  };
}

const metricsUnknown =
  "What the SIS measures about itself won't be in the report: this SIS isn't the one that serve runs here, and --metrics doesn't say where its metrics are.";

const sessionsUnknown =
  "When sessions end won't be compared: this SIS isn't the one that serve runs here, so how long they should last isn't known.";

function conclude(context: Context, { report, reportHtml, exitCode }: WrittenReport): number {
  context.say(`\n${loadTable(report)}\n${reportHtml}\n${sealWords(report.seal)}\nexit code ${exitCode}`);
  const crossed = crossedLimits(report).map(({ id }) => id);
  const { load: evidence, seal } = report;
  context.answer({ ...evidence, run: dirname(reportHtml), report: reportHtml, seal, crossed, exitCode });
  return exitCode;
}

async function servedIssuer(context: Context): Promise<Issuer> {
  const file = issuerFile(context);
  return readIssuer(file).catch((cause: unknown) => {
    throw new PartMissing({
      part: "issuer",
      problem: `${file} doesn't have the served district's single sign-on`,
      remedy: "start the SIS with firstbell serve, in another terminal",
      cause,
    });
  });
}
