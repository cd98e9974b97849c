/** Worst schools, the ledger's account and the audit's findings. */

import { html } from "hono/html";
import { counted, dayInWords, duration, number } from "../../evidence/plain-words.ts";
import { kindInWords } from "../../evidence/write-kind.ts";
import type { Html } from "../html.ts";
import type { Report } from "../report.ts";
import { head, scrolling } from "./table.ts";

const faultTitles = {
  lost: "Lost",
  altered: "Altered",
  duplicated: "Stored twice",
  "never-attempted": "Never entered",
  early: "Confirmed before it was stored",
  unanswered: "Confirmed without saying what",
  untraced: "Not in the audit trail",
  "left-out": "Left off the attendance sheet",
  "wrongly-refused": "Refused for a reason that wasn't true",
  vanished: "Missing from the records",
  touched: "Changed without a request",
  "missing-line": "Missing from the ledger",
} as const;

const ruleWords = {
  passed: "✓ Nothing found",
  failed: "▲ Found",
  "not-checkable": "– Not checkable",
} as const;

const ruleClass = { passed: "held", "not-checkable": "not-tested" } as const;

export function worstSchools({ worstSchools: schools }: Report): Html {
  return schools.length === 0
    ? html``
    : html`<section aria-labelledby="schools"><h2 id="schools">Worst schools</h2>
<table class="stack" role="table"><caption>Students at each school, for the requirement that affects most of them</caption>
<thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col">School</th><th role="columnheader" scope="col" class="n">Students</th><th role="columnheader" scope="col">Broken requirement</th></tr></thead>
<tbody role="rowgroup">${schools.map(
        ({ name, students, because }) =>
          html`<tr role="row"><th role="rowheader" scope="row">${name}</th><td role="cell" class="n" data-label="Students">${number(students)}</td><td role="cell" data-label="Broken">${because}</td></tr>`,
      )}</tbody></table></section>`;
}

export function ledgerAccount({ ledger }: Report): Html {
  if (ledger === null)
    return html`<section aria-labelledby="ledger"><h2 id="ledger">Ledger of what was entered</h2><p>The ledger's account is missing.</p></section>`;
  return html`<section aria-labelledby="ledger"><h2 id="ledger">Ledger of what was entered</h2>
<p>${ledger.entries === 0 ? "Nobody entered anything" : `${counted(ledger.entries, "write", "writes")} compared with the records in ${duration(ledger.seconds)}`}. ${faultLine(ledger)}</p>
${writesByKind(ledger)}${ledger.faults.map((fault) => faultSamples(fault, ledger))}</section>`;
}

function writesByKind(ledger: Ledger): Html {
  if (ledger.byKind.length === 0) return html``;
  return html`<p>“No answer” means that the person never learned whether the work was saved.</p>
${scrolling(
  "Writes by kind",
  html`<table><caption>Writes by kind</caption>${head(["Kind", "Attempted", "Confirmed", "Refused", "No answer", "No answer, but saved", "No answer, not saved", "Replaced later"], 1)}<tbody>${ledger.byKind.map((kind) => kindRow(kind, ledger))}</tbody></table>`,
)}`;
}

type Ledger = NonNullable<Report["ledger"]>;

function faultLine({ entries, faults }: Ledger): string {
  const found = faults.filter(({ operations }) => operations > 0);
  if (found.length === 0 && entries === 0) return "So whether work is lost was not tested.";
  return found.length === 0
    ? "Every confirmed write is in the records once, with the value that was sent."
    : `Problems: ${found.map(({ fault, operations }) => `${faultTitles[fault].toLowerCase()} ${number(operations)}`).join(", ")}.`;
}

function kindRow(kind: Ledger["byKind"][number], ledger: Ledger): Html {
  return html`<tr><th scope="row">${kindInWords(kind.kind, ledger)}<span class="id">${kind.kind}</span></th>
<td class="n">${number(kind.attempted)}</td><td class="n">${number(kind.ok)}</td><td class="n">${number(kind.refused)}</td><td class="n">${number(kind.unknown)}</td>
<td class="n">${number(kind.unknownPresent)}</td><td class="n">${number(kind.unknownAbsent)}</td><td class="n">${number(kind.superseded)}</td></tr>`;
}

type Fault = Ledger["faults"][number];

