/** The enrollment form as HTML. */

import { html } from "hono/html";
import type { SisContext } from "../http/context.ts";
import { selectField, textField } from "../http/page/fields.ts";
import { type FieldProblem, formFields, type Html } from "../http/page/page.ts";
import { gradeChoices, longDay } from "../http/page/words.ts";

/** What was typed, by the name of the field. */
export type FormValues = Readonly<Record<string, string>>;
export type Match = { givenName: string; familyName: string; birthDate: string; studentNumber: number };

export const fieldLabels = new Map([
  ["student.givenName", "Given name"],
  ["student.familyName", "Family name"],
  ["student.birthDate", "Date of birth"],
  ["student.sex", "Sex"],
  ["student.ethnicity", "Ethnicity"],
  ["student.homeLanguage", "Language at home"],
  ["grade", "Grade"],
  ["entryDate", "First day"],
  ["entryCode", "Where the student comes from"],
  ["guardian.givenName", "Guardian's given name"],
  ["guardian.familyName", "Guardian's family name"],
  ["guardian.relationship", "Relationship"],
  ["guardian.phone", "Telephone"],
  ["guardian.email", "E-mail"],
]);

type Choices = readonly (readonly [value: string, name: string])[];
const sexes: Choices = [
  ["", "Choose"],
  ["F", "Female"],
  ["M", "Male"],
  ["X", "Nonbinary"],
];
const entries: Choices = [
  ["E1", "New to California's schools (E1)"],
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

export function enrollmentFormView(
  c: SisContext,
  values: FormValues,
  problems: readonly FieldProblem[],
  matches: readonly Match[],
): Html {
  const field = (id: string) => ({ id, label: fieldLabels.get(id) ?? id, value: values[id] ?? "", problems });
  const text = (id: string, type: "text" | "date" | "email" | "tel" = "text") =>
    textField({ ...field(id), type });
  const choice = (id: string, choices: Choices) => selectField({ ...field(id), choices });
  return html`<form method="post" action="/office/enroll">${formFields(c)}
${matches.length === 0 ? "" : knownPeople(matches)}
<fieldset><legend>Student</legend>
${text("student.givenName")}${text("student.familyName")}${text("student.birthDate", "date")}
${choice("student.sex", sexes)}${text("student.ethnicity")}${text("student.homeLanguage")}</fieldset>
<fieldset><legend>Enrollment</legend>
${choice("grade", [["", "Choose"], ...gradeChoices])}${text("entryDate", "date")}${choice("entryCode", entries)}</fieldset>
<fieldset><legend>Guardian (may be left out)</legend>
${text("guardian.givenName")}${text("guardian.familyName")}${choice("guardian.relationship", relationships)}
${text("guardian.phone", "tel")}${text("guardian.email", "email")}</fieldset>
<button>Enroll</button></form>`;
}

function knownPeople(matches: readonly Match[]): Html {
  const people = matches.map(
    ({ givenName, familyName, birthDate, studentNumber }) =>
      html`<li>${givenName} ${familyName}, born ${longDay(birthDate)}, number ${studentNumber}</li>`,
  );
  return html`<fieldset><legend>Is it one of these students?</legend><ul>${people}</ul>
<div class="choices"><label><input type="checkbox" id="confirmedNewPerson" name="confirmedNewPerson" value="yes">
No, this is another person</label></div></fieldset>`;
}
