/** The audit of a bundle as JUnit's XML, which pipelines read: a test case for each rule. */
import { isBeyondLimit } from "../../readiness/audit/beyond-limit.ts";
import { counted } from "../../readiness/evidence/plain-words.ts";
import type { BundleAudit, BundleRule } from "./audit-bundle.ts";

export function junitOf({ rules, time, seconds }: BundleAudit): string {
  const failures = rules.filter((rule) => isBeyondLimit(rule, time)).length;
  const skipped = rules.filter(({ status }) => status === "not-checkable").length;
  const cases = rules.map((rule) => caseOf(rule, time)).join("");
  return `<?xml version="1.0" encoding="UTF-8"?>
<testsuite name="firstbell audit" tests="${rules.length}" failures="${failures}" skipped="${skipped}" time="${seconds.toFixed(3)}">
${cases}</testsuite>
`;
}

function caseOf(rule: BundleRule, time: string | null): string {
  return `  <testcase classname="firstbell.audit" name="${escaped(`${rule.id} ${rule.title}`)}">${outcomeOf(rule, time)}</testcase>\n`;
}

function outcomeOf(rule: BundleRule, time: string | null): string {
  const { status, reason, findings, students, samples } = rule;
  if (status === "not-checkable") return `<skipped message="${escaped(reason ?? "")}"/>`;
  if (!isBeyondLimit(rule, time)) return "";
  const message = `${counted(findings, "finding", "findings")}, ${counted(students, "student", "students")}`;
  return `<failure message="${escaped(message)}">${escaped(samples.map(({ detail }) => detail).join("\n"))}</failure>`;
}

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** XML has no place for control characters. */
function escaped(text: string): string {
  return text.replaceAll(/[&<>"]/g, (each) => entities[each] ?? each).replaceAll(/[^\P{Cc}\n\t]/gu, "�");
}
