/** The load over time: charts, the numbers of each phase, and the generator's own health. */

import { html } from "hono/html";
import { patienceSeconds } from "../../evidence/patience.ts";
import { capital, duration, milliseconds, number } from "../../evidence/plain-words.ts";
import { fewestSamplesToKnowHundredth } from "../../requirements/sample-sizes.ts";
import { charts } from "../charts.ts";
import type { Html } from "../html.ts";
import { journeyWaits, waitColumns } from "../journey-waits.ts";
import type { Report, ReportedLoad } from "../report.ts";
import { head, scrolling } from "./table.ts";

export function loadOverTime(report: Report): Html {
  const { load } = report;
  if (load === null)
    return html`<section aria-labelledby="load"><h2 id="load">The load over time</h2><p>The evidence of the load is missing.</p></section>`;
  return html`<section aria-labelledby="load"><h2 id="load">The load over time</h2>
${load.points.length === 0 ? html`<p>The load was not recorded by the second.</p>` : charts(report, load)}
${phaseTables(load)}${journeys(load)}${names(load)}${minutes(load)}</section>`;
}

function phaseTables(load: ReportedLoad): Html {
  if (load.phases.length === 0) return html`<p>Which phases the load had is not known.</p>`;
  return html`<h3 id="phases">Phase by phase</h3>
<p>The numbers match the bands in the charts.</p>
${scrolling(
  "Phase by phase: arrivals and requests",
  html`<table><caption>Arrivals and requests of each phase</caption>${head(["Phase", "Length", "Planned arrivals", "Started", "Dropped", "Peak per second", "Requests", "Failed"])}<tbody>${load.phases.map(arrivalRow)}</tbody></table>`,
)}
${scrolling(
  "Phase by phase: waiting and CPU",
  html`<table><caption>How long 95 of 100 requests took at most, and how many processor cores each part used on average</caption>${head(["Phase", "Reading", "Attendance", "Signing in", "Other writes", "Cores: SIS", "Database", "Generator"])}<tbody>${load.phases.map(waitRow)}</tbody></table>`,
)}`;
}

type Phase = ReportedLoad["phases"][number];

function arrivalRow(phase: Phase, index: number): Html {
  return html`<tr>
<th scope="row">${index + 1}. ${phase.title}</th>
<td class="n">${duration(phase.endSecond - phase.beginSecond)}</td>
<td class="n">${number(phase.plannedArrivals)}</td><td class="n">${number(phase.startedArrivals)}</td><td class="n">${number(phase.droppedArrivals)}</td>
<td class="n">${number(phase.peakArrivalsPerSecond, 1)}</td><td class="n">${number(phase.requests)}</td><td class="n">${number(phase.failed)}</td></tr>`;
}

function waitRow(phase: Phase, index: number): Html {
  return html`<tr>
<th scope="row">${index + 1}. ${phase.title}</th>
<td class="n">${wait(phase.p95MsByKind.read)}</td><td class="n">${wait(phase.p95MsByKind.attendance)}</td>
<td class="n">${wait(phase.p95MsByKind["sign-in"])}</td><td class="n">${wait(phase.p95MsByKind.write)}</td>
<td class="n">${cores(phase.cores?.sis)}</td><td class="n">${cores(phase.cores?.postgres)}</td><td class="n">${cores(phase.cores?.generator)}</td></tr>`;
}

function wait(value: number | undefined): string {
  return value === undefined ? "–" : milliseconds(value);
}

function cores(value: number | undefined): string {
  return value === undefined ? "–" : number(value, 2);
}

function journeys(load: ReportedLoad): Html {
  const rows = journeyWaits(load);
  if (rows.length === 0) return html``;
  const caption = `Each journey over the whole load: the time that 95 and 99 of 100 requests took at most, from ${number(fewestSamplesToKnowHundredth)} requests on, and how many people waited more than ${patienceSeconds} s for one answer`;
  return html`<h3>Journey by journey</h3>${scrolling(
    "Journey by journey",
    html`<table><caption>${caption}</caption>${head(["Journey", ...waitColumns.map(capital)])}<tbody>${rows.map(
      ([journey, ...numbers]) =>
        html`<tr><th scope="row">${journey}</th>${numbers.map((cell) => html`<td class="n">${cell}</td>`)}</tr>`,
    )}</tbody></table>`,
  )}`;
}

function names(load: ReportedLoad): Html {
  return whole(load).length === 0
    ? html``
    : html`<h3>Request by request</h3>${scrolling(
        "Request by request",
        html`<table><caption>Each kind of request over the whole load: the time that half, 95 and 99 of 100 took at most, and the slowest</caption>${head(["Request", "Count", "Failed", "Half", "95 of 100", "99 of 100", "Slowest"])}<tbody>${whole(
          load,
        ).map(
          (row) =>
            html`<tr><th scope="row">${row.name ?? row.kind}</th><td class="n">${number(row.count)}</td><td class="n">${number(row.failed)}</td><td class="n">${wait(row.p50Ms)}</td><td class="n">${wait(row.p95Ms)}</td><td class="n">${wait(row.p99Ms)}</td><td class="n">${wait(row.maxMs)}</td></tr>`,
        )}</tbody></table>`,
      )}`;
}

function whole({ requests }: ReportedLoad): ReportedLoad["requests"] {
  return requests.filter(({ name, phase }) => name !== null && phase === null);
}

function minutes(load: ReportedLoad): Html {
  return load.signInMinutes.length === 0
    ? html``
    : html`<h3>Sign-ins by minute</h3>${scrolling(
        "Sign-ins by minute",
        html`<table class="narrow"><caption>Sign-ins of each minute of the load</caption>${head(["Minute", "Attempts", "Failed"])}<tbody>${load.signInMinutes.map(
          ({ minute, attempts, failed }) =>
            html`<tr><th scope="row">${minute}</th><td class="n">${number(attempts)}</td><td class="n">${number(failed)}</td></tr>`,
        )}</tbody></table>`,
      )}`;
}
