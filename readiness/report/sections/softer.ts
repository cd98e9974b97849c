/** What became softer since an earlier run: criteria that drift from week to week are seen here first. */
import { html } from "hono/html";
import { dayOfRun } from "../../evidence/day-of-run.ts";
import { counted, dayInWords } from "../../evidence/plain-words.ts";
import type { Html } from "../html.ts";
import type { Report } from "../report.ts";

type Softer = NonNullable<Report["softer"]>;

/** One line for the first page. */
export function softerLine({ softer }: Report): Html {
  if (softer === null) return html``;
  const { since, sentences } = softer;
  if (since === null) return html`<p class="soft">${noEarlier}</p>`;
  return sentences.length === 0
    ? html`<p class="soft">No criterion became softer since ${earlier(since)}.</p>`
    : html`<p class="untested"><b>Softer than ${earlier(since)}:</b> <a href="#softer">${counted(sentences.length, "criterion", "criteria")}</a>.</p>`;
}

const noEarlier =
  "No earlier run is in the same folder, so nobody can say whether a criterion became softer.";

function earlier({ run, verdict }: NonNullable<Softer["since"]>): string {
  if (run === null) return "an earlier run";
  return `the run of ${dayInWords(dayOfRun(run))} (${verdict}, ${run.id})`;
}

export function softerCriteria({ softer }: Report): Html {
  if (softer === null) return html``;
  const { since, sentences, passedOver } = softer;
  const found =
    sentences.length === 0
      ? html`<p>${since === null ? noEarlier : `Nothing: limits, consequences, waivers, what was tested, and how hard the day was are as in ${earlier(since)}, or stricter.`}</p>`
      : html`<p>Beside ${since === null ? "an earlier run" : earlier(since)}:</p><ul>${sentences.map((sentence) => html`<li>${sentence}</li>`)}</ul>`;
  return html`
<section aria-labelledby="softer"><h2 id="softer">What became softer since the last run</h2>
${found}
${passedOver.length === 0 ? "" : html`<h3>Newer runs that couldn’t be compared with</h3><ul>${passedOver.map(({ run, because }) => html`<li><code>${run}</code>: ${because}</li>`)}</ul>`}
</section>`;
}
