/** `firstbell audit`: runs the assignment rules on the seeded district, or on any district's OneRoster bundle. */
import { join, resolve } from "node:path";
import { Command } from "commander";
import type { InputProblem } from "../parts/bad-input.ts";
import { exitCodes } from "../parts/exit-codes.ts";
import { auditRoster } from "../readiness/audit/audit.ts";
import { isBeyondLimit } from "../readiness/audit/beyond-limit.ts";
import type { AuditEvidence } from "../readiness/evidence/evidence.ts";
import { counted, dayInWords, number } from "../readiness/evidence/plain-words.ts";
import type { BundleRule } from "../rehearsal/bundle/audit-bundle.ts";
import type { CommandResult, Context } from "../rehearsal/context.ts";
import { joinDistrictServer } from "../rehearsal/district-server.ts";
import { readSeededDistrict } from "../rehearsal/seeded-district.ts";
import { schoolDayAfter } from "../seed/district/calendar.ts";
import { rosterViews } from "../targets/reference-sis/roster-views.sql.ts";
import { auditedDay } from "./program/audited-day.ts";
import type { Finish } from "./program/make-command.ts";
import { refuseGiven } from "./program/named-inputs.ts";
import { runCommand } from "./program/run-command.ts";
import { jsonOption } from "./program/standard-options.ts";

export function auditCommand(finish: Finish): Command {
  return new Command("audit")
    .description(
      "check every class assignment of the seeded district, or of a OneRoster export, against the rules",
    )
    .option(
      "--oneroster <bundle>",
      "audit this OneRoster bundle: a ZIP archive, or a folder of its CSV files",
    )
    .option(
      "--delta <bundles...>",
      "with --oneroster: later bundles that have only what changed, in their order",
    )
    .option(
      "--compare <bundles...>",
      "say what was taken away from one OneRoster bundle to a later one: --compare before.zip after.zip",
    )
    .option(
      "--report <folder>",
      "with --oneroster: write a page, a table of findings, an import log, JSON and JUnit into this folder; with --compare, a table of who lost which seats",
    )
    .option(
      "--day <day>",
      "audit the rosters of that day, YYYY-MM-DD (default: the seeded district's next day of school, as for serve; of a bundle, today)",
    )
    .option(
      "--at <time>",
      "the time of that day, HH:MM, for limits that hold from a time of day on (default: all hold)",
    )
    .addOption(jsonOption)
    .action(async (given: Record<string, unknown>) => {
      const { work, problems } = chooseWork(given);
      finish(await runCommand({ given, problems }, work));
    });
}

type Work = {
  readonly work: (context: Context) => CommandResult;
  readonly problems: readonly InputProblem[];
};

function chooseWork({ oneroster, delta, compare, report }: Record<string, unknown>): Work {
  const folder = report === undefined ? undefined : resolve(String(report));
  if (compare !== undefined) {
    const { work, problems } = chooseComparison(pathsIn(compare), folder);
    return { work, problems: [...problems, ...besideComparison({ oneroster, delta })] };
  }
  if (oneroster === undefined) return { work: auditDistrict, problems: withoutBundle({ delta, report }) };
  const bundle = { path: resolve(String(oneroster)), deltas: pathsIn(delta), folder };
  return { work: (context) => auditBundleOf(context, bundle), problems: [] };
}

function pathsIn(value: unknown): string[] {
  return Array.isArray(value) ? value.map((path) => resolve(String(path))) : [];
}

function chooseComparison(paths: readonly string[], folder: string | undefined): Work {
  const [before = "", after = ""] = paths;
  const problem = {
    name: "--compare",
    seen: `${paths.length} of them`,
    wanted: "two bundles, the earlier one first",
    remedy: "For example: --compare before.zip after.zip.",
  };
  return {
    work: (context) => compareBundlesOf(context, { before, after }, folder),
    problems: paths.length === 2 ? [] : [problem],
  };
}

