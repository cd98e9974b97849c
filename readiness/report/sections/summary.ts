/** The top of the report: the verdict, why, how many students, and what was and was not tested. */

import { html } from "hono/html";
import { dayOfRun } from "../../evidence/day-of-run.ts";
import { counted, dayInWords, duration, number, percent } from "../../evidence/plain-words.ts";
import type { Html } from "../html.ts";
import type { Report } from "../report.ts";
import { tellsOfAlerts } from "./alerts.ts";
import { likelyCauseLine } from "./causes.ts";
import { oneLine, reasons, signatures } from "./decision.ts";
import { notJudgedLine } from "./preparation.ts";
import { softerLine } from "./softer.ts";

/** A GO that isn't permission isn't green. */
export function verdictClass({ verdict, reduced }: Report): string {
  return (verdict === "GO" && reduced ? "CONDITIONAL" : verdict).toLowerCase().replace(" ", "-");
}

export function summary(report: Report): Html {
  return html`
<header class="verdict ${verdictClass(report)}"><div>
<h1>Readiness of the student information system for opening day${identity(report)}</h1>
<p class="word" id="verdict">${report.verdict}</p>
<p class="for">${scopeOf(report)}</p>
<p class="why">${reasonOf(report)}</p>
${untested(report)}
${notJudgedLine(report)}
${neverHappened(report)}
${report.caution === null ? null : html`<p class="caution">${report.caution}</p>`}
<p>${report.meaning}</p>
${reasons(report)}
${softerLine(report)}
${likelyCauseLine(report)}
<p class="soft">${report.scope}</p>
${facts(report)}
<p class="small soft">${report.students.how}</p>
${signatures(report)}
${contents(report)}
</div></header>`;
}

/** When, and which run: what a printed page is told apart by. */
function identity({ run }: Report): string {
  if (run === null) return "";
  return `. Rehearsed on ${dayInWords(dayOfRun(run))}; run ${run.id}`;
}

/** The headline without its verdict, which is printed above it in large type. */
function scopeOf({ verdict, headline }: Report): string {
  return headline.slice(verdict.length).trim();
}

function reasonOf({ headline, why }: Report): string {
  return why.slice(headline.length).replace(/^\. /, "");
}

/** What else a whole SIS does. */
function untested({ reach }: Report): Html {
  const names = reach.systems.filter(({ tested }) => tested === false).map(({ name }) => name);
  if (names.length > 0) return html`<p class="untested"><b>Not tested:</b> ${names.join(", ")}.</p>`;
  return reach.systems.every(({ tested }) => tested === true)
    ? html``
    : html`<p class="untested"><b>Not tested:</b> not known.</p>`;
}

/** What the load was to bring about, and didn't. */
function neverHappened({ load }: Report): Html {
  const missing = (load?.marks ?? []).filter(({ times }) => times === 0);
  return missing.length === 0
    ? html``
    : html`<p class="untested"><b>Never happened in this load, so not tested:</b> ${missing.map(({ standsFor }) => standsFor).join(", ")}.</p>`;
}

function facts(report: Report): Html {
  return html`<dl class="facts">
${studentsFact(report)}
${fact("Requirements met", number(report.held), `of ${number(report.requirements.length)}`)}
${reach(report)}
${report.run === null ? null : fact("Students on record", number(report.run.students), `in ${counted(report.run.district.schools, "school", "schools")}`)}
</dl>`;
}

function reach({ reach: { visits, people, schools, ofSchools, seconds } }: Report): Html {
  const by = people === null ? "by people who were not counted" : `by ${counted(people, "person", "people")}`;
  const of = ofSchools === null ? "" : `of ${number(ofSchools)}`;
  return html`${fact("Visits", known(visits), by)}
${fact("Schools reached", known(schools), of)}
${fact("Length of the load", seconds === null ? notKnown : duration(seconds), "quiet hours left out")}`;
}

const notKnown = "not known";

function known(value: number | null): string {
  return value === null ? notKnown : number(value);
}

