/** A student's schools as a page, with the forms that begin and end a secondary enrollment. */
import { html } from "hono/html";
import type { SisContext } from "../http/context.ts";
import { classDayField, nextOf } from "../http/page/day-fields.ts";
import { type Choice, selectField } from "../http/page/fields.ts";
import { type FieldProblem, formFields, type Html } from "../http/page/page.ts";
import { gradeName, longDay } from "../http/page/words.ts";
import type { TypedFields } from "../http/typed-fields.ts";
import type { SchoolOfStudent } from "./secondary-queries.ts";

const kinds: readonly Choice[] = [
  ["dual", "Dual enrollment"],
  ["regional-occupational", "Regional occupational center"],
  ["community-college", "Community college"],
];

export type SchoolsView = {
  readonly studentId: number;
  readonly enrollments: readonly SchoolOfStudent[];
  /** Where the student can also be enrolled. */
  readonly others: readonly Choice[];
  readonly classDays: readonly string[];
  readonly today: string;
  readonly typed: TypedFields;
  readonly problems: readonly FieldProblem[];
};

/** The id of a field of the form that ends an enrollment. */
export function endField(field: string, schoolId: number | string | undefined): string {
  return `${field}-${schoolId}`;
}

export function schoolsView(c: SisContext, view: SchoolsView): Html {
  const { studentId, enrollments, others } = view;
  const own = enrollments.find(({ kind }) => kind === "primary");
  const cards = enrollments.filter((each) => each !== own).map((each) => secondaryCard(c, view, each));
  return html`<p>${own === undefined ? "Not enrolled." : `${gradeName(own.grade)} at ${own.school}.`}</p>
${cards.length === 0 ? html`<p>The student isn’t enrolled at any other school.</p>` : html`<ul class="cards">${cards}</ul>`}
${others.length === 0 ? "" : beginForm(c, view)}
<p><a href="/counseling/students/${studentId}">See the student’s schedule</a></p>`;
}

function secondaryCard(c: SisContext, view: SchoolsView, at: SchoolOfStudent): Html {
  const { schoolId, school, kind, entryDate, exitDate } = at;
  const name = kinds.find(([value]) => value === kind)?.[1] ?? kind;
  const until = exitDate === null ? "" : `, until ${longDay(exitDate)}`;
  return html`<li><p class="first">${school}</p><p>${name}, from ${longDay(entryDate)}${until}</p>
${exitDate === null ? endForm(c, view, { schoolId, school }) : ""}</li>`;
}

function endForm(
  c: SisContext,
  { studentId, classDays, today, typed, problems }: SchoolsView,
  { schoolId, school }: Pick<SchoolOfStudent, "schoolId" | "school">,
): Html {
  const id = endField("day", schoolId);
  const value = typed[id] ?? nextOf(classDays, today);
  const day = { id, name: "day", label: "First day no longer there", value, problems, days: classDays };
  return html`<form method="post" action="/office/students/${studentId}/schools/end">${formFields(c)}
<input type="hidden" name="schoolId" value="${schoolId}">
${classDayField(day)}
<button class="quiet" aria-label="End enrollment at ${school}">End enrollment</button></form>`;
}

function beginForm(
  c: SisContext,
  { studentId, others, classDays, today, typed, problems }: SchoolsView,
): Html {
  const field = (id: string, label: string, usual = "") => ({
    id,
    label,
    value: typed[id] ?? usual,
    problems,
  });
  const day = { ...field("day", "First day", nextOf(classDays, today)), days: classDays };
  const choose = ["", "Choose"] as const;
  return html`<h2>Also enroll at another school</h2>
<p>The student stays at their own school.</p>
<form method="post" action="/office/students/${studentId}/schools">${formFields(c)}
${selectField({ ...field("schoolId", "School"), choices: [choose, ...others] })}
${selectField({ ...field("kind", "Kind of enrollment"), choices: [choose, ...kinds] })}
${classDayField(day)}<button>Enroll</button></form>`;
}
