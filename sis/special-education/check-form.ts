/** The part of a program's page where its case manager says whether the classes are those of the placement. */
import { html } from "hono/html";
import { z } from "zod";
import { placementFindings, specialEducationSettings } from "../db/schema/special-education.ts";
import type { SisContext } from "../http/context.ts";
import { radioField, textField } from "../http/page/fields.ts";
import { type FormPage, formFields, type Html } from "../http/page/page.ts";
import { longDay } from "../http/page/words.ts";
import { emptyIsNone, revisionInText } from "../http/request-fields.ts";
import { checkNote, findingField } from "./check-routes.ts";
import { type KeptCheck, stillHolds } from "./check-rules.ts";
import type { Program } from "./queries.ts";
import { findingWords } from "./words.ts";

/** As the page lists them: numbers with commas between them. */
const sectionsInText = z
  .string()
  .max(600, "ids of sections")
  .regex(/^[0-9,]*$/, "ids of sections")
  .transform((text) => (text === "" ? [] : text.split(",").map(Number)));

export const checkFields = {
  seenRevision: revisionInText,
  seenSetting: emptyIsNone(z.enum(specialEducationSettings)),
  seenSectionIds: sectionsInText,
  finding: findingField,
  note: emptyIsNone(checkNote),
};

export const checkProblems = {
  finding: "Choose what you found",
  note: "Enter a note of at least 3 characters, or none",
} as const;

export function checkSection(
  c: SisContext,
  program: Program,
  { typed, problems }: Pick<FormPage, "typed" | "problems">,
): Html {
  const { studentId, setting, sectionIds, checks } = program;
  const choices = placementFindings.map((each) => [each, findingWords[each]] as const);
  const found = { id: "finding", label: "What did you find?", value: typed.finding ?? "", problems, choices };
  const note = {
    id: "note",
    label: "Note for the counselor, if there is more to say",
    value: typed.note ?? "",
  };
  const seen = {
    seenRevision: checks[0]?.revision ?? 0,
    seenSetting: setting ?? "",
    seenSectionIds: sectionIds.join(),
  };
  const hidden = Object.entries(seen).map(
    ([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`,
  );
  return html`<h2>Placement and classes</h2>${lastCheck(program)}
<p>Compare the setting and the services with the classes above. Counselors and the office see what you report.</p>
<form method="post" action="/special-education/students/${studentId}/checks">${formFields(c)}${hidden}
${radioField(found)}${textField({ ...note, problems, type: "text" })}<button>Record the check</button></form>${earlier(checks)}`;
}

function lastCheck(program: Program): Html {
  const [last] = program.checks;
  if (last === undefined) return html`<p>Nobody has compared them yet.</p>`;
  if (stillHolds(last, program)) return html`<p>${checkText(last)}</p>`;
  return html`<p class="warning">The placement or the classes have changed since the last check: ${checkText(last)}</p>`;
}

function earlier([, ...checks]: readonly KeptCheck[]): Html | string {
  if (checks.length === 0) return "";
  return html`<h3>Earlier checks</h3><ul>${checks.map((check) => html`<li>${checkText(check)}</li>`)}</ul>`;
}

function checkText({ finding, checkedOn, checkedBy, note }: KeptCheck): string {
  return `${findingWords[finding]}. ${checkedBy}, ${longDay(checkedOn)}${note === null ? "." : `: ${note}`}`;
}
