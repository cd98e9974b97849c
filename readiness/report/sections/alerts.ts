/** Which alerts fired while Prometheus was watching: what an engineer on call would have seen, and when. */

import { html } from "hono/html";
import { clock, counted, duration, number } from "../../evidence/plain-words.ts";
import type { ReportedAlert } from "../alerts.ts";
import type { Html } from "../html.ts";
import type { Report } from "../report.ts";

export function tellsOfAlerts(report: Report): boolean {
  return report.alerts !== null || unseenOf(report).length > 0;
}

/** A damaged file, or times in which Prometheus was down or not watching. */
function unseenOf({ unread, unseenAlerts }: Report): string[] {
  return [
    ...unread
      .filter(({ file }) => file === "alerts.json")
      .map(
        ({ file, problem }) => `${file} could not be used (${problem}): it is not known which alerts fired.`,
      ),
    ...unseenAlerts,
  ];
}

/** Nothing if no one asked for alerts. */
export function firedAlerts(report: Report): Html {
  if (!tellsOfAlerts(report)) return html``;
  const { alerts } = report;
  const unseen = unseenOf(report);
  return html`<section aria-labelledby="alerts"><h2 id="alerts">Alerts that fired</h2>
${unseen.map((sentence) => html`<p><b>${sentence}</b></p>`)}${alerts && html`<p>${introduction(alerts, unseen)}</p>`}${alerts === null || alerts.length === 0 ? null : table(alerts)}</section>`;
}

/** Only a Prometheus that watched the whole load can say that nothing fired. */
function introduction(alerts: readonly ReportedAlert[], unseen: readonly string[]): string {
  return alerts.length === 0
    ? unseen.length === 0
      ? "Prometheus watched from the first arrival to the last. No alert fired."
      : "No alert fired while Prometheus was watching; whether one would have fired at other times is not known."
    : `Prometheus was watching, and ${counted(alerts.length, "alert", "alerts")} fired. The verdict does not depend on them: they show what engineers on call would have seen, and how soon.`;
}

function table(alerts: readonly ReportedAlert[]): Html {
  return html`<table class="stack wide" role="table"><caption>In the order in which they fired; the runbook section under each alert says what to do</caption>
<thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col">Alert</th><th role="columnheader" scope="col" class="n">First</th><th role="columnheader" scope="col">For</th><th role="columnheader" scope="col">Would call</th></tr></thead>
<tbody role="rowgroup">${alerts.map(row)}</tbody></table>`;
}

function row(alert: ReportedAlert): Html {
  return html`<tr role="row">
<th role="rowheader" scope="row"><b>${alert.alert}</b>${alert.about === null ? null : html`: ${alert.about}`}<span class="id">${[alert.component, ...alert.names].filter((text) => text !== null).join(" · ")}</span><span class="id"><code>${alert.runbook}</code></span></th>
<td role="cell" class="n" data-label="First">${when(alert.firstSecond)}</td><td role="cell" data-label="For">${lasted(alert)}</td>
<td role="cell" data-label="Would call">${alert.pages ? "someone, right away" : "nobody; check it the same day"}</td></tr>`;
}

function when(seconds: number): string {
  return seconds < 0 ? `${duration(-seconds)} before` : `${clock(seconds)} into the load`;
}

function lasted({ seconds, times, firingAtEnd }: ReportedAlert): string {
  return [
    duration(seconds),
    times > 1 ? ` in ${number(times)} separate periods` : "",
    firingAtEnd ? ", and still at the end" : "",
  ].join("");
}
