/** Shown after a click on "Drop" and before the drop: other sections to move to, and the period it would leave empty. */
import { html } from "hono/html";
import { z } from "zod";
import { findSeatsPast, type SeatPast } from "../db/given-up-seats.ts";
import type { Dependencies } from "../dependencies.ts";
import { type Refusal, refuseNotFound } from "../errors.ts";
import type { SisContext } from "../http/context.ts";
import type { SecuredRoutes } from "../http/declaration.ts";
import { nameInFull } from "../http/page/names.ts";
import { type Html, showPage } from "../http/page/page.ts";
import { longDay } from "../http/page/words.ts";
import { day, idInText } from "../http/request-fields.ts";
import type { Session } from "../http/row-scopes.ts";
import type { TypedFields } from "../http/typed-fields.ts";
import { refuseRecords } from "../in-the-way.ts";
import { whyFields, whyProblems } from "./change-reason.ts";
import type { ScheduleEntry } from "./queries.ts";
import { changeFields, type FormState, moveForm } from "./schedule-forms.ts";
import { emptyPeriods } from "./section-choices.ts";
import { readStudentSchedule, type StudentSchedule } from "./student-schedule.ts";

export function mountDropPage(routes: SecuredRoutes, dependencies: Dependencies): void {
  routes.read(
    {
      kind: "page",
      answers: {},
      name: "drop-page",
      method: "get",
      path: "/counseling/students/{studentId}/sections/{sectionId}/drop",
      summary: "Page: move the student to another section, or drop them",
      traffic: "core",
      roles: ["counselor", "office"],
      scope: [
        { rows: "student", from: "params", field: "studentId" },
        { rows: "section", from: "params", field: "sectionId" },
      ],
      request: z.object({
        params: z.object({ studentId: idInText, sectionId: idInText }),
        query: z.object({ from: day.optional() }),
      }),
    },
    async function showDropPage({ c, session, params, query }) {
      return await showDrop(c, dependencies, { session, ...params, ...query });
    },
  );
}

type DropView = {
  readonly session: Session;
  readonly studentId: number;
  readonly sectionId: number;
  readonly from?: string | undefined;
  readonly refusal?: Refusal;
  readonly typed?: TypedFields;
};

export async function showDrop(
  c: SisContext,
  dependencies: Dependencies,
  { session, studentId, sectionId, from, refusal, typed = {} }: DropView,
): Promise<Response | Refusal> {
  const schedule = await readStudentSchedule(dependencies, studentId, session, from);
  const entry = schedule?.entries.find((each) => each.sectionId === sectionId);
  if (schedule === undefined || entry === undefined) return refuseNotFound();
  const title = `Drop ${entry.title}, period ${entry.period}?`;
  const { day } = schedule;
  const asked = { studentId, sectionIds: [sectionId], day, until: null, today: dependencies.today() };
  const seats = await findSeatsPast(dependencies.core, asked);
  const problems = refusal === undefined ? [] : whyProblems(refusal);
  const page = { title, session, problems, status: refusal?.status ?? 200 } as const;
  return await showPage(c, page, dropForms(c, schedule, { entry, seats, typed, problems }));
}

type Dropped = FormState & {
  readonly entry: ScheduleEntry;
  /** What the student has in the section on that day or later. */
  readonly seats: readonly SeatPast[];
};

function dropForms(c: SisContext, schedule: StudentSchedule, { entry, seats, ...state }: Dropped): Html {
  const { person, entries, required } = schedule;
  const schedulePath = `/counseling/students/${person.studentId}`;
  const others = entries.filter((each) => each !== entry);
  const leftEmpty = emptyPeriods(required, others).includes(entry.period);
  const warning = `${nameInFull(person)} will have no class in period ${entry.period}.`;
  const move = moveForm(c, schedule, entry);
  return html`<p>From ${longDay(schedule.day)} on.</p>
<h2>Where does the student go instead?</h2>
${move === "" ? html`<p>There’s no other section for this student at this time, and none of the same course at another.</p>` : move}
<h2>Or drop the section</h2>
${endedByDrop(schedule, seats)}
${leftEmpty ? html`<p class="warning">${warning}</p>` : ""}
<form method="post" action="${schedulePath}/drop">${changeFields(c, schedule)}
<input type="hidden" name="sectionId" value="${entry.sectionId}">
${whyFields(state)}
<button class="quiet">${leftEmpty ? `Drop, and leave period ${entry.period} empty` : "Drop"}</button></form>
<p><a href="${schedulePath}?from=${schedule.day}">Keep the section</a></p>`;
}

/** What the drop ends, or the records that make it impossible. */
function endedByDrop({ day }: StudentSchedule, seats: readonly SeatPast[]): Html {
  const refused = refuseRecords(seats);
  if (refused !== undefined) return html`<p class="warning">${refused.message} ${refused.hint}</p>`;
  const ends = html`<p>The student’s last day in the section is the one before ${longDay(day)}. The seat is free from then on.</p>`;
  const later = seats.slice(1);
  if (later.length === 0) return ends;
  return html`${ends}<p class="warning">The student was to come back to this section. The drop ends this too:</p>
<ul>${later.map((stay) => html`<li>${stayText(stay)}</li>`)}</ul>`;
}

function stayText({ beginDate, endDate }: SeatPast): string {
  return endDate === null
    ? `from ${longDay(beginDate)} on`
    : `from ${longDay(beginDate)} until the day before ${longDay(endDate)}`;
}
