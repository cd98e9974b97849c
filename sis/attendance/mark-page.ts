/** Corrects the mark of one student in a class whose attendance was submitted. */
import { html } from "hono/html";
import { z } from "zod";
import { attendanceCodes } from "../db/schema/attendance.ts";
import type { Dependencies } from "../dependencies.ts";
import { isRefusal, type Refusal, refuseNotFound } from "../errors.ts";
import type { SisContext } from "../http/context.ts";
import type { SecuredRoutes } from "../http/declaration.ts";
import { radioField } from "../http/page/fields.ts";
import { nameInFull } from "../http/page/names.ts";
import { type FieldProblem, type FormPage, formFields, type Html, showPage } from "../http/page/page.ts";
import { longDay } from "../http/page/words.ts";
import { idOf, type ShowAgain } from "../http/refused-form.ts";
import { day, idInText, periodInText, revisionInText } from "../http/request-fields.ts";
import { correctionReasonField, reasonInForm } from "./corrections.ts";
import { findRoster, type Roster, type RosterStudent } from "./queries.ts";
import { correctionProblems } from "./roster-form.ts";
import { codeNames, needsReason } from "./rules.ts";
import { createSubmissionCounts } from "./submission-counts.ts";
import { submitAttendance } from "./submit-attendance.ts";

/** Whoever is on the section's roster that day, even if they have left the school since. */
const page = {
  kind: "page",
  answers: {},
  traffic: "core",
  roles: ["teacher", "office"],
  path: "/attendance/{sectionId}/roster/{rosterStudentId}",
  scope: [{ rows: "section", from: "params", field: "sectionId" }],
} as const;
const params = z.object({ sectionId: idInText, rosterStudentId: idInText });
const meetingFields = z.object({ day, period: periodInText, seenRevision: revisionInText });
const codeProblem = "Choose a mark";
const code = z.enum(attendanceCodes, codeProblem);

export function mountMarkPage(routes: SecuredRoutes, dependencies: Dependencies): void {
  routes.read(
    {
      ...page,
      name: "mark-page",
      method: "get",
      summary: "Page: correct one student's mark",
      request: z.object({ params, query: z.object({ day, period: periodInText.optional() }) }),
    },
    async ({ c, session, params: { sectionId, rosterStudentId }, query: { day, period } }) => {
      const asked = { session, sectionId, day, period, studentId: rosterStudentId };
      return await showMark(c, dependencies, { ...asked, typed: {}, problems: [] });
    },
  );
  mountMarkForm(routes, dependencies);
}

function mountMarkForm(routes: SecuredRoutes, dependencies: Dependencies): void {
  const counts = createSubmissionCounts(dependencies);
  routes.write(
    {
      ...page,
      name: "mark-form",
      requestKind: "attendance",
      answered: counts.answered,
      method: "post",
      summary: "Form: correct one student's mark",
      again: markAgain(dependencies),
      request: z.object({ params, body: meetingFields.extend({ code, reason: reasonInForm }) }),
    },
    async function correctMark({ c, session, params, body, operation, note }) {
      const { sectionId, rosterStudentId: studentId } = params;
      const { code, ...submission } = body;
      const { day, period } = submission;
      const roster = await findRoster(dependencies.core, { sectionId, day, period });
      if (roster === undefined || studentOn(roster, studentId) === undefined) return refuseNotFound();
      const marks = roster.students.flatMap((each) => {
        const mark = each.studentId === studentId ? code : each.code;
        return mark === null ? [] : [{ studentId: each.studentId, code: mark }];
      });
      const correction = { ...submission, sectionId, marks, studentId };
      const written = await submitAttendance(dependencies, session, correction, operation);
      counts.note(note, written);
      if (isRefusal(written)) return written;
      const done = `day=${day}&period=${period}&done=${written.answer.revision}`;
      return c.redirect(`/attendance/${sectionId}?${done}`, 303);
    },
  );
}

function studentOn({ students }: Roster, studentId: number): RosterStudent | undefined {
  return students.find((each) => each.studentId === studentId);
}

function markAgain(dependencies: Dependencies): ShowAgain {
  return async (form) => {
    const { c, session, typed, refusal } = form;
    const meeting = meetingFields.safeParse(typed);
    if (!meeting.success) return refusal;
    const { day, period } = meeting.data;
    const asked = {
      sectionId: idOf(form, "sectionId"),
      studentId: idOf(form, "rosterStudentId"),
      day,
      period,
    };
    const { status } = refusal;
    const problems = problemsIn(refusal);
    return await showMark(c, dependencies, { ...asked, session, typed, problems, status });
  };
}

function problemsIn(refusal: Refusal): readonly FieldProblem[] {
  switch (refusal.code) {
    case "attendance-changed":
      return [
        {
          text: "Attendance was submitted after you opened this page. Check the mark below, then send it again.",
        },
      ];
    case "roster-mismatch":
      return [
        { text: "Somebody in this class has no mark yet. Mark everyone on the attendance page first." },
      ];
    default:
      return correctionProblems(refusal).map((problem) =>
        problem.field === "code" ? { field: "code", text: codeProblem } : problem,
      );
  }
}

type MarkView = FormPage & {
  readonly sectionId: number;
  readonly day: string;
  /** If undefined, the first of the day. */
  readonly period: number | undefined;
  readonly studentId: number;
};

async function showMark(
  c: SisContext,
  dependencies: Dependencies,
  view: MarkView,
): Promise<Response | Refusal> {
  const { session, sectionId, day, period, studentId, problems, status = 200 } = view;
  const roster = await findRoster(dependencies.core, { sectionId, day, period });
  const student = roster === undefined ? undefined : studentOn(roster, studentId);
  if (roster === undefined || student === undefined) return refuseNotFound();
  const title = `${roster.section.title}, period ${roster.section.period}: ${nameInFull(student)}`;
  const main =
    roster.revision === 0 ? notSubmitted() : markForm(c, dependencies, { ...view, roster, student });
  const rosterPath = `/attendance/${sectionId}?day=${day}&period=${roster.section.period}`;
  const back = html`<p><a href="${rosterPath}">Back to everyone in this class</a></p>`;
  return await showPage(c, { title, session, problems, status }, html`${main}${back}`);
}

function notSubmitted(): Html {
  return html`<p>Attendance of this class isn’t submitted yet.</p>`;
}

type MarkForm = MarkView & { readonly roster: Roster; readonly student: RosterStudent };

function markForm(
  c: SisContext,
  { today }: Dependencies,
  { sectionId, day, roster, student, typed, problems }: MarkForm,
): Html {
  const { revision, section } = roster;
  const value = typed.code ?? student.code ?? "";
  const choices = attendanceCodes.map((each) => [each, codeNames[each]] as const);
  const mark = { id: "code", label: `Mark for ${nameInFull(student)}`, value, problems, choices };
  const asksReason = needsReason({ seenRevision: revision, day }, today());
  const onRecord = student.code === null ? "No mark" : codeNames[student.code];
  return html`<p>${longDay(day)}. On record: ${onRecord}.</p>
<form method="post" action="/attendance/${sectionId}/roster/${student.studentId}">${formFields(c)}
<input type="hidden" name="day" value="${day}"><input type="hidden" name="period" value="${section.period}"><input type="hidden" name="seenRevision" value="${revision}">
${radioField(mark)}${asksReason ? correctionReasonField(typed.reason ?? "", problems) : ""}
<button>Correct the mark</button></form>`;
}
