/**
 * For engineers: what Postgres spent its time on, how it reads its tables, which statements waited for locks, and which
 * indexes were unused.
 */

import { html } from "hono/html";
import {
  bytes,
  clock,
  counted,
  duration,
  milliseconds,
  number,
  percent,
} from "../../evidence/plain-words.ts";
import type { ReportedDatabase } from "../database.ts";
import type { Html } from "../html.ts";
import type { Report } from "../report.ts";
import { head, scrolling } from "./table.ts";

type Busiest = NonNullable<ReportedDatabase["busiest"]>;

const titles = [
  ...["Statement", "Calls by the SIS", "Cut off or failed", "The SIS waited"],
  ...[
    "Completed in Postgres",
    "Time in Postgres",
    "Share",
    "Time per call",
    "Calls per request",
    "Rows per request",
  ],
];

export function databaseWork(report: Report): Html {
  const { database, unread } = report;
  const torn = unread.find(({ file }) => file === "database.json");
  const heading = html`<h2 id="database">What the database did</h2>`;
  if (database === null)
    return html`<section aria-labelledby="database">${heading}<p>${torn === undefined ? "Nothing was recorded." : `${torn.file} exists but cannot be read: ${torn.problem}.`}</p></section>`;
  return html`<section aria-labelledby="database">${heading}
<p>For engineers: as Postgres saw it. No verdict depends on it.${cost(database)}</p>${interruptions(database)}
${busiest(database)}${plans(database)}${waits(database)}${indexes(database)}${notRecorded(database)}</section>`;
}

/** If there were no phases, nothing was counted. */
function cost({ watch: { seconds, ofSeconds } }: ReportedDatabase): string {
  return ofSeconds === 0
    ? ""
    : ` Monitoring cost Postgres ${milliseconds(seconds * 1000)} in ${duration(ofSeconds)}.`;
}

function interruptions({ restarts, unreachableSeconds }: ReportedDatabase): Html {
  return restarts === 0 && unreachableSeconds === 0
    ? html``
    : html`<p><b>The database server ${restarts === 0 ? "was unreachable" : `restarted ${restarts === 1 ? "once" : counted(restarts, "time", "times")}`} during the load</b>${unreachableSeconds === 0 ? "" : `; it did not respond for ${duration(unreachableSeconds)}`}.</p>`;
}

function busiest({ busiest: phase }: ReportedDatabase): Html {
  return phase === null || phase.statements.length === 0
    ? html`<p>No statement was counted.</p>`
    : html`<h3>What took the time</h3><p>${busiestSentence(phase)}</p>${cutOff(phase)}${lostCounters(phase)}${scrolling(
        "Statements that took the most time",
        html`<table><caption>${phase.statementCount > phase.statements.length ? `The first ${number(phase.statements.length)} of ${number(phase.statementCount)} statements` : "All statements"} of the phase, by their names in the SIS</caption>${head(titles, 1)}<tbody>${phase.statements.map(statementRow)}</tbody></table>`,
      )}`;
}

function busiestSentence({ title, seconds, requests, databaseSeconds, asked }: Busiest): string {
  const answered =
    requests === null ? "" : ` while the SIS answered ${counted(requests, "request", "requests")}`;
  const waited =
    asked === null ? "" : ` The SIS waited ${milliseconds(asked.seconds * 1000)} for its own statements.`;
  return `The database worked hardest in the phase “${title}”: its completed statements took a total of ${milliseconds(databaseSeconds * 1000)} in ${duration(seconds)}${answered}.${waited} This includes waits for row locks, but mostly not for table locks.`;
}

/** Nothing if every call completed. */
function cutOff({ asked, statements }: Busiest): Html {
  if (asked === null || asked.failed === 0) return html``;
  const [most] = [...statements].sort((one, other) => (other.asked?.failed ?? 0) - (one.asked?.failed ?? 0));
  const worst = most?.asked?.failed
    ? html`, most of all <code>${most.statement}</code>: ${number(most.asked.failed)} of ${counted(most.asked.calls, "call", "calls")}`
    : html``;
  return html`<p><b>Of ${counted(asked.calls, "call", "calls")} of the SIS, ${number(asked.failed)} ${asked.failed === 1 ? "was" : "were"} cut off or failed</b>${worst}. Postgres counts only completed calls: the others, and the time until they were cut off, appear only in the SIS’s columns.</p>`;
}

function lostCounters({ seconds, countedSeconds }: Busiest): Html {
  return countedSeconds === null
    ? html``
    : html`<p><b>Postgres lost its counters in this phase</b>, as after a crash: its columns cover only the last ${duration(countedSeconds)} of ${duration(seconds)}.</p>`;
}

type Use = Busiest["statements"][number];

function statementRow(use: Use): Html {
  return html`<tr><th scope="row"><code>${use.statement}</code></th>${ofSis(use)}<td class="n">${number(use.calls)}</td><td class="n">${milliseconds(use.seconds * 1000)}</td><td class="n">${percent(use.share)}</td><td class="n">${use.calls === 0 ? "–" : milliseconds(use.meanMs)}</td><td class="n">${perRequest(use.callsPerRequest)}</td><td class="n">${perRequest(use.rowsPerRequest)}</td></tr>`;
}

function ofSis({ asked }: Use): Html {
  return asked === null
    ? html`<td class="n">–</td><td class="n">–</td><td class="n">–</td>`
    : html`<td class="n">${number(asked.calls)}</td><td class="n">${asked.failed > 0 ? html`<b>${number(asked.failed)}</b>` : "0"}</td><td class="n">${milliseconds(asked.seconds * 1000)}</td>`;
}

function perRequest(value: number | null): string {
  return value === null ? "–" : number(value, 2);
}

