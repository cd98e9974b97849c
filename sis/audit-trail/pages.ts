/** The page that answers "who changed this student's schedule", and the same for their other records. */
import { html } from "hono/html";
import { z } from "zod";
import type { Dependencies } from "../dependencies.ts";
import { findPeople } from "../enrollment/module.ts";
import { refuseNotFound } from "../errors.ts";
import type { SecuredRoutes } from "../http/declaration.ts";
import { nameInFull } from "../http/page/names.ts";
import { type Html, showPage } from "../http/page/page.ts";
import { dayAndTime, longDay } from "../http/page/words.ts";
import { reasonName } from "../scheduling/module.ts";
import type { Change } from "./change.ts";
import { readChanges, readSchoolChanges } from "./read-changes.ts";
import { about, after, ofStudent, readers, refusePlace, student } from "./routes.ts";
import { type Subject, subjectNames, subjects } from "./subjects.ts";

export function mountAuditTrailPages(routes: SecuredRoutes, dependencies: Dependencies): void {
  mountStudentPage(routes, dependencies);
  mountSchoolPage(routes, dependencies);
}

const page = { kind: "page", answers: {}, method: "get", traffic: "core" } as const;

function mountStudentPage(routes: SecuredRoutes, dependencies: Dependencies): void {
  const { core, today, settings } = dependencies;
  routes.read(
    {
      ...page,
      name: "student-changes-page",
      path: "/students/{studentId}/changes",
      summary: "Page: who changed a student's records, when, and from what to what",
      roles: readers,
      scope: [ofStudent],
      request: z.object({ params: student, query: z.object({ about, after }) }),
    },
    async function showChanges({ c, session, params: { studentId }, query }) {
      const { schoolYear, timeZone } = settings;
      const asked = { studentIds: [studentId], day: today(), schoolYear, atSchoolId: session.schoolId };
      const [found, [person]] = await Promise.all([
        readChanges(dependencies, { studentId, ...query }),
        findPeople(core, asked),
      ]);
      if (person === undefined) return refuseNotFound();
      if (found === undefined) return refusePlace();
      const path = `/students/${studentId}/changes`;
      const next =
        found.next === null
          ? ""
          : html`<p><a href="${path}?about=${query.about}&amp;after=${found.next}">Earlier changes</a></p>`;
      const title = `Who changed this student’s records: ${nameInFull(person)}`;
      const main = html`${choices(path, query.about)}${changesTable(query.about, found.changes, timeZone)}${next}`;
      return showPage(c, { title, session }, main);
    },
  );
}

function mountSchoolPage(routes: SecuredRoutes, dependencies: Dependencies): void {
  routes.read(
    {
      ...page,
      name: "school-changes-page",
      path: "/school/changes",
      summary: "Page: who changed the schedules of the school's students",
      roles: ["principal", "counselor", "office"],
      scope: [],
      refusals: [404],
      request: z.object({ query: z.object({ after }) }),
    },
    async function showSchoolChanges({ c, session, query }) {
      const { schoolId } = session;
      if (schoolId === null) return refuseNotFound();
      const found = await readSchoolChanges(dependencies, { schoolId, ...query });
      if (found === undefined) return refusePlace();
      const { timeZone } = dependencies.settings;
      const cards = found.changes.map((change) => changeCard(change, timeZone, change.student));
      const next =
        found.next === null
          ? ""
          : html`<p><a href="/school/changes?after=${found.next}">Earlier changes</a></p>`;
      const none = html`<p>Nobody has changed a schedule since the records began.</p>`;
      const main = cards.length === 0 ? none : html`<ol class="cards">${cards}</ol>${next}`;
      return showPage(c, { title: "Changes of schedules", session }, main);
    },
  );
}

function choices(path: string, chosen: Subject): Html {
  const links = subjects.map((each) =>
    each === chosen
      ? html`<li><strong>${subjectNames[each]}</strong></li>`
      : html`<li><a href="${path}?about=${each}">${subjectNames[each]}</a></li>`,
  );
  return html`<ul>${links}</ul>`;
}

function changesTable(chosen: Subject, changes: readonly Change[], timeZone: string): Html {
  if (changes.length === 0) return html`<p>Nobody has changed this since the records began.</p>`;
  const rows = changes.map((change) => changeCard(change, timeZone));
  return html`<h2>${subjectNames[chosen]}</h2><ol class="cards">${rows}</ol>`;
}

/** `student`: whose schedule it is, if the page is about several. */
function changeCard(change: Change, timeZone: string, student: string | null = null): Html {
  const { at, by, what, from, to, day, reason, note, request } = change;
  const who = by.role === null ? by.name : `${by.name} (${by.role.replaceAll("-", " ")})`;
  return html`<li><p class="first">${student === null ? "" : `${student}: `}${what}${day === null ? "" : `, ${longDay(day)}`}</p>
${from === null ? "" : html`<p>From: ${from}</p>`}${to === null ? "" : html`<p>To: ${to}</p>`}
<p>${who}, ${dayAndTime(at, timeZone)}</p>
${reason === null ? "" : html`<p>Reason: ${reasonName(reason)}</p>`}${note === null ? "" : html`<p>Note: ${note}</p>`}
<p class="usa-hint">Request ${request}</p></li>`;
}
