/** The audit of a bundle as one page: what was found, at which school, and what couldn't be checked; no scripts. */
import { html, raw } from "hono/html";
import type { DuckDb } from "../../parts/duckdb/duckdb.ts";
import { isBeyondLimit } from "../../readiness/audit/beyond-limit.ts";
import { counted, dayInWords, number } from "../../readiness/evidence/plain-words.ts";
import type { Html } from "../../readiness/report/html.ts";
import { page } from "../../readiness/report/page.ts";
import { scrolling, head as tableHead } from "../../readiness/report/sections/table.ts";
import type { BundleProblem } from "../../targets/oneroster-bundle/problem-log.ts";
import type { BundleAudit, BundleRule } from "./audit-bundle.ts";
import { findingsBySchool, type NamedFinding } from "./findings-table.ts";

/** Of one school; the table has all. */
const mostOfSchool = 200;

/** A school's link shows that school alone, on the screen and on paper. */
const ownStyle = `
body:has(.school:target) .school:not(:target){display:none}
.schools{columns:16rem;font-size:.925rem}
@media print{.school{break-before:page}}`;

export async function renderPage(audit: BundleAudit, duckDb: DuckDb): Promise<string> {
  const schools = await schoolsIn(duckDb);
  const failed = audit.rules.filter((rule) => isBeyondLimit(rule, audit.time));
  const content = html`<style>${raw(ownStyle)}</style>
${head(audit, failed.length)}
<main>
<h2 id="rules">What was checked</h2>
${rulesTable(audit)}
${schoolList(schools)}
${schools.map(([name, findings], index) => schoolSection(name, findings, index))}
<h2 id="standard">What breaks the OneRoster standard</h2>
${problemsTable(audit.standard)}
</main>`;
  const tone = failed.length > 0 ? "no-go" : "go";
  return await page({ title: "Audit of class assignments", tone, content: await content });
}

type School = readonly [name: string, findings: readonly NamedFinding[]];

/** Two schools may have the same name. */
async function schoolsIn(duckDb: DuckDb): Promise<School[]> {
  const groups = Map.groupBy(await findingsBySchool(duckDb, mostOfSchool), ({ school_id: id }) => id);
  return [...groups.values()].map((findings) => [findings[0]?.school ?? "", findings] as const);
}

function head({ students, schools, day, rules, bundle }: BundleAudit, failed: number): Html {
  const checked = rules.filter(({ status }) => status !== "not-checkable").length;
  const isFine = failed === 0;
  return html`<header class="verdict"><div>
<h1>Audit of class assignments, OneRoster ${bundle.version}, as of ${day === null ? "" : dayInWords(day)}</h1>
<p class="word">${isFine ? "Within limits" : "Beyond limits"}</p>
<p class="for">${counted(students, "student", "students")} in ${counted(schools, "school", "schools")}: ${
    isFine ? "no rule is beyond its limit" : `${counted(failed, "rule is", "rules are")} beyond the limit`
  }.</p>
<p>${checked} of ${rules.length} rules could be checked on this export.</p>
</div></header>`;
}

const outcomes = { passed: "nothing found", failed: "found", "not-checkable": "not checkable" } as const;

function rulesTable({ rules, time }: BundleAudit): Html {
  const rows = rules.map(
    (rule) => html`<tr><th scope="row">${rule.title}<span class="id">${rule.id}, ${rule.severity}</span></th>
<td><span class="status ${statusOf(rule, time)}">${outcomes[rule.status]}</span></td>
<td class="n">${rule.status === "failed" ? number(rule.findings) : ""}</td>
<td class="n">${rule.status === "failed" ? number(rule.students) : ""}</td>
<td>${rule.status === "failed" ? rule.suggestedAction : (rule.reason ?? "")}</td></tr>`,
  );
  return scrolling(
    "Rules",
    html`<table class="wide"><thead><tr>
<th scope="col">Rule</th><th scope="col">Result</th><th scope="col" class="n">Findings</th>
<th scope="col" class="n">Students</th><th scope="col">What to do</th></tr></thead><tbody>${rows}</tbody></table>`,
  );
}

function statusOf(rule: BundleRule, time: string | null): string {
  if (rule.status === "not-checkable") return "not-tested";
  if (rule.status === "passed") return "held";
  return isBeyondLimit(rule, time) ? "failed" : "warned";
}

function schoolList(schools: readonly School[]): Html {
  if (schools.length === 0) return html``;
  const links = schools.map(
    ([name, findings], index) =>
      html`<li><a href="#school-${index}">${name}</a> (${findings.length === mostOfSchool ? `${mostOfSchool} or more` : findings.length})</li>`,
  );
  return html`<h2 id="schools">School by school</h2>
<p>Choose a school to see or print it alone; <a href="#schools">all schools</a>.</p>
<ul class="schools">${links}</ul>`;
}

function schoolSection(name: string, findings: readonly NamedFinding[], index: number): Html {
  const rows = findings.map(
    ({ rule, urgency, student, class: title, detail }) =>
      html`<tr><td>${urgency}</td><td>${rule}</td><td>${student ?? ""}</td><td>${title ?? ""}</td><td>${detail ?? ""}</td></tr>`,
  );
  const more =
    findings.length === mostOfSchool
      ? html`<p>These are the first ${mostOfSchool}; the table of findings has all of them.</p>`
      : "";
  const titles = ["How urgent", "Rule", "Student", "Class", "What was found"];
  const table = html`<table>${tableHead(titles, titles.length)}<tbody>${rows}</tbody></table>`;
  return html`<section class="school" id="school-${index}"><h3>${name}</h3>
${scrolling(name, table)}${more}</section>`;
}

function problemsTable(problems: readonly BundleProblem[]): Html {
  if (problems.length === 0) return html`<p>Nothing.</p>`;
  const rows = problems.map(
    ({ file, column, problem, rows: count, examples }) => html`<tr><th scope="row"><code>${file}</code></th>
<td>${column === null ? "" : html`<code>${column}</code>`} ${problem}</td><td class="n">${number(count)}</td>
<td>${examples
      .slice(0, 3)
      .map(({ row, value }) => [row === null ? [] : `row ${row}`, value ?? []].flat().join(": "))
      .join("; ")}</td></tr>`,
  );
  const table = html`<table><thead><tr><th scope="col">File</th>
<th scope="col">Problem</th><th scope="col" class="n">Rows</th><th scope="col">For example</th></tr></thead>
<tbody>${rows}</tbody></table>`;
  return html`<p>Every row was read and audited nevertheless.</p>
${scrolling("Problems", table)}`;
}
