/** Requirement by requirement: one table of all, then each that was not met in detail. */

import { html } from "hono/html";
import { counted, number } from "../../evidence/plain-words.ts";
import { quantity } from "../../evidence/units.ts";
import { areas } from "../../requirements/requirement.ts";
import type { Html } from "../html.ts";
import type { Report, ReportedRequirement } from "../report.ts";
import { oneLine } from "./decision.ts";

const statusWords = {
  held: "✓ Met",
  failed: "✕ Not met",
  warned: "▲ Warning",
  waived: "◆ Waived",
  "not-tested": "– Not tested",
} as const;

const areaTitles = {
  records: "Records: is what people enter saved?",
  privacy: "Privacy: do people see only what is theirs?",
  assignments: "Assignments: is every student in the right class?",
  reliability: "Reliability: does it work for everyone?",
  speed: "Speed: how long do people wait?",
  preparation: "Preparation: are people ready, and is there a way back?",
  "run validity": "Validity of the run: can these results be trusted?",
} as const;

export function requirementTable(report: Report): Html {
  return html`
<section aria-labelledby="requirements"><h2 id="requirements">Requirement by requirement</h2>
<p class="soft">${counted(report.requirements.length, "requirement", "requirements")}, ${number(report.held)} of which were met. Students are counted for requirements that were not met.</p>
${areas.map((area) => areaOf(report, area))}</section>`;
}

function areaOf(report: Report, area: (typeof areas)[number]): Html {
  const rows = report.requirements.filter((row) => row.area === area);
  if (rows.length === 0) return html``;
  const [met, others] = [rows.filter(isMet), rows.filter((row) => !isMet(row))];
  return html`<h3>${areaTitles[area]}</h3>
${others.length === 0 ? "" : rowsOf(others, `${areaTitles[area]} What was not met, or not tested`)}
${met.length === 0 ? "" : oneLine(`✓ ${number(met.length)} met`, rowsOf(met, `${areaTitles[area]} What was met`))}`;
}

function isMet({ status: state }: ReportedRequirement): boolean {
  return state === "held";
}

function rowsOf(rows: readonly ReportedRequirement[], label: string): Html {
  return html`<table class="stack wide" role="table" aria-label="${label}">
<thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col">What was promised</th><th role="columnheader" scope="col" class="n">Limit</th><th role="columnheader" scope="col" class="n">Measured</th><th role="columnheader" scope="col" class="n">Students</th><th role="columnheader" scope="col">Result</th></tr></thead>
<tbody role="rowgroup">${rows.map(tableRow)}</tbody></table>`;
}

function tableRow(row: ReportedRequirement): Html {
  return html`<tr role="row">
<th scope="row" role="rowheader">${row.promise}<span class="id">${row.detail}</span><span class="id"><code>${row.id}</code></span></th>
<td role="cell" class="n" data-label="Limit">${promised(row)}</td>
<td role="cell" class="n" data-label="Measured">${measured(row)}</td>
<td role="cell" class="n ${studentCell(row) === "–" ? "none" : ""}" data-label="Students">${studentCell(row)}</td>
<td role="cell" data-label="Result">${status(row)}</td></tr>`;
}

function promised({ comparison, limit, unit }: ReportedRequirement): string {
  return unit === "yes or no" ? "yes" : limit === 0 ? "none" : `${comparison} ${quantity(limit, unit)}`;
}

function measured({ measured: value, unit, status: state }: ReportedRequirement): string {
  return value === null || state === "not-tested"
    ? "not tested"
    : value === 0 && unit !== "yes or no" && !unit.startsWith("share") && unit !== "milliseconds"
      ? "none"
      : quantity(value, unit);
}

function status(row: ReportedRequirement): Html {
  return html`<span class="status ${row.status}">${statusWords[row.status]}</span>`;
}

function studentCell(row: ReportedRequirement): string {
  if (row.area === "run validity" || !broken(row)) return "–";
  return row.students.students === null ? "not countable" : number(row.students.students);
}

function broken({ status: state }: ReportedRequirement): boolean {
  return state !== "held" && state !== "not-tested";
}

