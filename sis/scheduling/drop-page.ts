/** Shown after a click on "Drop" and before the drop: other sections to move to, and the period it would leave empty. */
import { html } from "hono/html";
import { z } from "zod";
import type { Dependencies } from "../dependencies.ts";
import { refuseNotFound } from "../errors.ts";
import type { SisContext } from "../http/context.ts";
import type { SecuredRoutes } from "../http/declaration.ts";
import { nameInFull } from "../http/page/names.ts";
import { type Html, showPage } from "../http/page/page.ts";
import { longDay } from "../http/page/words.ts";
import { day, idInText } from "../http/request-fields.ts";
import type { ScheduleEntry } from "./queries.ts";
import { changeFields, moveForm } from "./schedule-forms.ts";
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
    async function showDrop({ c, session, params: { studentId, sectionId }, query: { from } }) {
      const schedule = await readStudentSchedule(dependencies, studentId, session, from);
      const entry = schedule?.entries.find((each) => each.sectionId === sectionId);
      if (schedule === undefined || entry === undefined) return refuseNotFound();
      const title = `Drop ${entry.title}, period ${entry.period}?`;
      return showPage(c, { title, session }, dropForms(c, schedule, entry));
    },
  );
}

function dropForms(c: SisContext, schedule: StudentSchedule, entry: ScheduleEntry): Html {
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
${leftEmpty ? html`<p class="warning">${warning}</p>` : ""}
<form method="post" action="${schedulePath}/drop">${changeFields(c, schedule)}
<input type="hidden" name="sectionId" value="${entry.sectionId}">
<button class="quiet">${leftEmpty ? `Drop, and leave period ${entry.period} empty` : "Drop"}</button></form>
<p><a href="${schedulePath}?from=${schedule.day}">Keep the section</a></p>`;
}