function studentsFact({ students, verdict }: Report): Html {
  if (verdict === "INVALID RUN" && students.distinct === 0)
    return fact(studentsTitle, notKnown, "the run can't be judged");
  const uncounted = !students.complete && students.distinct === 0;
  const share = uncounted
    ? "unmet requirements can't be counted by student"
    : students.of === null || students.of === 0
      ? ""
      : `${percent(students.distinct / students.of)} of ${number(students.of)}`;
  return fact(
    studentsTitle,
    uncounted ? "not countable" : `${students.complete ? "" : "at least "}${number(students.distinct)}`,
    share,
  );
}

const studentsTitle = "Students affected by unmet requirements";

export function fact(title: string, value: string, beside: string): Html {
  return html`<div class="figure"><dt>${title}</dt><dd><b>${value}</b><span class="small soft">${beside}</span></dd></div>`;
}

function contents(report: Report): Html {
  const sections = [
    ["open", "What was not met"],
    ["schools", "Worst schools"],
    ["beyond", "Beyond the software"],
    ["coverage", "What was tested"],
    ["softer", "What became softer"],
    ["requirements", "Requirements"],
    ["causes", "Likely cause"],
    ["load", "The load over time"],
    ["ledger", "What was entered"],
    ["audit", "Class assignments"],
    ["traces", "Slow requests"],
    ["alerts", "Alerts"],
    ["database", "The database"],
    ["seal", "Changes to the evidence"],
    ["run", "Run and machine"],
    ["sources", "Sources"],
  ] as const;
  const absent = [
    report.held === report.requirements.length && report.unusedWaivers.length === 0 ? "open" : "",
    report.worstSchools.length === 0 ? "schools" : "",
    report.preparation.stated === null ? "beyond" : "",
    report.softer === null ? "softer" : "",
    tellsOfAlerts(report) ? "" : "alerts",
  ];
  const links = sections.filter(([id]) => !absent.includes(id));
  return html`<nav aria-label="Contents"><ul>${links.map(([id, title]) => html`<li><a href="#${id}">${title}</a></li>`)}</ul></nav>`;
}

export function coverage(report: Report): Html {
  return html`
<section aria-labelledby="coverage"><h2 id="coverage">What was tested, and what was not</h2>
<div class="columns">
<div><h3>Tested</h3>${report.coverage.tested.length === 0 ? html`<p>The evidence does not show what was tested.</p>` : bullets(report.coverage.tested)}</div>
<div><h3>Not tested</h3>${bullets(report.coverage.notTested)}</div>
</div>${marks(report)}${gaps(report)}</section>`;
}

function marks({ load }: Report): Html {
  if (load === null || load.marks.length === 0) return html``;
  const happened = load.marks.filter(({ times }) => times > 0);
  const never = load.marks.filter(({ times }) => times === 0);
  return html`<h3>What had to happen</h3>
${never.length === 0 ? "" : markTable(never)}
${happened.length === 0 ? "" : oneLine(`✓ ${number(happened.length)} happened`, markTable(happened))}`;
}

function markTable(marks: NonNullable<Report["load"]>["marks"]): Html {
  return html`<table class="stack" role="table"><caption>Each stands for something that isn’t tested if it never happens</caption><thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col">What had to happen</th><th role="columnheader" scope="col">Stands for</th><th role="columnheader" scope="col" class="n">Times</th></tr></thead>
<tbody role="rowgroup">${marks.map(
    ({ happens, standsFor, times }) =>
      html`<tr role="row"><th role="rowheader" scope="row">${happens}</th><td role="cell" data-label="Stands for">${standsFor}</td><td role="cell" class="n" data-label="Times">${times === 0 ? "never" : number(times)}</td></tr>`,
  )}</tbody></table>`;
}

function bullets(items: readonly string[]): Html {
  return html`<ul>${items.map((item) => html`<li>${item}</li>`)}</ul>`;
}

function gaps({ gaps: missing }: Report): Html {
  return missing.length === 0
    ? html``
    : html`<h3>Evidence that is missing or unreadable</h3>${bullets(missing.map(({ file, problem }) => `${file}: ${problem}`))}`;
}
