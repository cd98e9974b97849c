/** How many findings lie beyond a limit: all at each school that is above its own, or all if the district is above its. */
import type { AuditEvidence } from "../evidence/evidence.ts";
import { number, percent } from "../evidence/plain-words.ts";
import { type Bound, type FindingLimit, limitsOf } from "./finding-limits.ts";

type RuleEvidence = Pick<
  AuditEvidence["rules"][number],
  "id" | "severity" | "findings" | "criticalFindings" | "outOf" | "bySchool"
>;
type AtSchool = Omit<RuleEvidence["bySchool"][number], "schoolId">;

/** Critical ones, the others, or both. */
type Counted = "critical" | "others" | "all";

/** Beyond the limit that fails: critical findings of a critical rule, any of another. `time` is HH:MM, if it is known. */
export function failing(rule: RuleEvidence, time: string | undefined): number {
  const counted = rule.severity === "critical" ? "critical" : "all";
  return beyond(rule, limitsOf(rule).fail, counted, time);
}

/** `time` as an audit has it. */
export function isBeyondLimit(rule: RuleEvidence, time: string | null): boolean {
  return failing(rule, time ?? undefined) > 0;
}

/** Beyond the limit that warns; critical findings that fail already aren't counted again. */
export function warning(rule: RuleEvidence, time: string | undefined): number {
  const failed = rule.severity === "critical" && failing(rule, time) > 0;
  return beyond(rule, limitsOf(rule).warn, failed ? "others" : "all", time);
}

function beyond(
  rule: RuleEvidence,
  { perDistrict, perDistrictBefore = perDistrict, perSchool, schoolFrom }: FindingLimit,
  counted: Counted,
  time: string | undefined,
): number {
  const total = countOf(rule, counted);
  const isEarly = schoolFrom !== undefined && time !== undefined && time < schoolFrom;
  const inDistrict = isEarly ? perDistrictBefore : perDistrict;
  if (inDistrict !== undefined && total > allowed(inDistrict, rule.outOf)) return total;
  if (perSchool === undefined || isEarly) return 0;
  const above = schoolsOf(rule).filter((each) => countOf(each, counted) > allowed(perSchool, each.outOf));
  return above.reduce((sum, each) => sum + countOf(each, counted), 0);
}

/** Findings of which no school is known count as one school's: nothing passes for lack of a name. */
function schoolsOf(rule: RuleEvidence): readonly AtSchool[] {
  const known = rule.bySchool;
  const sum = (count: (each: AtSchool) => number) => known.reduce((total, each) => total + count(each), 0);
  const findings = rule.findings - sum((each) => each.findings);
  const criticalFindings = rule.criticalFindings - sum((each) => each.criticalFindings);
  return findings === 0 ? known : [...known, { findings, criticalFindings, outOf: 0 }];
}

function countOf(each: Pick<AtSchool, "findings" | "criticalFindings">, counted: Counted): number {
  if (counted === "all") return each.findings;
  return counted === "critical" ? each.criticalFindings : each.findings - each.criticalFindings;
}

function allowed({ most = 0, share = 0 }: Bound, outOf: number): number {
  return Math.max(most, share * outOf);
}

/** What a limit accepts, for a sentence. */
export function acceptedInWords({
  perDistrict,
  perDistrictBefore,
  perSchool,
  schoolFrom,
}: FindingLimit): string {
  const parts = [
    ...(perDistrict === undefined ? [] : [`${boundInWords(perDistrict)} in the district`]),
    ...(perDistrictBefore === undefined ? [] : [`${boundInWords(perDistrictBefore)} before ${schoolFrom}`]),
    ...(perSchool === undefined
      ? []
      : [
          `${boundInWords(perSchool)} at a school${schoolFrom === undefined ? "" : ` from ${schoolFrom} on`}`,
        ]),
  ];
  return parts.join(", ");
}

function boundInWords({ most = 0, share = 0 }: Bound): string {
  if (share === 0) return most === 0 ? "none" : number(most);
  return most === 0 ? percent(share) : `${percent(share)} (or ${number(most)})`;
}
