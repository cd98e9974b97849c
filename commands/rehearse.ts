/** `firstbell rehearse`: a district's opening day, from an empty machine to a verdict. */

import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Command } from "commander";
import { lengthened } from "../loadtests/model/lengthened.ts";
import type { Scenario } from "../loadtests/model/scenario.ts";
import { preparationFile } from "../readiness/evidence/preparation.ts";
import type { ReportedRequirement } from "../readiness/report/report.ts";
import type { WrittenReport } from "../readiness/report/write-report.ts";
import { announceRehearsal } from "../rehearsal/announce-rehearsal.ts";
import type { CommandResult, Context } from "../rehearsal/context.ts";
import { defaultDistrict } from "../rehearsal/default-district.ts";
import { refuseFullDisk } from "../rehearsal/disk.ts";
import { openDistrictServer } from "../rehearsal/district-server.ts";
import { localDay } from "../rehearsal/local-day.ts";
import { obtainK6 } from "../rehearsal/obtain-k6.ts";
import { refuseWithoutPrometheus } from "../rehearsal/prometheus-part.ts";
import { type ReadinessFile, readReadinessFile } from "../rehearsal/readiness-file.ts";
import { makeRunFolder } from "../rehearsal/run-folder.ts";
import type { Rehearsal } from "../rehearsal/run-rehearsal.ts";
import { findSealKey } from "../rehearsal/seal-key-file.ts";
import { refuseBadSettingsOfRehearsal } from "../rehearsal/sis-settings.ts";
import { expiredWaivers, readWaiversFile, type WaiversFile } from "../rehearsal/waivers-file.ts";
import type { MessLevel } from "../seed/mess/mess.ts";
import type { Finish } from "./program/make-command.ts";
import {
  chooseDefects,
  chooseMess,
  chooseScenario,
  refuseBesideHistory,
  scenarioIds,
} from "./program/named-inputs.ts";
import { runCommand } from "./program/run-command.ts";
import { sealWords } from "./program/seal-words.ts";
import {
  defectsOption,
  durationOption,
  jsonOption,
  loadOption,
  messOption,
  seedOption,
  studentsOption,
  throughOption,
} from "./program/standard-options.ts";

type RehearsalInputs = {
  readonly scenario: Scenario;
  readonly mess: MessLevel;
  readonly defects: string[];
  readonly waivers: WaiversFile | undefined;
  readonly readiness: ReadinessFile | undefined;
  /** Whether Prometheus records the run. */
  readonly observe: boolean;
};

/** Even a good opening day has students who wait for classes. School that is in session has placed them. */
const usualMess: MessLevel = "normal";

export function rehearseCommand(finish: Finish): Command {
  return new Command("rehearse")
    .description("seed a district, load the SIS as on opening day, judge it, and write the report")
    .addOption(studentsOption(defaultDistrict.students))
    .addOption(seedOption)
    .addOption(loadOption)
    .option(
      "--scenario <name>",
      `scenario to play: ${scenarioIds.join(", ")}, or a file of your own`,
      "opening-day",
    )
    .addOption(durationOption)
    .addOption(messOption(`${usualMess}, or none with --through`))
    .addOption(defectsOption)
    .addOption(throughOption)
    .option("--observe", "record the run with Prometheus, and keep the alerts that fire")
    .option("--waivers <file>", "JSON file of the failures that a named person accepts")
    .option("--readiness <file>", "what the district states about training, issues, help desk and way back")
    .addOption(jsonOption)
    .action(async (given: Record<string, unknown>) => {
      const chosen = await chooseScenario("--scenario", given.scenario);
      const scenario = lengthened(chosen.value, given.duration);
      const mess = chooseMess(given.mess, given.through === undefined ? usualMess : "none");
      const defects = chooseDefects(given.defects);
      const waivers = await readWaiversFile(given.waivers);
      const readiness = await readReadinessFile(given.readiness, "--readiness");
      const problems = [
        ...[chosen, scenario, mess, defects, waivers, readiness].flatMap((checked) => checked.problems),
        ...refuseBesideHistory(given),
      ];
      const observe = given.observe === true;
      const inputs = {
        ...{ scenario: scenario.value, mess: mess.value, defects: defects.value },
        ...{ waivers: waivers.value, readiness: readiness.value, observe },
      };
      finish(await runCommand({ given, problems }, (context) => rehearse(context, inputs)));
    });
}

async function rehearse(context: Context, inputs: RehearsalInputs): CommandResult {
  const startedAt = context.now();
  const rehearsal = await prepare(context, inputs);
  const { runRehearsal } = await import("../rehearsal/run-rehearsal.ts");
  const written = await runRehearsal(rehearsal);
  return conclude(rehearsal, written, startedAt);
}

/** Finds every problem that can be found before the long work starts. */
async function prepare(context: Context, inputs: RehearsalInputs): Promise<Rehearsal> {
  const {
    students = defaultDistrict.students,
    seed = defaultDistrict.seed,
    load = 1,
    through,
  } = context.options;
  const { scenario, mess, defects, waivers, observe } = inputs;
  refuseBadSettingsOfRehearsal(context);
  announceRehearsal(context, { students, load, scenario, mess, through });
  for (const line of expiredWaivers(waivers, localDay(context, context.now()).day)) context.say(line);
  await refuseFullDisk(context, students, through);
  const key = await findSealKey(context.settings);
  const server = await openDistrictServer(context, "rehearse", "loading");
  const k6 = await obtainK6(context);
  if (observe) await refuseWithoutPrometheus(context);
  const folder = await makeRunFolder(context);
  await keepGivenFiles(folder.runDirectory, inputs);
  return {
    ...folder,
    context,
    server,
    district: { students, seed, mess, defects, through },
    scenario,
    load,
    k6,
    observe,
    key,
  };
}

/** As they were given: they are evidence, too. */
async function keepGivenFiles(folder: string, { waivers, readiness }: RehearsalInputs): Promise<void> {
  if (waivers !== undefined) await writeFile(join(folder, "waivers.json"), waivers.text);
  if (readiness !== undefined) await writeFile(join(folder, preparationFile), readiness.text);
}

function summarize({ id, status, measured, limit, unit, students }: ReportedRequirement) {
  return { id, status, measured, limit, unit, students: students.students };
}

function conclude({ context, runId }: Rehearsal, written: WrittenReport, startedAt: Date): number {
  const seconds = (context.now().getTime() - startedAt.getTime()) / 1000;
  const { verdict, exitCode, reportHtml, report } = written;
  context.say(`\n${report.why}\n${reportHtml}\n${sealWords(report.seal)}\nexit code ${exitCode}`);
  context.answer({
    verdict,
    exitCode,
    headline: report.headline,
    why: report.why,
    reduced: report.reduced,
    notTested: report.coverage.notTested,
    run: runId,
    report: reportHtml,
    seal: report.seal,
    seconds,
    requirements: report.requirements.map(summarize),
  });
  return exitCode;
}