function plans(found: ReportedDatabase): Html {
  return html`<h3>How tables are read</h3>
${
  found.scanning.length === 0
    ? html`<p>No statement read all or most of a large table.</p>`
    : html`<p>${counted(found.scanning.length + found.moreScanning, "statement reads", "statements read")} all or most of a large table. The larger the district, the longer that takes; usually an index is missing.</p>`
}${found.scanning.map(scanningPlan)}${found.moreScanning === 0 ? null : html`<p>${number(found.moreScanning)} more in database.json.</p>`}${changedSentence(found)}`;
}

type Plan = ReportedDatabase["scanning"][number];

function scanningPlan(plan: Plan): Html {
  return html`<article class="card warned"><h3><code>${plan.statement}</code> reads all or most of ${tablesOf(plan)}</h3>
<p>${howPlanned(plan)}</p>
<div class="columns">${planTexts(plan)}</div></article>`;
}

function tablesOf({ scans }: Plan): string {
  return scans.map(({ table, rows }) => `${table} (${counted(rows, "row", "rows")})`).join(" and ");
}

function howPlanned({ planBefore, seen, atEnd }: Plan): string {
  if (seen === "executed") return "Postgres ran this plan for some values during the load.";
  if (planBefore === null) return "Postgres chooses this plan for any values.";
  const until = atEnd ? "" : " By the end of the load, the old plan was back.";
  return `The plan was different when the load began: look for a dropped index or outdated table statistics.${until}`;
}

function planTexts(plan: Plan): Html {
  return plan.planBefore === null
    ? planText("Plan", plan.plan, reading(plan))
    : html`${planText("Plan before", plan.planBefore, notIn(plan.plan))}${planText("Plan during the load", plan.plan, notIn(plan.planBefore))}`;
}

type IsTelling = (line: string) => boolean;

/** Highlights the lines that differ. */
function planText(label: string, text: string, isTelling: IsTelling): Html {
  const lines = text.split("\n").map((line) => (isTelling(line) ? html`<b>${line}</b>\n` : html`${line}\n`));
  return html`<div><h4>${label}</h4>${scrolling(`${label}, as a tree`, html`<pre class="plan">${lines}</pre>`)}</div>`;
}

function reading({ scans }: Plan): IsTelling {
  return (line) => scans.some(({ table }) => line.endsWith(` on ${table}`));
}

/** Lines that the other plan doesn't have at all. */
function notIn(other: string): IsTelling {
  const known = new Set(other.split("\n").map((line) => line.trim()));
  return (line) => !known.has(line.trim());
}

function changedSentence({ changed }: ReportedDatabase): Html {
  return changed.length === 0
    ? html``
    : html`<p>${counted(changed.length, "statement", "statements")} got a different plan during the load, and ${changed.length === 1 ? "reads" : "read"} no large table in full; usually because a table had grown: ${changed.map((name, index) => html`${index === 0 ? "" : ", "}<code>${name}</code>`)}. Both plans are in database.json.</p>`;
}

function waits(found: ReportedDatabase): Html {
  return found.lockWaits.length === 0
    ? html`<h3>Lock waits</h3><p>No statement was seen waiting for a lock.</p>`
    : html`<h3>Lock waits</h3><p>Sampled three times a second; most waits that are shorter than that are missed.${found.moreLockWaits === 0 ? "" : ` ${number(found.moreLockWaits)} more in database.json.`}</p>${scrolling(
        "Waits for locks",
        html`<table><caption>The longest wait of each kind first: who waited, for which table, and who held the lock</caption><thead><tr><th scope="col">Who waited</th><th scope="col">Table</th><th scope="col">Who held it</th><th scope="col" class="n">Longest</th><th scope="col" class="n">Waits</th><th scope="col" class="n">Began at</th></tr></thead><tbody>${found.lockWaits.map(waitRow)}</tbody></table>`,
      )}`;
}

type Wait = ReportedDatabase["lockWaits"][number];

function waitRow(wait: Wait): Html {
  return html`<tr><th scope="row">${wait.waiting.application}: ${statementOf(wait.waiting.statement)}</th><td>${wait.table ?? `none (${wait.lock})`}</td><td>${wait.blocking.application}, ${wait.blocking.state}, after ${statementOf(wait.blocking.statement)}</td><td class="n">${duration(wait.seconds)}</td><td class="n">${number(wait.waits)}</td><td class="n">${begun(wait)}</td></tr>`;
}

function statementOf(statement: string): Html {
  return statement === "other" ? html`a statement without a name` : html`<code>${statement}</code>`;
}

function begun({ second }: Wait): string {
  return second === null || second < 0 ? "–" : clock(second);
}

function indexes({ unusedIndexes, unused }: ReportedDatabase): Html {
  return unusedIndexes.length === 0
    ? html``
    : html`<h3>Unused indexes</h3><p>${counted(unused.indexes, "index", "indexes")} of ${bytes(unused.bytes)} in total served no statement of this load, and no constraint needs them. Every change to a table also writes its indexes. A rehearsal covers only part of a school year: ask who needs an index before dropping it.</p>${scrolling(
        "Unused indexes",
        html`<table class="narrow"><caption>The largest first</caption>${head(["Index", "Table", "Size"], 2)}<tbody>${unusedIndexes.map(
          ({ index, table, bytes: size }) =>
            html`<tr><th scope="row"><code>${index}</code></th><td>${table}</td><td class="n">${bytes(size)}</td></tr>`,
        )}</tbody></table>`,
      )}`;
}

function notRecorded({ missing }: ReportedDatabase): Html {
  return missing.length === 0
    ? html``
    : html`<h3>Not recorded</h3><ul>${missing.map(({ what, because }) => html`<li>${what}: ${because}</li>`)}</ul>`;
}
