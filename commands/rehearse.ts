/** `firstbell rehearse`: a district's opening day from an empty machine to a verdict. */

import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Command } from "commander";
import type { K6Binary } from "../loadtests/run/find-k6.ts";
import { startIssuer } from "../loadtests/run/issuer.ts";
import type { ScenarioId } from "../loadtests/run/run-scenario.ts";
import { auditRoster } from "../readiness/audit/audit.ts";
import { reconcileLedger } from "../readiness/ledger/reconcile.ts";
import type { ReportedRequirement } from "../readiness/report/report.ts";
import { type WrittenReport, writeReport } from "../readiness/report/write-report.ts";
import { openingDay } from "../seed/district/calendar.ts";
import { announceRehearsal } from "./announce-rehearsal.ts";
import { startCollector } from "./collector-process.ts";
import { defectsOption, jsonOption, loadOption, seedOption, studentsOption } from "./common-options.ts";
import type { CommandResult, Context, Finish } from "./context.ts";
import { describeRun } from "./describe-run.ts";
import { refuseFullDisk } from "./disk.ts";
import { type DistrictServer, openDistrictServer } from "./district-server.ts";
import { type DistrictInputs, defaultDistrict, makeDistrict } from "./make-district.ts";
import { chooseDefects, chooseScenario, scenarioIds } from "./named-inputs.ts";
import { type Observing, startObserving } from "./observing.ts";
import { obtainK6 } from "./obtain-k6.ts";
import { playScenario } from "./play-scenario.ts";
import { refuseWithoutPrometheus } from "./prometheus-part.ts";
import { runCommand } from "./run-command.ts";
import { makeRunFolder, type RunFolder } from "./run-folder.ts";
import { startSis } from "./sis-process.ts";
import { refuseBadSisSettings } from "./sis-settings.ts";
import { expiredWaivers, readWaiversFile, type WaiversFile } from "./waivers-file.ts";

export type RehearsalInputs = {
  scenario: ScenarioId;
  defects: string[];
  waivers: WaiversFile | null;
  /** Whether Prometheus looks on. */
  observe: boolean;
};

type Rehearsal = RunFolder & {
  context: Context;
  server: DistrictServer;
  district: DistrictInputs;
  scenario: ScenarioId;
  load: number;
  k6: K6Binary;
  observe: boolean;
};

export function rehearseCommand(finish: Finish): Command {
  return new Command("rehearse")
    .description("seed a district, load the SIS as on opening day, judge it, and write the report")
    .addOption(studentsOption)
    .addOption(seedOption)
    .addOption(loadOption)
    .option("--scenario <id>", `what is played: ${scenarioIds.join(" or ")}`, "opening-day")
    .addOption(defectsOption)
    .option("--observe", "let Prometheus look on, and keep the alerts that fire")
    .option("--waivers <file>", "JSON file of the failures that a named person accepts")
    .addOption(jsonOption)
    .action(async (given) => {
      const scenario = chooseScenario("--scenario", given.scenario);
      const defects = chooseDefects(given.defects);
      const waivers = await readWaiversFile(given.waivers);
      const problems = [...scenario.problems, ...defects.problems, ...waivers.problems];
      const observe = given.observe === true;
      const inputs = { scenario: scenario.value, defects: defects.value, waivers: waivers.value, observe };
      finish(await runCommand({ given, problems }, (context) => rehearse(context, inputs)));
    });
}

export async function rehearse(context: Context, inputs: RehearsalInputs): CommandResult {
  const startedAt = context.now();
  const rehearsal = await prepare(context, inputs);
  const { runDirectory, server, district } = rehearsal;
  const made = await makeDistrict(context, server, district);
  await server.prepareFor("serving");
  await serveAndLoad(rehearsal);
  await writeJson(runDirectory, "ledger-account.json", await reconcile(rehearsal));
  await writeJson(runDirectory, "audit.json", await audit(rehearsal));
  context.signal.throwIfAborted();
  await writeJson(runDirectory, "run.json", await describeRun({ ...rehearsal, startedAt, made }));
  const written = await context.reporter.stage("report", () => writeReport(runDirectory));
  return conclude(rehearsal, written, startedAt);
}

