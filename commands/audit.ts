/** `firstbell audit`: runs the assignment rules on the seeded district. */
import { Command } from "commander";
import { exitCodes } from "../parts/exit-codes.ts";
import { auditRoster } from "../readiness/audit/audit.ts";
import { failing } from "../readiness/audit/beyond-limit.ts";
import type { AuditEvidence } from "../readiness/evidence/evidence.ts";
import { counted, dayInWords } from "../readiness/evidence/plain-words.ts";
import type { CommandResult, Context } from "../rehearsal/context.ts";
import { joinDistrictServer } from "../rehearsal/district-server.ts";
import { readSeededDistrict } from "../rehearsal/seeded-district.ts";
import { schoolDayAfter } from "../seed/district/calendar.ts";
import { rosterViews } from "../targets/reference-sis/roster-views.sql.ts";
import { auditedDay } from "./program/audited-day.ts";
import type { Finish } from "./program/make-command.ts";
import { runCommand } from "./program/run-command.ts";
import { jsonOption } from "./program/standard-options.ts";

export function auditCommand(finish: Finish): Command {
  return new Command("audit")
    .description("check every class assignment of the seeded district against the rules")
    .option(
      "--day <day>",
      "audit the rosters of that day, YYYY-MM-DD (default: today, or the district's next day of school if that is later)",
    )
    .option(
      "--at <time>",
      "the time of that day, HH:MM, for limits that hold from a time of day on (default: all hold)",
    )
    .addOption(jsonOption)
    .action(async (given: Record<string, unknown>) => finish(await runCommand({ given }, audit)));
}

async function audit(context: Context): CommandResult {
  const { databaseUrl } = await joinDistrictServer(context, "audit");
  const { through } = await readSeededDistrict(databaseUrl);
  const day = auditedDay(context, schoolDayAfter(through ?? undefined));
  const evidence = await context.reporter.stage("audit", () =>
    auditRoster({ databaseUrl, day, time: context.options.at, views: rosterViews }),
  );
  const { students, schools } = evidence;
  context.say(
    `${counted(students, "student", "students")} in ${counted(schools, "school", "schools")}, as of ${dayInWords(day)}`,
  );
  for (const rule of evidence.rules) context.say(describeRule(rule));
  context.answer(evidence);
  const time = evidence.time ?? undefined;
  return evidence.rules.some((rule) => failing(rule, time) > 0) ? exitCodes.noGo : exitCodes.done;
}

function describeRule(rule: AuditEvidence["rules"][number]): string {
  const outcome =
    rule.status === "failed"
      ? `${counted(rule.findings, "finding", "findings")}, ${counted(rule.students, "student", "students")}`
      : (rule.reason ?? "nothing found");
  return `${rule.id} ${rule.status.padEnd(13)} ${rule.severity.padEnd(8)} ${rule.title}: ${outcome}`;
}
