/** The likely cause: one line under the verdict, and a section with the evidence. */

import { html } from "hono/html";
import { allCauses } from "../../causes/all-causes.ts";
import { counted, number, significant } from "../../evidence/plain-words.ts";
import type { Html } from "../html.ts";
import type { Report } from "../report.ts";
import { silenceInWords } from "../silences.ts";

const mostSilences = 3;

const lookedFor = `${number(allCauses.length)} known causes were checked against what the SIS, the database and the generator reported each second.`;

/** Under the verdict, if a requirement was not met or something stands out. */
export function likelyCauseLine(report: Report): Html {
  const [first, ...others] = report.likelyCauses ?? [];
  if (first === undefined) {
    if (isCalm(report) || report.likelyCauses === null) return html``;
    if (report.silences.length > 0)
      return html`<p id="likely-cause"><b>Likely cause:</b> not known. None stands out in what was recorded, but ${silentTimes(report)}. <a href="#causes">More</a></p>`;
    return html`<p id="likely-cause"><b>Likely cause:</b> none of the ${number(allCauses.length)} known ones stands out. ${whatElse(report)}</p>`;
  }
  const more =
    others.length === 0 ? html`` : html` <a href="#causes">${counted(others.length, "more", "more")}</a>`;
  const lead = isCalm(report) ? "Seen, although every requirement was met:" : "Likely cause:";
  return html`<p id="likely-cause"><b>${lead} ${first.component}.</b> ${first.sentence}${more}</p>`;
}

/** Every requirement was met, so what was seen is a weakness to look into, not the reason for a failure. */
function isCalm({ held, requirements }: Report): boolean {
  return held === requirements.length;
}

function silentTimes({ silences }: Report): string {
  const told = silences.slice(0, mostSilences).map(silenceInWords).join("; ");
  const others = silences.length - mostSilences;
  return others > 0 ? `${told}; and ${number(others)} more times` : told;
}

/** If speed and reliability are fine, the machines have nothing to do with it. */
function whatElse({ requirements }: Report): string {
  return requirements.some(
    ({ area, status }) => status !== "held" && area !== "records" && area !== "assignments",
  )
    ? "The sections on slow requests and the database may show more."
    : "The failures are in records or class assignments, not in speed.";
}

export function likelyCauses(report: Report): Html {
  return html`<section aria-labelledby="causes">
<h2 id="causes">Likely cause</h2>
<p>${introduction(report)}</p>
${silent(report)}${(report.likelyCauses ?? []).map(card)}</section>`;
}

function introduction(report: Report): string {
  const { likelyCauses: found, silences } = report;
  if (found === null) return nothingToLookIn(report);
  return found.length === 0
    ? `${lookedFor} None stands out${silences.length === 0 ? "" : " in what was recorded"}.`
    : `${lookedFor} The one that lasted longest comes first; consequences are listed under their cause.`;
}

function nothingToLookIn({ unread }: Report): string {
  const torn = unread.find(({ file }) => file === "signals.ndjson.gz");
  return torn === undefined
    ? "Nothing was recorded that could explain why requests were slow or failed."
    : `${torn.file} could not be used (${torn.problem}): it is not known why requests were slow or failed.`;
}

function silent(report: Report): Html {
  if (report.silences.length === 0) return html``;
  const times = silentTimes(report);
  return html`<p><b>Not seen:</b> ${times}. A cause that was present only then is not listed.</p>
`;
}

type LikelyCause = NonNullable<Report["likelyCauses"]>[number];

function card(cause: LikelyCause): Html {
  return html`<article class="card"><h3>${cause.title}</h3>
<p>${cause.sentence}</p>
<dl><dt>Component</dt><dd>${cause.component}</dd>${evidenceRows(cause)}
<dt>When</dt><dd>from second ${number(cause.fromSecond)} to second ${number(cause.toSecond)} of the load</dd>
${cause.consequences.length === 0 ? null : html`<dt>Followed by</dt><dd>${cause.consequences.join("; ")}</dd>`}</dl></article>`;
}

function evidenceRows({ evidence }: LikelyCause): Html[] {
  return evidence.map(
    ({ what, measured, limit, unit }) =>
      html`<dt>Evidence</dt><dd>${what}: ${significant(measured, 3)} ${unit}; more than ${significant(limit, 3)} counts as a cause</dd>`,
  );
}