function faultSamples({ fault, operations, students, samples }: Fault, ledger: Ledger): Html {
  return operations === 0
    ? html``
    : html`<h3>${faultTitles[fault]}: ${counted(operations, "write", "writes")}, ${counted(students, "student", "students")}</h3>${samplesOf(fault, samples, ledger)}`;
}

function samplesOf(fault: Fault["fault"], samples: Fault["samples"], ledger: Ledger): Html {
  return samples.length === 0
    ? html`<p>No samples were kept.</p>`
    : scrolling(
        `Samples: ${faultTitles[fault]}`,
        html`<table><caption>Samples; all are in ledger-account.json</caption>${head(["Operation", "Kind", "Sent", "Found"], 4)}<tbody>${samples.map(
          ({ op, kind, expected, found }) =>
            html`<tr><th scope="row"><code>${op}</code></th><td>${kindInWords(kind, ledger)}</td><td>${expected}</td><td>${found}</td></tr>`,
        )}</tbody></table>`,
      );
}

export function auditFindings({ audit }: Report): Html {
  if (audit === null)
    return html`<section aria-labelledby="audit"><h2 id="audit">Audit of class assignments</h2><p>The audit is missing.</p></section>`;
  return html`<section aria-labelledby="audit"><h2 id="audit">Audit of class assignments</h2>
<p>${counted(audit.rules.length, "rule", "rules")} over ${counted(audit.students, "student", "students")} in ${counted(audit.schools, "school", "schools")}${audit.day === null ? "" : `, as of ${dayInWords(audit.day)}`}, in ${duration(audit.seconds)}.</p>
${rulesTable(audit)}${audit.rules.map(ruleDetail)}</section>`;
}

function rulesTable({ rules }: NonNullable<Report["audit"]>): Html {
  if (rules.length === 0) return html`<p>No rule was checked.</p>`;
  return html`<table class="stack wide" role="table"><caption>Findings by rule; several rules may find the same student</caption>
<thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col">Rule</th><th role="columnheader" scope="col" class="n">Findings</th><th role="columnheader" scope="col" class="n">Critical</th><th role="columnheader" scope="col" class="n">Students</th><th role="columnheader" scope="col">Result</th></tr></thead>
<tbody role="rowgroup">${rules.map(ruleRow)}</tbody></table>`;
}

type Rule = NonNullable<Report["audit"]>["rules"][number];

function ruleRow(rule: Rule): Html {
  return html`<tr role="row"><th role="rowheader" scope="row">${rule.title}<span class="id">${rule.id} · ${rule.name} · ${rule.severity}</span></th>
<td role="cell" class="n" data-label="Findings">${number(rule.findings)}</td><td role="cell" class="n" data-label="Critical">${number(rule.criticalFindings)}</td>
<td role="cell" class="n" data-label="Students">${number(rule.students)}</td>
<td role="cell" data-label="Result"><span class="status ${rule.status === "failed" ? worry(rule) : ruleClass[rule.status]}">${ruleWords[rule.status]}</span>${rule.reason === null ? null : html`<span class="id">${rule.reason}</span>`}</td></tr>`;
}

function worry({ criticalFindings }: Rule): string {
  return criticalFindings > 0 ? "failed" : "warned";
}

function ruleDetail(rule: Rule): Html {
  return rule.findings === 0
    ? html``
    : html`<h3>${rule.id}: ${rule.title}</h3><dl class="plain"><dt>What to do</dt><dd>${rule.suggestedAction} <span class="soft">(${rule.owner})</span></dd><dt>Reference</dt><dd>${rule.reference}</dd><dt>In 2014</dt><dd>${rule.mapsTo}</dd></dl>${
        rule.samples.length === 0
          ? null
          : scrolling(
              `Samples of ${rule.id}`,
              html`<table><caption>Samples by the district's internal numbers; all are in audit.json</caption>${head(["Where", "What"], 2)}<tbody>${rule.samples.map(
                (sample) => html`<tr><th scope="row">${place(sample)}</th><td>${sample.detail}</td></tr>`,
              )}</tbody></table>`,
            )
      }`;
}

function place({ schoolId, studentId, sectionId }: Rule["samples"][number]): string {
  return [
    schoolId === null ? null : `school ${schoolId}`,
    studentId === null ? null : `student ${studentId}`,
    sectionId === null ? null : `section ${sectionId}`,
  ]
    .filter((part) => part !== null)
    .join(", ");
}
