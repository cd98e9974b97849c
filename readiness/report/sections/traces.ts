/** Where the slowest and the failed requests spent their time, part by part. */

import { html } from "hono/html";
import { clock, counted, milliseconds, number } from "../../evidence/plain-words.ts";
import type { Html } from "../html.ts";
import type { Report } from "../report.ts";
import type { ReportedTraces, ShownTrace, TracePart } from "../traces.ts";

const wordsFor = new Map([
  ["pool.wait", "waiting for a connection to the database"],
  ["password.wait", "waiting to check the password"],
  ["password.check", "checking the password"],
]);

const barHeight = 16;
const colors = { wait: "#a85b00", work: "#0b5f95", failed: "#a3211f" } as const;

const legend = html`<ul class="legend">${[
  [colors.wait, "waiting"],
  [colors.work, "working"],
  [colors.failed, "failed"],
].map(
  ([color, words]) =>
    html`<li><span class="swatch area" style="color:${color ?? ""};opacity:1"></span>${words ?? ""}</li>`,
)}</ul>`;

export function slowRequests(report: Report): Html {
  const { traces } = report;
  const shown = traces?.shown ?? [];
  const heading = html`<h2 id="traces">Where a slow request spent its time</h2>`;
  if (traces === null || shown.length === 0)
    return html`<section aria-labelledby="traces">${heading}<p>No trace of a slow or failed request was kept.</p></section>`;
  return html`<section aria-labelledby="traces">${heading}
<p>${introduction(traces)}</p>${legend}
${shown.map((trace) => request(trace, report))}</section>`;
}

function introduction({ slow, failed, unreadable, shown }: ReportedTraces): string {
  return `The SIS kept ${counted(slow, "slow request", "slow requests")} and ${counted(failed, "failed one", "failed ones")} with all their parts. The slowest of different kinds, ${number(shown.length)} in all, are shown here: what each part was, when it started, how long it took, and where it falls in the request. The others are in traces.ndjson.${unreadable === 0 ? "" : ` ${counted(unreadable, "line of it is", "lines of it are")} unreadable.`}`;
}

function request(trace: ShownTrace, report: Report): Html {
  return html`<h3>${title(trace)}</h3>
<p>${mostOf(trace)} <span class="soft">${who(trace)}${when(trace, report)}. Trace <code>${trace.traceId}</code>.</span></p>
${waterfall(trace)}`;
}

function title({ route, outcome, durationMs, why }: ShownTrace): Html {
  return html`<code>${route}</code>: ${why === "slow" ? "slow, it took" : outcome === "shed" ? "turned away after" : "failed after"} ${milliseconds(durationMs)}`;
}

/** The part that took the most time, with its share. */
function mostOf({ parts, durationMs, ownMs }: ShownTrace): Html {
  const longest = parts.reduce<TracePart | undefined>(longer, undefined);
  if (longest === undefined) return html`The request ended before any of its parts started.`;
  if (longest.durationMs < ownMs)
    return html`Most of it, ${milliseconds(ownMs)}, was spent on the SIS’s own work or waiting for a core.`;
  const share = durationMs === 0 ? 0 : Math.min(100, Math.round((longest.durationMs / durationMs) * 100));
  return html`Longest part: ${partName(longest)}, ${milliseconds(longest.durationMs)}${longest.times === 1 ? "" : " together"}, ${share}% of the total.`;
}

function longer(longest: TracePart | undefined, part: TracePart): TracePart {
  return longest === undefined || part.durationMs > longest.durationMs ? part : longest;
}

function partName({ name, times }: TracePart): Html {
  const words = wordsFor.get(name);
  const what = words === undefined ? html`statement <code>${name}</code>` : html`${words}`;
  return times === 1 ? what : html`${what}, ${number(times)} times`;
}

function who({ journey, roleGroup }: ShownTrace): string {
  const person = roleGroup === "none" ? "not signed in" : roleGroup;
  return journey === null ? `Sent by: ${person}` : `Journey: ${journey}, ${person}`;
}

function when({ startedAtMs }: ShownTrace, { load }: Report): string {
  const seconds = load === null ? -1 : (startedAtMs - Date.parse(load.startedAt)) / 1000;
  return seconds < 0 ? "" : `, started ${clock(seconds)} into the load`;
}

/** Empty if the request was turned away before it did anything. */
function waterfall(trace: ShownTrace): Html {
  return trace.parts.length === 0
    ? html``
    : html`<div class="scroll" role="group" aria-label="Parts of the request ${trace.traceId}" tabindex="0"><table class="waterfall">
<thead><tr><th scope="col">Part</th><th scope="col" class="n began">Started after</th><th scope="col" class="n">Took</th><th scope="col">0 to ${milliseconds(trace.durationMs)}</th></tr></thead>
<tbody>${trace.parts.map((part) => row(part, trace.durationMs))}${others(trace)}${restRow("everything else: the SIS’s own work", trace.ownMs)}</tbody></table></div>`;
}

function row(part: TracePart, whole: number): Html {
  return html`<tr><th scope="row">${partName(part)}${failedWords(part)}</th><td class="n began">${milliseconds(part.beginMs)}</td><td class="n">${milliseconds(part.durationMs)}</td><td class="bar">${bar(part, whole)}</td></tr>`;
}

function failedWords({ failed, times }: TracePart): string {
  if (failed === 0) return "";
  return times === 1 ? ", failed" : `, ${number(failed)} of them failed`;
}

/** Drawn in thousandths of the request's time; the numbers beside it say the same. */
function bar(part: TracePart, whole: number): Html {
  const scale = whole === 0 ? 0 : 1000 / whole;
  const rectangles = part.bars.map(({ beginMs, durationMs }) => {
    const x = Math.min(996, Math.round(beginMs * scale));
    const width = Math.max(4, Math.min(1000 - x, Math.round(durationMs * scale)));
    return html`<rect x="${x}" y="2" width="${width}" height="${barHeight - 4}" fill="${colorOf(part)}"/>`;
  });
  return html`<svg aria-hidden="true" focusable="false" viewBox="0 0 1000 ${barHeight}" preserveAspectRatio="none"><rect x="0" y="${barHeight / 2}" width="1000" height="1" fill="#d8dde4"/>${rectangles}</svg>`;
}

function colorOf({ name, failed }: TracePart): string {
  if (failed > 0) return colors.failed;
  return name.endsWith(".wait") ? colors.wait : colors.work;
}

function others({ others: { spans, durationMs } }: ShownTrace): Html {
  return spans === 0 ? html`` : restRow(counted(spans, "shorter part", "shorter parts"), durationMs);
}

function restRow(what: string, tookMs: number): Html {
  return html`<tr><th scope="row">${what}</th><td class="n began">–</td><td class="n">${milliseconds(tookMs)}</td><td></td></tr>`;
}
