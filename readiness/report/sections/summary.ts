/** The top of the report: the verdict, why, how many students, and what was and was not tested. */

import { html } from "hono/html";
import { counted, duration, number, percent } from "../../evidence/plain-words.ts";
import type { Html } from "../html.ts";
import type { Report } from "../report.ts";
import { tellsOfAlerts } from "./alerts.ts";
import { likelyCauseLine } from "./causes.ts";

export function verdictClass({ verdict }: Report): string {
  return verdict.toLowerCase().replace(" ", "-");
}

export function summary(report: Report): Html {
  return html`
<header class="verdict ${verdictClass(report)}"><div>
<h1>Readiness of the student information system for opening day</h1>
<p class="word" id="verdict">${report.verdict}</p>
<p class="why">${scopeAndReason(report)}</p>
${report.caution === null ? null : html`<p class="caution">${report.caution}</p>`}
<p>${report.meaning}</p>
${likelyCauseLine(report)}
<p class="soft">${report.scope}</p>
${facts(report)}
<p class="small soft">${report.students.how}</p>
${contents(report)}
</div></header>`;
}

/** The sentence without its verdict, which is printed above it in large type. */
function scopeAndReason({ verdict, why }: Report): string {
  const rest = why.startsWith(verdict) ? why.slice(verdict.length) : why;
  return rest.replace(/^( for |\. )/, "");
}

function facts(report: Report): Html {
  return html`<dl class="facts">
${studentsFact(report)}
${fact("Requirements met", number(report.held), `of ${number(report.requirements.length)}`)}
${report.run === null ? null : fact("Students in the rehearsal", number(report.run.students), `${number(report.run.district.schools)} schools`)}
${report.load === null ? null : fact("Length of the load", duration(report.load.phases.reduce((last, { endSecond }) => Math.max(last, endSecond), 0)), counted(report.load.phases.length, "phase", "phases"))}
</dl>`;
}

function studentsFact({ students }: Report): Html {
  const uncounted = !students.complete && students.distinct === 0;
  const share = uncounted
    ? "unmet requirements can't be counted by student"
    : students.of === null || students.of === 0
      ? ""
      : `${percent(students.distinct / students.of)} of ${number(students.of)}`;
  return fact(
    "Students affected by unmet requirements",
    uncounted ? "not countable" : `${students.complete ? "" : "at least "}${number(students.distinct)}`,
    share,
  );
}

function fact(title: string, value: string, beside: string): Html {
  return html`<div class="figure"><dt>${title}</dt><dd><b>${value}</b><span class="small soft">${beside}</span></dd></div>`;
}

function contents(report: Report): Html {
  const sections = [
    ["coverage", "What was tested"],
    ["requirements", "Requirements"],
    ["open", "What was not met"],
    ["causes", "Likely cause"],
    ["load", "The load over time"],
    ["schools", "Worst schools"],
    ["ledger", "What was entered"],
    ["audit", "Class assignments"],
    ["traces", "Slow requests"],
    ["alerts", "Alerts"],
    ["database", "The database"],
    ["run", "Run and machine"],
    ["sources", "Sources"],
  ] as const;
  const absent = [
    report.held === report.requirements.length && report.unusedWaivers.length === 0 ? "open" : "",
    report.worstSchools.length === 0 ? "schools" : "",
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
</div>${gaps(report)}</section>`;
}

function bullets(items: readonly string[]): Html {
  return html`<ul>${items.map((item) => html`<li>${item}</li>`)}</ul>`;
}

function gaps({ gaps: missing }: Report): Html {
  return missing.length === 0
    ? html``
    : html`<h3>Evidence that is missing or unreadable</h3>${bullets(missing.map(({ file, problem }) => `${file}: ${problem}`))}`;
}
