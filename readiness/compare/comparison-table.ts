/** A comparison of two runs as text for the terminal. Pure. */
import { counted, milliseconds, number } from "../evidence/plain-words.ts";
import { quantity } from "../evidence/units.ts";
import type { Report } from "../report/report.ts";
import type { Comparison, RequirementChange, RuleChange } from "./compare-runs.ts";
import { comparedShare, type WaitChange } from "./compare-waits.ts";
import type { Percentile } from "./percentile.ts";

type Reports = { readonly before: Report; readonly after: Report };

export function comparisonTable({ before, after }: Reports, comparison: Comparison): string {
  const { broken, mended, untested, softer, waits, rules } = comparison;
  return [
    [`Before: ${headlineOf(before)}`, `After:  ${headlineOf(after)}`],
    part("Promises that broke", broken.map(changeLine), "No promise broke."),
    part("Promises that hold again", mended.map(changeLine)),
    part("No longer tested", untested.map(changeLine)),
    part("Criteria that became softer", softer, "No criterion became softer."),
    part(
      `The longest wait of each visit: ${number(100 * comparedShare)} of 100 wait at most this long`,
      waits.map(waitLine),
    ),
    part("Bad class assignments", rules.map(ruleLine), "The audit found the same students as before."),
  ]
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join("\n"))
    .join("\n\n");
}

function headlineOf({ headline, run }: Report): string {
  return `${run?.id ?? "a run without a name"}: ${headline}`;
}

/** `none`: what to say if there are no lines; unless given, nothing. */
function part(title: string, lines: readonly string[], none?: string): string[] {
  if (lines.length > 0) return [`${title}:`, ...lines.map((line) => `  ${line}`)];
  return none === undefined ? [] : [none];
}

function changeLine({ id, promise, unit, before, after }: RequirementChange): string {
  const [was, is] = [before, after].map(({ measured, status }) =>
    measured === null ? statusWords[status] : `${statusWords[status]} (${quantity(measured, unit)})`,
  );
  return `${id}: ${promise} Before: ${was}. After: ${is}.`;
}

const statusWords = {
  held: "kept",
  failed: "not kept",
  warned: "not kept, which is a warning",
  waived: "not kept, and accepted by name",
  "not-tested": "not tested",
} as const satisfies Record<RequirementChange["after"]["status"], string>;

function waitLine({ journey, before, after, change }: WaitChange): string {
  return `${journey.padEnd(20)} ${waitWords(before)} → ${waitWords(after)}: ${change}`;
}

function waitWords(wait: Percentile | undefined): string {
  if (wait === undefined) return "not known";
  return `${milliseconds(wait.value)} (${milliseconds(wait.low)} to ${milliseconds(wait.high)})`;
}

function ruleLine({ rule, title, before, after, people }: RuleChange): string {
  const counts = `${counted(before, "student", "students")} before, ${number(after)} after`;
  const who = people === undefined ? "" : ` (${number(people.appeared)} new, ${number(people.gone)} gone)`;
  return `${rule} ${title}: ${counts}${who}`;
}