/** Everything that can be found out to be wrong is found out before the long work begins. */
async function prepare(context: Context, inputs: RehearsalInputs): Promise<Rehearsal> {
  const { students = defaultDistrict.students, seed = defaultDistrict.seed, load = 1 } = context.options;
  const { scenario, defects, waivers, observe } = inputs;
  refuseBadSisSettings(context);
  announceRehearsal(context, { students, load, scenario });
  for (const line of expiredWaivers(waivers, context.now())) context.say(line);
  await refuseFullDisk(context, students);
  const server = await openDistrictServer(context, "rehearse", "loading");
  const k6 = await obtainK6(context);
  if (observe) await refuseWithoutPrometheus(context);
  const folder = await makeRunFolder(context);
  if (waivers !== null) await writeFile(join(folder.runDirectory, "waivers.json"), waivers.text);
  return { ...folder, context, server, district: { students, seed, defects }, scenario, load, k6, observe };
}

async function serveAndLoad(rehearsal: Rehearsal): Promise<void> {
  const { context, server, runDirectory, district } = rehearsal;
  const issuer = await startIssuer();
  context.cleanup.add("the issuer", issuer.stop);
  const { databaseUrl } = server;
  const logFile = join(runDirectory, "sis.log");
  const [sis, collector] = await context.reporter.stage("serve", () =>
    Promise.all([
      startSis(context, { databaseUrl, issuer, port: 0, logFile }),
      startCollector(context, { databaseUrl, logFile: join(runDirectory, "collector.log") }),
    ]),
  );
  const observing = await observeIfAsked(rehearsal, { sisUrl: sis.url, collectorUrl: collector.url });
  await playScenario(context, {
    ...rehearsal,
    observing,
    collectorUrl: collector.url,
    target: sis.url,
    databaseUrl,
    seed: district.seed,
    issuer,
    processes: { sis: sis.processId, postgres: server.processId() },
  });
  await observing?.finish();
  await Promise.all([sis.stop(), collector.stop()]);
  await issuer.stop();
}

async function observeIfAsked(
  { observe, context, district, ...run }: Rehearsal,
  urls: { sisUrl: string; collectorUrl: string },
): Promise<Observing | null> {
  return observe ? startObserving(context, { ...run, ...urls, students: district.students }) : null;
}

function reconcile({ context, server, runDirectory, runId }: Rehearsal) {
  const ledgerFile = join(runDirectory, "ledger.ndjson");
  return context.reporter.stage("reconcile", () =>
    reconcileLedger({ databaseUrl: server.databaseUrl, ledgerFile, runId }),
  );
}

function audit({ context, server }: Rehearsal) {
  return context.reporter.stage("audit", () =>
    auditRoster({ databaseUrl: server.databaseUrl, day: openingDay }),
  );
}

async function writeJson(folder: string, name: string, content: unknown): Promise<void> {
  await writeFile(join(folder, name), `${JSON.stringify(content)}\n`);
}

function summarize({ id, status, measured, limit, unit, students }: ReportedRequirement) {
  return { id, status, measured, limit, unit, students: students.students };
}

function conclude({ context, runId }: Rehearsal, written: WrittenReport, startedAt: Date): number {
  const seconds = (context.now().getTime() - startedAt.getTime()) / 1000;
  const { verdict, exitCode, reportHtml, report } = written;
  context.say(`\n${verdict}: ${report.why}\n${reportHtml}\nexit code ${exitCode}`);
  context.answer({
    verdict,
    why: report.why,
    run: runId,
    report: reportHtml,
    seconds,
    requirements: report.requirements.map(summarize),
  });
  return exitCode;
}