export function openRequirements(report: Report): Html {
  const open = causesFirst(report.requirements.filter(({ status: state }) => state !== "held"));
  if (open.length === 0 && report.unusedWaivers.length === 0) return html``;
  const untested = open.filter(
    ({ status: state, severity }) => state === "not-tested" && severity !== "invalidates",
  );
  const detailed = open.filter((row) => !untested.includes(row));
  return html`<section aria-labelledby="open"><h2 id="open">What was not met</h2>${provenNote(report)}${detailed.map(card)}${
    untested.length === 0
      ? null
      : html`<h3>Not tested, so unknown</h3><ul>${untested.map(({ promise, detail }) => html`<li>${promise} <span class="soft">${detail}</span></li>`)}</ul>`
  }${unusedWaivers(report)}</section>`;
}

/** What made the run invalid comes first: it decides how to read everything else. */
function causesFirst(rows: readonly ReportedRequirement[]): ReportedRequirement[] {
  return [
    ...rows.filter(({ severity }) => severity === "invalidates"),
    ...rows.filter(({ severity }) => severity !== "invalidates"),
  ];
}

function provenNote({ verdict, requirements }: Report): Html {
  const isDisturbed =
    verdict === "INVALID RUN" ||
    requirements.some(({ severity, status }) => severity === "invalidates" && status === "failed");
  return isDisturbed && requirements.some(({ proven }) => proven)
    ? html`<p><strong>Something disturbed this run, but the failures in records, privacy, assignments and preparation below are still proven:</strong> they were seen in the database or in an answer, or stated by the district, and do not depend on how the load was generated. So are times when the system did nothing for anyone, and requests that failed every time. Speed measurements are not proven.</p>`
    : html``;
}

function card(row: ReportedRequirement, index: number, all: readonly ReportedRequirement[]): Html {
  return html`
<article class="card ${row.status}" aria-labelledby="detail-${row.id}"><h3 id="detail-${row.id}">${row.promise}</h3>
<dl><dt>Result</dt><dd>${status(row)}</dd>
<dt>Limit</dt><dd>${promised(row)} <span class="soft">[${row.source.provenance}] ${row.source.text}</span></dd>
<dt>Measured</dt><dd>${measured(row)}. ${row.detail}</dd>
${studentLine(row)}${schools(row)}${waiverLine(row)}
<dt>Evidence</dt><dd><code>${row.evidence}</code>, requirement <code>${row.id}</code></dd>
<dt>What to do next</dt><dd>${row.nextStep} <span class="soft">(${row.owner})</span></dd>
${all.findIndex(({ in2014: { text } }) => text === row.in2014.text) === index ? in2014(row) : null}</dl></article>`;
}

function studentLine(row: ReportedRequirement): Html {
  return row.area === "run validity"
    ? html``
    : html`<dt>Students affected</dt><dd>${row.students.students === null ? row.students.how : `${number(row.students.students)} (${row.students.how})`}</dd>`;
}

function schools({ worstSchools }: ReportedRequirement): Html {
  return worstSchools.length === 0
    ? html``
    : html`<dt>Worst schools</dt><dd><ol>${worstSchools.slice(0, 5).map(({ name, students }) => html`<li>${name}: ${counted(students, "student", "students")}</li>`)}</ol></dd>`;
}

function waiverLine({ waiver }: ReportedRequirement): Html {
  return waiver === null
    ? html``
    : html`<dt>Waived by</dt><dd>${waiver.person}, until ${waiver.expires}: ${waiver.reason}</dd>`;
}

function in2014({ in2014: parallel }: ReportedRequirement): Html {
  return html`<dt>In 2014</dt><dd>${parallel.text} <span class="soft">[${parallel.provenance}]</span></dd>`;
}

function unusedWaivers({ unusedWaivers: unused }: Report): Html {
  return unused.length === 0
    ? html``
    : html`<h3>Waivers that had no effect</h3><ul>${unused.map(
        ({ waiver, because }) =>
          html`<li><code>${waiver.requirement}</code> by ${waiver.person}, until ${waiver.expires}: ${because}.</li>`,
      )}</ul>`;
}
