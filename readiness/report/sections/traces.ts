/** What the slowest and the failed requests spent their time on, part by part. */
import { counted, milliseconds, number } from "../../plain-words.ts";
import { html, type Markup, nothing } from "../markup.ts";
import type { Report } from "../report.ts";
import type { ReportedTraces, ShownTrace } from "../traces.ts";

type Span = ShownTrace["spans"][number];

const parts = new Map([
  ["pool.wait", "waiting for a connection to the database"],
  ["password.wait", "waiting for a turn to check the password"],
  ["password.check", "checking the password"],
]);

const partName = ({ name }: Span): Markup => {
  const words = parts.get(name);
  return words === undefined ? html`statement <code>${name}</code>` : html`${words}`;
};

const barHeight = 16;
const colors = { wait: "#a85b00", statement: "#0b5f95", failed: "#a3211f" } as const;

const colorOf = ({ name, status }: Span): string => {
  if (status === "failed") return colors.failed;
  return name.endsWith(".wait") ? colors.wait : colors.statement;
};

/** In thousandths of the request's time; the figures beside it say the same. */
const bar = (span: Span, whole: number): Markup => {
  const scale = whole === 0 ? 0 : 1000 / whole;
  const x = Math.min(996, Math.round(span.beginMs * scale));
  const width = Math.max(4, Math.min(1000 - x, Math.round(span.durationMs * scale)));
  return html`<svg aria-hidden="true" focusable="false" viewBox="0 0 1000 ${barHeight}" preserveAspectRatio="none"><rect x="0" y="${barHeight / 2}" width="1000" height="1" fill="#d8dde4"/><rect x="${x}" y="2" width="${width}" height="${barHeight - 4}" fill="${colorOf(span)}"/></svg>`;
};

const row = (span: Span, whole: number): Markup =>
  html`<tr><th scope="row">${partName(span)}${span.status === "failed" ? ", failed" : ""}</th><td class="n">${milliseconds(span.beginMs)}</td><td class="n">${milliseconds(span.durationMs)}</td><td class="bar">${bar(span, whole)}</td></tr>`;

const others = ({ others: { spans, durationMs } }: ShownTrace): Markup =>
  spans === 0
    ? nothing
    : html`<tr><th scope="row">${counted(spans, "shorter part", "shorter parts")}</th><td class="n">–</td><td class="n">${milliseconds(durationMs)}</td><td></td></tr>`;

const own = ({ ownMs }: ShownTrace): Markup =>
  html`<tr><th scope="row">the rest: the SIS’s own work</th><td class="n">–</td><td class="n">${milliseconds(ownMs)}</td><td></td></tr>`;

/** The part that took most of all, with its share. */
const mostOf = ({ spans, durationMs, ownMs }: ShownTrace): Markup => {
  const longest = spans.slice(1).reduce<Span | null>(longer, null);
  if (longest === null || longest.durationMs < ownMs)
    return html`Most of it, ${milliseconds(ownMs)}, was the SIS’s own work or waiting for a core.`;
  const share = durationMs === 0 ? 0 : Math.min(100, Math.round((longest.durationMs / durationMs) * 100));
  return html`Longest part: ${partName(longest)}, ${milliseconds(longest.durationMs)}, ${share} % of it.`;
};

const longer = (longest: Span | null, span: Span): Span =>
  longest === null || span.durationMs > longest.durationMs ? span : longest;

const clock = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, "0")}`;

const when = ({ startedAtMs }: ShownTrace, { load }: Report): string => {
  const seconds = load === null ? -1 : (startedAtMs - Date.parse(load.startedAt)) / 1000;
  return seconds < 0 ? "" : `, begun ${clock(seconds)} after the load began`;
};

const title = ({ route, outcome, durationMs, why }: ShownTrace): Markup =>
  html`<code>${route}</code>: ${why === "slow" ? "slow" : outcome === "shed" ? "turned away" : "failed"} after ${milliseconds(durationMs)}`;

const waterfall = (trace: ShownTrace, report: Report): Markup => html`<h3>${title(trace)}</h3>
<p>${mostOf(trace)} <span class="soft">${trace.journey === null ? "" : `Journey ${trace.journey}, `}${trace.roleGroup === "none" ? "nobody signed in" : trace.roleGroup}${when(trace, report)}. Trace <code>${trace.traceId}</code>.</span></p>
<div class="scroll" role="group" aria-label="Parts of the request ${trace.traceId}" tabindex="0"><table class="waterfall"><caption>Each part of the request: when it began, how long it took, and where that lies in the whole</caption>
<thead><tr><th scope="col">Part</th><th scope="col" class="n">Began after</th><th scope="col" class="n">Took</th><th scope="col">0 to ${milliseconds(trace.durationMs)}</th></tr></thead>
<tbody>${trace.spans.slice(1).map((span) => row(span, trace.durationMs))}${others(trace)}${own(trace)}</tbody></table></div>`;

const introduction = ({ slow, failed, unreadable, shown }: ReportedTraces): string =>
  `The SIS kept ${counted(slow, "slow request", "slow requests")} and ${counted(failed, "failed one", "failed ones")} with all their parts; the slowest of each kind, ${number(shown.length)} in all, are drawn here. The others are in traces.ndjson.${unreadable === 0 ? "" : ` ${counted(unreadable, "line of it is", "lines of it are")} unreadable.`}`;

export const slowRequests = (report: Report): Markup => {
  const { traces } = report;
  const shown = traces?.shown ?? [];
  const heading = html`<h2 id="traces">What a slow request spent its time on</h2>`;
  if (traces === null || shown.length === 0)
    return html`<section aria-labelledby="traces">${heading}<p>No trace of a slow or failed request was kept.</p></section>`;
  return html`<section aria-labelledby="traces">${heading}
<p>${introduction(traces)}</p>
${shown.map((trace) => waterfall(trace, report))}</section>`;
};
