/** What health shows a nurse on the start page: each school, with how many came today. */
import { html } from "hono/html";
import type { StartList } from "../http/sis-module.ts";
import { schoolCards } from "./pages.ts";
import { findServedSchools } from "./school-queries.ts";

export const nurseStart: StartList = async ({ core, today }, { session: { staffId } }) => {
  const schools = staffId === null ? [] : await findServedSchools.all(core, { staffId, day: today() });
  const heading = html`<h2>My schools</h2>`;
  if (schools.length === 0) return html`${heading}<p>You have no school yet.</p>`;
  return html`${heading}${schoolCards(schools)}`;
};