/** They mean nothing on the seeded district. */
function withoutBundle({ delta, report }: Record<string, unknown>): InputProblem[] {
  const wanted = "this only beside --oneroster";
  return refuseGiven({ "--delta": delta, "--report": report }, wanted, "Name the bundle, or leave it out.");
}

function besideComparison({ oneroster, delta }: Record<string, unknown>): InputProblem[] {
  const given = { "--oneroster": oneroster, "--delta": delta };
  return refuseGiven(given, "nothing beside --compare", "Leave out one of the two.");
}

async function auditDistrict(context: Context): CommandResult {
  const { databaseUrl } = await joinDistrictServer(context, "audit");
  const { through } = await readSeededDistrict(databaseUrl);
  const day = context.options.day ?? schoolDayAfter(through ?? undefined);
  const evidence = await context.reporter.stage("audit", () =>
    auditRoster({ databaseUrl, day, time: context.options.at, views: rosterViews }),
  );
  sayAudit(context, evidence);
  context.answer(evidence);
  return exitCodeOf(evidence);
}

type ChosenBundle = {
  readonly path: string;
  readonly deltas: readonly string[];
  readonly folder: string | undefined;
};

async function auditBundleOf(context: Context, { path, deltas, folder }: ChosenBundle): CommandResult {
  const { auditBundle } = await import("../rehearsal/bundle/audit-bundle.ts");
  const { reportFiles, writeBundleReport } = await import("../rehearsal/bundle/write-report.ts");
  const { day, at: time } = context.options;
  const options = { path, deltas, day, today: auditedDay({ ...context, options: {} }), time };
  const evidence = await context.reporter.stage("audit", () =>
    auditBundle(options, async (audit, duckDb) => {
      if (folder !== undefined) await writeBundleReport(folder, audit, duckDb);
    }),
  );
  sayAudit(context, evidence);
  for (const { file, column, problem, rows } of evidence.standard)
    context.say(`${file}: ${[column ?? [], problem].flat().join(" ")} (${counted(rows, "row", "rows")})`);
  if (folder !== undefined) context.say(`report: ${join(folder, reportFiles.page)}`);
  context.answer(evidence);
  return exitCodeOf(evidence);
}

async function compareBundlesOf(
  context: Context,
  bundles: { readonly before: string; readonly after: string },
  folder: string | undefined,
): CommandResult {
  const { compareBundles, takenFile } = await import("../rehearsal/bundle/compare-bundles.ts");
  const found = await context.reporter.stage("compare", () => compareBundles(bundles, folder));
  const { seats, taken, students, schools, beyond } = found;
  context.say(
    `${number(taken)} of ${number(seats)} seats taken away, from ${counted(students, "student", "students")}`,
  );
  for (const school of schools)
    context.say(
      `${school.beyond ? "too many" : "        "} ${school.school}: ${number(school.taken)} of ${number(school.seats)} seats, ${counted(school.students, "student", "students")}`,
    );
  if (folder !== undefined) context.say(`table: ${join(folder, takenFile)}`);
  context.answer(found);
  return beyond ? exitCodes.noGo : exitCodes.done;
}

type Audited = Pick<AuditEvidence, "day" | "time" | "students" | "schools"> & {
  readonly rules: readonly BundleRule[];
};

function sayAudit(context: Context, { students, schools, day, rules }: Audited): void {
  const asOf = day === null ? "" : `, as of ${dayInWords(day)}`;
  context.say(
    `${counted(students, "student", "students")} in ${counted(schools, "school", "schools")}${asOf}`,
  );
  for (const rule of rules) context.say(describeRule(rule));
}

function exitCodeOf({ rules, time }: Audited): number {
  return rules.some((rule) => isBeyondLimit(rule, time)) ? exitCodes.noGo : exitCodes.done;
}

function describeRule(rule: Audited["rules"][number]): string {
  const outcome =
    rule.status === "failed"
      ? `${counted(rule.findings, "finding", "findings")}, ${counted(rule.students, "student", "students")}`
      : (rule.reason ?? "nothing found");
  return `${rule.id} ${rule.status.padEnd(13)} ${rule.severity.padEnd(8)} ${rule.title}: ${outcome}`;
}
