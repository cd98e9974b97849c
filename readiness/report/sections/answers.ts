/** Answers compared with what is on record, request by request, and requests that must be refused. */
import { html } from "hono/html";
import { forbiddenWords } from "../../evidence/forbidden-evidence.ts";
import { counted, number } from "../../evidence/plain-words.ts";
import type { Html } from "../html.ts";
import type { Report, ReportedLoad } from "../report.ts";
import { head, scrolling } from "./table.ts";

type Answers = ReportedLoad["answers"];

const differenceTitles = { foreign: "Another person's data", wrong: "Not what is on record" } as const;

export function comparedAnswers({ load }: Report): Html {
  if (load === null || load.answers.compared.length === 0) return html``;
  const { compared } = load.answers;
  const total = compared.reduce((sum, row) => sum + row.compared, 0);
  return html`<section aria-labelledby="answers"><h2 id="answers">Answers that people got</h2>
<p>${counted(total, "answer was", "answers were")} compared with what was on record before the load.</p>
${scrolling(
  "Answers by request",
  html`<table><caption>Answers by request</caption>${head(["Request", "Compared", differenceTitles.foreign, differenceTitles.wrong])}<tbody>${compared.map(
    (row) =>
      html`<tr><th scope="row">${row.name}</th><td class="n">${number(row.compared)}</td><td class="n">${number(row.foreign)}</td><td class="n">${number(row.wrong)}</td></tr>`,
  )}</tbody></table>`,
)}${examples(load.answers)}${refusals(load.forbidden)}</section>`;
}

function refusals({ kinds }: ReportedLoad["forbidden"]): Html {
  if (kinds.length === 0) return html``;
  return html`<h3>Requests that must be refused</h3>${scrolling(
    "Requests that must be refused",
    html`<table><caption>What people tried that they may not; “no answer” proves neither</caption>${head(["Someone asked for", "Refused", "Not refused", "No answer"])}<tbody>${kinds.map(
      (row) =>
        html`<tr><th scope="row">${forbiddenWords[row.kind]}</th><td class="n">${number(row.refused)}</td><td class="n">${number(row.admitted)}</td><td class="n">${number(row.unclear)}</td></tr>`,
    )}</tbody></table>`,
  )}`;
}

function examples({ samples }: Answers): Html {
  if (samples.length === 0) return html``;
  return scrolling(
    "Answers that differ",
    html`<table><caption>Examples, by the district's internal numbers</caption>${head(["Request", "What is wrong", "On record", "Seen"], 4)}<tbody>${samples.map(
      ({ name, is, expected, seen }) =>
        html`<tr><th scope="row">${name}</th><td>${differenceTitles[is]}</td><td>${expected}</td><td>${seen}</td></tr>`,
    )}</tbody></table>`,
  );
}
