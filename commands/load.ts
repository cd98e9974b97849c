/** `firstbell load SCENARIO --target URL`: one k6 scenario against an SIS that is already running. */
import { Command } from "commander";
import type { Scenario } from "../loadtests/model/scenario.ts";
import { refuseForeignTarget } from "../loadtests/run/allowed-target.ts";
import { refuseUnreachableTarget } from "../loadtests/run/reachable-target.ts";
import { PartMissing } from "../parts/part-missing.ts";
import type { LoadEvidence } from "../readiness/evidence/load-evidence.ts";
import { crossedLimits } from "../readiness/report/crossed-limits.ts";
import { loadTable } from "../readiness/report/load-table.ts";
import type { Report } from "../readiness/report/report.ts";
import type { CommandResult, Context } from "../rehearsal/context.ts";
import { startDatabaseWatch } from "../rehearsal/database-watch.ts";
import { joinDistrictServer } from "../rehearsal/district-server.ts";
import { issuerFile } from "../rehearsal/issuer-file.ts";
import { obtainK6 } from "../rehearsal/obtain-k6.ts";
import { playScenario } from "../rehearsal/play-scenario.ts";
import { makeRunFolder } from "../rehearsal/run-folder.ts";
import { readSeededDistrict } from "../rehearsal/seeded-district.ts";
import { findMetricsOf } from "../rehearsal/served-sis.ts";
import { type Issuer, readIssuer } from "../targets/reference-sis/people/issuer.ts";
import type { Finish } from "./program/make-command.ts";
import { chooseScenario, scenarioIds } from "./program/named-inputs.ts";
import { runCommand } from "./program/run-command.ts";
import { jsonOption, loadOption } from "./program/standard-options.ts";

export function loadCommand(finish: Finish): Command {
  return new Command("load")
    .description("play one scenario against an SIS that is already running")
    .argument("<scenario>", scenarioIds.join(" or "))
    .requiredOption(
      "--target <url>",
      "address of the SIS; other machines only if FIRSTBELL_TARGETS lists them",
    )
    .option("--metrics <url>", "where its metrics are (default: those of the SIS that serve runs)")
    .addOption(loadOption)
    .addOption(jsonOption)
    .action(async (text: string, given: Record<string, unknown>) => {
      const scenario = chooseScenario("SCENARIO", text);
      const input = { given, problems: scenario.problems };
      finish(await runCommand(input, (context) => load(context, scenario.value)));
    });
}

async function load(context: Context, scenario: Scenario): CommandResult {
  const { target = "" } = context.options;
  await refuseForeignTarget(target, context.settings.FIRSTBELL_TARGETS);
  await refuseUnreachableTarget(target, context.signal);
  const server = await joinDistrictServer(context, "load");
  const { databaseUrl } = server;
  const { seed } = await readSeededDistrict(databaseUrl);
  const issuer = await servedIssuer(context);
  const k6 = await obtainK6(context);
  const folder = await makeRunFolder(context);
  const metricsUrl = context.options.metrics ?? (await findMetricsOf(context, target));
  const site = { ...folder, target: target.replace(/\/$/, ""), metricsUrl: metricsUrl?.replace(/\/$/, "") };
  const database = await startDatabaseWatch(context, { ...site, server });
  const evidence = await playScenario(context, {
    ...site,
    database,
    scenario,
    load: context.options.load ?? 1,
    databaseUrl,
    seed,
    k6,
    issuer,
    processes: { sis: undefined, postgres: server.processId() },
  });
  await database.finish();
  return conclude(context, folder.runDirectory, evidence);
}

async function conclude(context: Context, runDirectory: string, evidence: LoadEvidence): CommandResult {
  const { writeLoadReport } = await import("../readiness/report/load-report.ts");
  const { report, reportHtml, exitCode } = await writeLoadReport(runDirectory);
  context.say(`\n${tableOf(report, evidence)}\n${reportHtml}\nexit code ${exitCode}`);
  const crossed = crossedLimits(report).map(({ id }) => id);
  context.answer({ ...evidence, run: runDirectory, report: reportHtml, crossed, exitCode });
  return exitCode;
}

function tableOf(report: Report, { notPlayed, target }: LoadEvidence): string {
  return notPlayed === null
    ? loadTable(report)
    : `Nobody was sent, because ${target} isn't the SIS of this district, or doesn't let anyone in. ${notPlayed}`;
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
