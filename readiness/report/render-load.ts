/** The page of a load that was played by itself. A pure function of its report. */
import { html } from "hono/html";
import { exitCodes } from "../../parts/exit-codes.ts";
import { duration, inSentence, number } from "../evidence/plain-words.ts";
import { loadWordIn } from "../judge/verdict-sentence.ts";
import { limitsInWords } from "./crossed-limits.ts";
import type { Html } from "./html.ts";
import { page } from "./page.ts";
import type { Report } from "./report.ts";
import { likelyCauseLine, likelyCauses } from "./sections/causes.ts";
import { databaseWork } from "./sections/database.ts";
import { loadOverTime } from "./sections/load.ts";
import { openRequirements, requirementTable } from "./sections/requirements.ts";
import { runAndMachine } from "./sections/run.ts";
import { sealOfRun } from "./sections/seal.ts";
import { fact } from "./sections/summary.ts";
import { slowRequests } from "./sections/traces.ts";

export function renderLoad(report: Report): Promise<string> {
  return page({
    title: `Load: ${dayOf(report)}`,
    tone: toneOf(report),
    content: html`${header(report)}
<main>
${requirementTable(report)}
${openRequirements(report)}
${likelyCauses(report)}
${loadOverTime(report)}
${slowRequests(report)}
${databaseWork(report)}
${sealOfRun(report)}
${runAndMachine(report)}
</main>
<footer><p>Firstbell. This page needs no network and runs no script.</p></footer>`,
  });
}

/** The colors of the verdicts that a rehearsal would get. */
function toneOf({ exitCode }: Report): string {
  if (exitCode === exitCodes.invalidRun) return "invalid-run";
  return exitCode === exitCodes.done ? "go" : "no-go";
}

function dayOf({ load }: Report): string {
  return load === null ? "not known" : inSentence(load.scenario.title);
}

function header(report: Report): Html {
  return html`<header class="verdict ${toneOf(report)}"><div>
<h1>A load on its own: ${dayOf(report)}, sent to ${report.load?.target ?? "an unknown target"}</h1>
<p class="word">${loadWordIn(report.headline)}</p>
<p class="why">${whyOf(report)}</p>
<p>${report.meaning}</p>
${likelyCauseLine(report)}
${facts(report)}
</div></header>`;
}

/** Without the headline, which is above it. */
function whyOf({ headline, why, load, exitCode, ...report }: Report): string {
  if (exitCode === exitCodes.invalidRun)
    return load?.notPlayed ?? why.slice(headline.length).replace(/^\. /, "");
  return `${limitsInWords(report)}.`;
}

function facts({ reach: { visits, people, seconds }, load }: Report): Html {
  const requests = (load?.phases ?? []).reduce((sum, phase) => sum + phase.requests, 0);
  const failed = (load?.phases ?? []).reduce((sum, phase) => sum + phase.failed, 0);
  return html`<dl class="facts">
${fact("Requests", number(requests), `${number(failed)} failed`)}
${fact("Visits", visits === null ? "not known" : number(visits), people === null ? "" : `by ${number(people)} people`)}
${fact("Length of the load", seconds === null ? "not known" : duration(seconds), "")}
</dl>`;
}
