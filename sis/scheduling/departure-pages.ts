/** An office's page about a departure that is ahead: move it to a later day, or cancel it. */
import { html } from "hono/html";
import { z } from "zod";
import { findClassDays } from "../db/class-days.ts";
import type { Dependencies } from "../dependencies.ts";
import { isRefusal, type Refusal, refuseNotFound } from "../errors.ts";
import type { SisContext } from "../http/context.ts";
import type { SecuredRoutes } from "../http/declaration.ts";
import { classDayField, refuseOtherDay } from "../http/page/day-fields.ts";
import { nameInFull } from "../http/page/names.ts";
import { studentOfficePage } from "../http/page/office-page.ts";
import { type FormPage, formFields, type Html, showPage } from "../http/page/page.ts";
import { longDay, refusalProblems } from "../http/page/words.ts";
import { idOf, type ShowAgain } from "../http/refused-form.ts";
import { day, idInText } from "../http/request-fields.ts";
import type { Session } from "../http/row-scopes.ts";
import { changeDeparture, type DepartureAnswer } from "./change-departure.ts";
import { type Departure, type Enrolled, findDeparture } from "./departure-queries.ts";

const path = "/office/students/{studentId}/enrollments/{enrollmentId}/departure";
const params = z.object({ studentId: idInText, enrollmentId: idInText });

export function mountDeparturePages(routes: SecuredRoutes, dependencies: Dependencies): void {
  routes.read(
    {
      ...studentOfficePage,
      name: "departure-page",
      method: "get",
      path,
      summary: "Page: change or cancel a departure that is ahead",
      request: z.object({ params }),
    },
    async ({ c, session, params }) =>
      showDeparture(c, dependencies, { session, ...params, typed: {}, problems: [] }),
  );
  mountMoveForm(routes, dependencies);
  mountCancelForm(routes, dependencies);
}

function mountMoveForm(routes: SecuredRoutes, dependencies: Dependencies): void {
  routes.write(
    {
      ...studentOfficePage,
      name: "move-departure-form",
      method: "post",
      path,
      summary: "Form: the student leaves on a later day",
      again: departureAgain(dependencies),
      request: z.object({ params, body: z.object({ seenDay: day, day }) }),
    },
    async function moveByForm({ c, session, params, body, operation }) {
      const days = await daysOffered(dependencies, session, body.seenDay);
      const closed = await refuseOtherDay(dependencies, { session, operation }, { days, day: body.day });
      if (closed !== undefined) return closed;
      const change = { ...params, ...body, officeSchoolId: session.schoolId };
      const written = await changeDeparture(dependencies, session, change, operation);
      return isRefusal(written) ? written : showChanged(c, session, written.answer);
    },
  );
}

/** Class days after the departure; none if there are no more in the calendar, and then any day may be entered. */
async function daysOffered(
  dependencies: Dependencies,
  session: Session,
  exitDate: string,
): Promise<string[]> {
  return (await findClassDays(dependencies, session)).filter((day) => day > exitDate);
}

function mountCancelForm(routes: SecuredRoutes, dependencies: Dependencies): void {
  routes.write(
    {
      ...studentOfficePage,
      name: "cancel-departure-form",
      method: "post",
      path: `${path}/cancel`,
      summary: "Form: the student stays",
      again: departureAgain(dependencies),
      request: z.object({ params, body: z.object({ seenDay: day }) }),
    },
    async function cancelByForm({ c, session, params, body, operation }) {
      const change = { ...params, ...body, day: undefined, officeSchoolId: session.schoolId };
      const written = await changeDeparture(dependencies, session, change, operation);
      return isRefusal(written) ? written : showChanged(c, session, written.answer);
    },
  );
}

function departureAgain(dependencies: Dependencies): ShowAgain {
  return async (form) => {
    const { c, session, typed, refusal } = form;
    const enrolled = { studentId: idOf(form, "studentId"), enrollmentId: idOf(form, "enrollmentId") };
    const problems = refusalProblems(refusal, { day: "Choose a later day" });
    return await showDeparture(c, dependencies, {
      ...{ session, ...enrolled, typed, problems, status: refusal.status },
    });
  };
}

type DepartureView = Enrolled & FormPage;

async function showDeparture(
  c: SisContext,
  dependencies: Dependencies,
  { session, studentId, enrollmentId, typed, problems, status = 200 }: DepartureView,
): Promise<Response | Refusal> {
  const { core, today } = dependencies;
  const departure = await findDeparture.first(core, { studentId, enrollmentId });
  if (departure === undefined || departure.schoolId !== session.schoolId) return refuseNotFound();
  const { exitDate } = departure;
  const name = nameInFull(departure);
  const page = { title: `When ${name} leaves`, session, problems, status };
  if (exitDate === null || exitDate <= today()) return await showPage(c, page, notAhead(departure));
  const days = await daysOffered(dependencies, session, exitDate);
  const value = typed.day ?? "";
  const form = {
    seenDay: exitDate,
    action: `/office/students/${studentId}/enrollments/${enrollmentId}/departure`,
  };
  const field = classDayField({ id: "day", label: "First day away", value, problems, days });
  return await showPage(c, page, forms(c, { ...form, departure, field }));
}

function notAhead({ exitDate, school }: Departure): Html {
  return exitDate === null
    ? html`<p>The student isn’t leaving ${school}.</p>`
    : html`<p>The student left ${school} on ${longDay(exitDate)}. If they’re back, <a href="/office/transfer">transfer them in</a>.</p>`;
}

type Forms = {
  readonly departure: Departure;
  readonly seenDay: string;
  readonly action: string;
  readonly field: Html;
};

function forms(c: SisContext, { departure, seenDay, action, field }: Forms): Html {
  const seen = html`<input type="hidden" name="seenDay" value="${seenDay}">`;
  return html`<p>${nameInFull(departure)} is no longer at ${departure.school} from ${longDay(seenDay)} on.</p>
<p>Seats that were given up come back as far as nobody else has them by now.</p>
<form method="post" action="${action}">${formFields(c)}${seen}${field}<button>Leave on this day instead</button></form>
<form method="post" action="${action}/cancel">${formFields(c)}${seen}<button class="quiet">Cancel: the student stays</button></form>`;
}

function showChanged(
  c: SisContext,
  session: Session,
  { studentId, exitDate, restoredSeats, lostSeats }: DepartureAnswer,
): Response | Promise<Response> {
  const notice = exitDate === null ? "The student stays." : `The student leaves on ${longDay(exitDate)}.`;
  const main = html`${seatList("Back in these classes", restoredSeats)}${seatList("No longer possible", lostSeats)}
<p><a href="/counseling/students/${studentId}">Look at the student’s classes</a></p>`;
  return showPage(c, { title: "Departure changed", session, notice }, main);
}

function seatList(
  heading: string,
  seats: readonly { readonly sectionId: number; readonly title: string }[],
): Html | string {
  if (seats.length === 0) return "";
  const items = seats.map(({ sectionId, title }) => html`<li>${title} (${sectionId})</li>`);
  return html`<h2>${heading}</h2><ul class="cards">${items}</ul>`;
}
