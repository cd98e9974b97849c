/** What special education shows a case manager on the start page: students with something due or mismatched. */
import { html } from "hono/html";
import type { StartList } from "../http/sis-module.ts";
import { needsSomething, readCaseload } from "./caseload.ts";
import { studentCard } from "./student-card.ts";

export const caseManagerStart: StartList = async (dependencies, { session: { staffId } }) => {
  const students = staffId === null ? [] : await readCaseload(dependencies, staffId);
  const waiting = students.filter(needsSomething);
  const heading = html`<h2>Due and mismatched</h2>`;
  const all = html`<p><a href="/special-education/caseload">My caseload</a></p>`;
  if (waiting.length === 0)
    return html`${heading}<p>Nothing is due, and every placement matches the schedule.</p>${all}`;
  return html`${heading}<ul class="cards">${waiting.map(studentCard)}</ul>${all}`;
};
