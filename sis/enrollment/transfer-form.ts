/** The forms of a transfer: who the student is, and then into which grade, from when, and why if that's unusual. */
import { html } from "hono/html";
import type { SisContext } from "../http/context.ts";
import { selectField, textField } from "../http/page/fields.ts";
import { nameInFull } from "../http/page/names.ts";
import { type FieldProblem, formFields, type Html } from "../http/page/page.ts";
import { gradeChoices, gradeName, longDay } from "../http/page/words.ts";
import type { LookedUp } from "./look-up.ts";

export type Identified = NonNullable<LookedUp["student"]>;
/** What was typed, by field name. */
export type Typed = Readonly<Record<string, string>>;

export function lookUpForm(c: SisContext, typed: Typed, problems: readonly FieldProblem[]): Html {
  const field = (id: string, label: string) => ({ id, label, value: typed[id] ?? "", problems });
  return html`<p>Ask the family for both: they’re on the last report card.</p>
<form method="post" action="/office/transfer/student">${formFields(c)}
${textField({ ...field("studentNumber", "Student number"), type: "text" })}
${textField({ ...field("birthDate", "Date of birth"), type: "date" })}
<button>Find the student</button></form>`;
}

export function takeForm(
  c: SisContext,
  student: Identified,
  typed: Typed,
  problems: readonly FieldProblem[],
): Html {
  const { studentId, studentNumber, birthDate, grade, schoolId, school } = student;
  const field = (id: string, label: string) => ({ id, label, value: typed[id] ?? "", problems });
  const where = school === null ? "Not enrolled at any school" : `${gradeName(grade ?? 0)} at ${school}`;
  const reason = { ...field("reason", "Reason for an unusual grade (optional)"), type: "text" } as const;
  const hint = "Needed if the grade is unusual for the student’s age, or doesn’t follow their last grade.";
  return html`<p><strong>${nameInFull(student)}</strong>, born ${longDay(birthDate)}, number ${studentNumber}</p>
<p>${where}.</p>
<form method="post" action="/office/transfer">${formFields(c)}
<input type="hidden" name="studentId" value="${studentId}">
<input type="hidden" name="studentNumber" value="${studentNumber}">
<input type="hidden" name="birthDate" value="${birthDate}">
<input type="hidden" name="fromSchoolId" value="${schoolId ?? ""}">
${selectField({ ...field("grade", "Grade"), choices: [["", "Choose"], ...gradeChoices] })}
${textField({ ...field("day", "First day"), type: "date" })}
${textField({ ...reason, hint })}
<button>Transfer the student</button></form>
<p><a href="/office/transfer">Another student</a></p>`;
}
