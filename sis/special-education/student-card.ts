/** A student of a caseload on a page: where they are, and what is due or wrong. */
import { html } from "hono/html";
import { nameInList } from "../http/page/names.ts";
import type { Html } from "../http/page/page.ts";
import { gradeName, longDay } from "../http/page/words.ts";
import { type CaseloadStudent, needsSomething } from "./caseload.ts";
import { type Deadline, deadlines } from "./rules.ts";
import { findingWords, mismatchWords, settingWords } from "./words.ts";

export function studentCard(student: CaseloadStudent): Html {
  const { studentId, grade, school, setting, mismatch } = student;
  const place =
    grade === null || school === null ? "Not enrolled at a school" : `${gradeName(grade)}, ${school}`;
  return html`<li${needsSomething(student) ? html` class="todo"` : ""}><a class="first" href="/special-education/students/${studentId}">${nameInList(student)}</a>
<p>${place}</p>
<p>${setting === null ? "No placement on record" : settingWords[setting]}</p>
${mismatch === null ? "" : html`<p class="usa-error-message">${mismatchWords[mismatch]}</p>`}
${checkLine(student)}
${student.deadlines.filter(({ state }) => state !== "ahead").map(deadlineLine)}</li>`;
}

function checkLine({ check }: CaseloadStudent): Html {
  if (check === null) return html`<p>Placement not checked yet</p>`;
  const { finding, checkedOn, holds } = check;
  const since = holds ? "" : ". The placement or the classes have changed since: check again";
  const line = `${findingWords[finding]}, checked ${longDay(checkedOn)}${since}`;
  return holds && finding !== "as-placed"
    ? html`<p class="usa-error-message">${line}</p>`
    : html`<p>${line}</p>`;
}

function deadlineLine({ kind, dueOn, state }: Deadline): Html {
  const { title } = deadlines[kind];
  return state === "overdue"
    ? html`<p class="usa-error-message">${title} was due ${longDay(dueOn)}</p>`
    : html`<p>${title} due ${longDay(dueOn)}</p>`;
}
