/** A school's page: which students left, where they went, when, and who recorded it. */
import { html } from "hono/html";
import { z } from "zod";
import type { Dependencies } from "../dependencies.ts";
import { refuseNotFound } from "../errors.ts";
import type { SecuredRoutes } from "../http/declaration.ts";
import { nameInList } from "../http/page/names.ts";
import { type Html, showPage } from "../http/page/page.ts";
import { gradeName, longDay } from "../http/page/words.ts";
import { type Departure, departuresListed, findDepartures, fromTheStart } from "./departures.ts";

export function mountDeparturesPage(
  routes: SecuredRoutes,
  { core, today, settings: { schoolYear } }: Dependencies,
): void {
  routes.read(
    {
      kind: "page",
      answers: {},
      name: "departures-page",
      method: "get",
      path: "/office/departures",
      summary: "Page: students who left the school",
      traffic: "core",
      roles: ["office", "counselor"],
      scope: [],
      request: z.object({}),
    },
    async function showDepartures({ c, session }) {
      const { schoolId } = session;
      if (schoolId === null) return refuseNotFound();
      const left = await findDepartures(core, { schoolId, schoolYear, since: fromTheStart });
      const main =
        left.length === 0
          ? html`<p>No student has left.</p>`
          : html`<p>${left.length === departuresListed ? `The last ${departuresListed} students` : "The latest first"}.</p>
<ul class="cards">${left.map((each) => departureCard(each, session.role === "office" && each.day > today()))}</ul>`;
      return showPage(c, { title: "Students who left", session }, main);
    },
  );
}

/** What is still ahead can be changed by the office. */
function departureCard(left: Departure, canChange: boolean): Html {
  const { enrollmentId, studentId, studentNumber, grade, day, exitCode, toSchool, recordedBy } = left;
  const where = toSchool === null ? `Left the district’s schools (${exitCode})` : `To ${toSchool}`;
  return html`<li><p class="first">${nameInList(left)}</p>
<p>${gradeName(grade)}, number ${studentNumber}</p>
<p>${where}, from ${longDay(day)}</p>
<p>${recordedBy === null ? "" : `Recorded by ${recordedBy}`}</p>${
    canChange
      ? html`<p><a href="/office/students/${studentId}/enrollments/${enrollmentId}/departure" aria-label="Change or cancel the departure of ${nameInList(left)}">Change or cancel</a></p>`
      : ""
  }</li>`;
}
