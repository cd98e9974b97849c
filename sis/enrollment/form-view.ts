/** The enrollment form as HTML. */

import { html } from "hono/html";
import type { SisContext } from "../http/context.ts";
import { birthDateField, classDayField } from "../http/page/day-fields.ts";
import { selectField, textField } from "../http/page/fields.ts";
import { type Named, nameInFull } from "../http/page/names.ts";
import { type FieldProblem, formFields, type Html } from "../http/page/page.ts";
import { gradeChoices, longDay } from "../http/page/words.ts";
import { reasonField, reasonProblem } from "./reason-field.ts";

/** What was typed, by field name. */
export type FormValues = Readonly<Record<string, string>>;
export type Match = {
  readonly likeness: string;
  /** Null for a student who isn't enrolled. */
  readonly school: string | null;
  /** Undefined for another school's student. */
  readonly student?: (Named & { readonly birthDate: string; readonly studentNumber: number }) | undefined;
};

type Words = { readonly label: string; readonly problem: string };

/** Each field's label, and what to do about a problem with it. */
const fieldWords: Readonly<Record<string, Words>> = {
  "student.givenName": { label: "Given name", problem: "Enter the student's given name" },
  "student.familyName": { label: "Family name", problem: "Enter the student's family name" },
  "student.preferredName": {
    label: "Preferred name (optional)",
    problem: "Enter the name the student goes by",
  },
  "student.birthDate": { label: "Date of birth", problem: "Enter a date of birth" },
  "student.sex": { label: "Sex", problem: "Choose a sex" },
  "student.ethnicity": { label: "Ethnicity", problem: "Enter an ethnicity of at most 60 characters" },
  "student.homeLanguage": { label: "Home language", problem: "Enter a language of at most 60 characters" },
  grade: { label: "Grade", problem: "Choose a grade" },
  lastYearGrade: { label: "Grade last year (optional)", problem: "Choose last year's grade" },
  reason: { label: "Reason for this grade", problem: reasonProblem },
  entryDate: { label: "First day", problem: "Choose the first day at school" },
  entryCode: { label: "Where the student comes from", problem: "Choose where the student comes from" },
  "guardian.givenName": { label: "Guardian's given name", problem: "Enter the guardian's given name" },
  "guardian.familyName": { label: "Guardian's family name", problem: "Enter the guardian's family name" },
  "guardian.relationship": { label: "Relationship", problem: "Choose the guardian's relationship" },
  "guardian.phone": { label: "Phone", problem: "Enter a phone number, such as 213-555-0100" },
  "guardian.email": {
    label: "Email (optional)",
    problem: "Enter an email address, such as name@example.com, or nothing",
  },
};

export function fieldProblem(field: string): FieldProblem {
  return { field, text: fieldWords[field]?.problem ?? `Check ${field}` };
}

/** For invisible characters: just asking for the field again wouldn't help. */
export function characterProblem(field: string, wanted: string): FieldProblem {
  return { field, text: `${fieldWords[field]?.label ?? field}: enter ${wanted}` };
}

/** What to know before typing, by field. */
const hints: Readonly<Record<string, string>> = {
  "student.givenName": "Leave this empty if the student has only one name.",
  "student.familyName": "All family names, or the student's only name.",
  "guardian.givenName": "Leave this empty if the guardian has only one name.",
  "guardian.email": "Without an email address, the guardian can’t sign in.",
};

type Choices = readonly (readonly [value: string, name: string])[];
const sexes: Choices = [
  ["", "Choose"],
  ["F", "Female"],
  ["M", "Male"],
  ["X", "Nonbinary"],
];
const entries: Choices = [
  ["E1", "New to California schools (E1)"],
  ["E2", "From another district (E2)"],
  ["R1", "Returning (R1)"],
];
const relationships: Choices = [
  ["mother", "Mother"],
  ["father", "Father"],
  ["grandparent", "Grandparent"],
  ["relative", "Other relative"],
  ["foster-parent", "Foster parent"],
  ["other", "Other"],
];

export type EnrollmentForm = {
  readonly values: FormValues;
  readonly problems: readonly FieldProblem[];
  readonly matches: readonly Match[];
  readonly classDays: readonly string[];
  readonly today: string;
};

export function enrollmentFormView(
  c: SisContext,
  { values, problems, matches, classDays, today }: EnrollmentForm,
): Html {
  const field = (id: string) => ({
    id,
    label: fieldWords[id]?.label ?? id,
    value: values[id] ?? "",
    problems,
  });
  const text = (id: string, type: "text" | "email" | "tel" = "text") => {
    const hint = hints[id];
    return textField({ ...field(id), type, ...(hint === undefined ? {} : { hint }) });
  };
  const choice = (id: string, choices: Choices) => selectField({ ...field(id), choices });
  const confirmed = values.confirmedNewPerson === "yes";
  return html`<form method="post" action="/office/enroll">${formFields(c)}
${matches.length > 0 || confirmed ? knownPeople(matches, confirmed) : ""}
<fieldset><legend>Student</legend>
${text("student.givenName")}${text("student.familyName")}${text("student.preferredName")}${birthDateField(field("student.birthDate"), today)}
${choice("student.sex", sexes)}${text("student.ethnicity")}${text("student.homeLanguage")}</fieldset>
<fieldset><legend>Enrollment</legend>
${choice("grade", [["", "Choose"], ...gradeChoices])}${choice("lastYearGrade", [["", "None, or not known"], ...gradeChoices])}
${reasonField(values.reason, problems)}${classDayField({ ...field("entryDate"), days: classDays })}${choice("entryCode", entries)}</fieldset>
<fieldset><legend>Guardian (optional)</legend>
${text("guardian.givenName")}${text("guardian.familyName")}${choice("guardian.relationship", relationships)}
${text("guardian.phone", "tel")}${text("guardian.email", "email")}</fieldset>
<button>Enroll</button></form>`;
}

/** Without matches, once the office has confirmed that the student is none of them. */
function knownPeople(matches: readonly Match[], confirmed: boolean): Html {
  const list = matches.length === 0 ? "" : html`<ul>${matches.map(knownPerson)}</ul>`;
  return html`<fieldset><legend>Is it a student on record?</legend>${list}
<div class="choices"><label><input type="checkbox" id="confirmedNewPerson" name="confirmedNewPerson" value="yes"${
    confirmed ? " checked" : ""
  }><span>No, this is a different person</span></label></div></fieldset>`;
}

function knownPerson({ likeness, school, student }: Match): Html {
  if (student !== undefined) {
    const { birthDate, studentNumber } = student;
    return html`<li>${nameInFull(student)}, born ${longDay(birthDate)}, number ${studentNumber}</li>`;
  }
  const whose = likeness === "same-person" ? "this name" : "this family name";
  const where =
    school === null ? "who isn’t enrolled now. Call the district office." : `at ${school}. Call that school.`;
  return html`<li>A student of ${whose} and birth date ${where}</li>`;
}
