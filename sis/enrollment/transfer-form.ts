/** The forms of a transfer: who the student is, and then into which grade and from when. */
import { html } from "hono/html";
import type { SisContext } from "../http/context.ts";
import { birthDateField, classDayField } from "../http/page/day-fields.ts";
import { selectField, textField } from "../http/page/fields.ts";
import { nameInFull } from "../http/page/names.ts";
import { type FieldProblem, formFields, type Html } from "../http/page/page.ts";
import { gradeChoices, gradeName, longDay } from "../http/page/words.ts";
import type { LookedUp } from "./look-up.ts";
import { reasonField } from "./reason-field.ts";

export type Identified = NonNullable<LookedUp["student"]>;
/** What was typed, by field name. */
export type Typed = Readonly<Record<string, string>>;

export type FormState = {
  readonly typed: Typed;
  readonly problems: readonly FieldProblem[];
  readonly today: string;
};

export function lookUpForm(c: SisContext, { typed, problems, today }: FormState): Html {
  const field = (id: string, label: string) => ({ id, label, value: typed[id] ?? "", problems });
  return html`<p>Ask the family for both: they’re on the last report card.</p>
<form method="post" action="/office/transfer/student">${formFields(c)}
${textField({ ...field("studentNumber", "Student number"), type: "text" })}
${birthDateField(field("birthDate", "Date of birth"), today)}
${Object.entries(typedOfTake(typed)).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}
<button>Find the student</button></form>`;
}

const takeFields = ["grade", "day", "reason"] as const;

/** What was typed into the second form, while the first one is shown again. */
export function typedOfTake(typed: Typed): Typed {
  const filled = takeFields
    .map((name) => [name, typed[name] ?? ""] as const)
    .filter(([, value]) => value !== "");
  return Object.fromEntries(filled);
}

export function takeForm(
  c: SisContext,
  student: Identified,
  { typed, problems, today, classDays }: FormState & { readonly classDays: readonly string[] },
): Html {
  const { studentId, studentNumber, birthDate, schoolId } = student;
  const field = (id: string, label: string) => ({ id, label, value: typed[id] ?? "", problems });
  return html`<p><strong>${nameInFull(student)}</strong>, born ${longDay(birthDate)}, number ${studentNumber}</p>
<p>${whereText(student, today)}.</p>
<form method="post" action="/office/transfer">${formFields(c)}
<input type="hidden" name="studentId" value="${studentId}">
<input type="hidden" name="studentNumber" value="${studentNumber}">
<input type="hidden" name="birthDate" value="${birthDate}">
<input type="hidden" name="fromSchoolId" value="${schoolId ?? ""}">
${selectField({ ...field("grade", "Grade"), choices: [["", "Choose"], ...gradeChoices] })}
${reasonField(typed.reason, problems)}${classDayField({ ...field("day", "First day"), days: classDays })}
<button>Transfer the student</button></form>
<p><a href="/office/transfer">Another student</a></p>`;
}

function whereText({ grade, school, entryDate }: Identified, today: string): string {
  if (school === null) return "Not enrolled at any school";
  const from = entryDate !== null && entryDate > today ? `, from ${longDay(entryDate)}` : "";
  return `${gradeName(grade ?? 0)} at ${school}${from}`;
}
