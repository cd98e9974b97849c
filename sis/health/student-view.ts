/** A student's health on a page: alerts first, then medication with its log, and visits. */
import { html } from "hono/html";
import { visitOutcomes, visitReasons } from "../db/schema/health.ts";
import type { SisContext } from "../http/context.ts";
import { type Choice, selectField, textField } from "../http/page/fields.ts";
import { type FieldProblem, formFields, type Html } from "../http/page/page.ts";
import { dayAndTime, gradeName, longDay } from "../http/page/words.ts";
import type { TypedFields } from "../http/typed-fields.ts";
import { carePlans, conditionWords } from "./care-plans.ts";
import { mayBeGivenAt } from "./medication-rules.ts";
import type { Alert, HealthRecord, LoggedDose, Order, Visit } from "./queries.ts";
import { medicationWords, outcomeWords, reasonWords } from "./words.ts";

export type StudentView = {
  readonly record: HealthRecord;
  readonly now: Date;
  readonly timeZone: string;
  readonly typed: TypedFields;
  readonly problems: readonly FieldProblem[];
};

export function studentView(c: SisContext, view: StudentView): Html {
  const { record, typed, problems } = view;
  const { studentId, schoolId } = record;
  const path = `/health/students/${studentId}`;
  const form =
    schoolId === null
      ? html`<p>The student isn’t at one of your schools today, so nothing can be recorded.</p>`
      : html`<form method="post" action="${path}/visits">${formFields(c)}
<input type="hidden" name="schoolId" value="${schoolId}">${visitFields({ typed, problems })}<button>Record the visit</button></form>`;
  return html`<p>${placeOf(record)}</p>${alertList(record.alerts)}
<h2>Medication</h2>${orderList(c, view)}${doseLog(c, view)}
<h2>Record a visit</h2>${form}
<h2>Earlier visits</h2>${visitList(path, view)}
<ul class="cards"><li><a class="first" href="${path}/immunizations">Immunizations</a></li><li><a class="first" href="${path}/looks">Who looked at this record</a></li></ul>`;
}

function placeOf({ grade, school, birthDate }: HealthRecord): string {
  const born = `born ${longDay(birthDate)}`;
  return grade === null || school === null
    ? `Not at your schools today, ${born}`
    : `${gradeName(grade)}, ${school}, ${born}`;
}

function alertList(alerts: readonly Alert[]): Html {
  if (alerts.length === 0) return html`<p>No health alerts.</p>`;
  return html`${alerts.map(
    ({ condition, carePlan }) => html`<div class="warning"><h2>${conditionWords[condition]}</h2>
<p>${carePlans[carePlan].nurse}</p><p>In class: ${carePlans[carePlan].classroom}</p></div>`,
  )}`;
}

function orderList(c: SisContext, view: StudentView): Html {
  const { orders } = view.record;
  if (orders.length === 0) return html`<p>Nothing is ordered.</p>`;
  return html`<ul class="cards">${orders.map((order) => orderCard(c, view, order))}</ul>`;
}

function orderCard(c: SisContext, { record, now, timeZone }: StudentView, order: Order): Html {
  const { orderId, medication, dose, leastMinutesBetween, lastGivenAt } = order;
  const lastGiven = lastGivenAt === null ? undefined : new Date(lastGivenAt);
  const next = lastGiven && mayBeGivenAt({ lastGivenAt: lastGiven, leastMinutesBetween });
  const last = lastGiven === undefined ? "Not given yet" : `Last given ${dayAndTime(lastGiven, timeZone)}`;
  const give = html`<form method="post" action="/health/students/${record.studentId}/doses">${formFields(c)}
<input type="hidden" name="orderId" value="${orderId}"><input type="hidden" name="schoolId" value="${record.schoolId}"><button>Give ${medicationWords[medication]} now</button></form>`;
  const wait = (until: Date) =>
    html`<p class="warning">Don’t give another dose before ${dayAndTime(until, timeZone)}.</p>`;
  return html`<li><p>${medicationWords[medication]}, ${dose}, at least ${minutesInWords(leastMinutesBetween)} apart</p><p>${last}</p>
${next !== undefined && next > now ? wait(next) : record.schoolId === null ? "" : give}</li>`;
}

function minutesInWords(minutes: number): string {
  return minutes % 60 === 0 ? `${minutes / 60} hours` : `${minutes} minutes`;
}

function doseLog(c: SisContext, { record, timeZone }: StudentView): Html | string {
  const { doses, orders, studentId } = record;
  if (doses.length === 0) return "";
  const nameOf = new Map(orders.map(({ orderId, medication }) => [orderId, medicationWords[medication]]));
  const entry = ({ doseId, orderId, givenAt, recordedBy, state, version }: LoggedDose) => {
    const what = `${nameOf.get(orderId) ?? "An earlier order"}, ${dayAndTime(new Date(givenAt), timeZone)}`;
    if (state === "entered-in-error") return html`<li>${what}: entered in error (${recordedBy})</li>`;
    return html`<li>${what}: given (${recordedBy})<form method="post" action="/health/students/${studentId}/doses/${doseId}/error">${formFields(c)}
<input type="hidden" name="seenVersion" value="${version}"><button class="quiet">Mark ${what} as entered in error</button></form></li>`;
  };
  return html`<h3>Log</h3><ul>${doses.map(entry)}</ul>`;
}

function visitList(path: string, { record: { visits }, timeZone }: StudentView): Html {
  if (visits.length === 0) return html`<p>None on record.</p>`;
  const items = visits.map(
    (
      visit: Visit,
    ) => html`<li><a class="first" href="${path}/visits/${visit.visitId}">${longDay(visit.day)}: ${reasonWords[visit.reason]}</a>
<p>${outcomeWords[visit.outcome]}${visit.note === null ? "" : `. ${visit.note}`}</p>
<p>${visit.recordedBy}, ${dayAndTime(new Date(visit.recordedAt), timeZone)}${visit.version === 1 ? "" : ", corrected"}</p></li>`,
  );
  return html`<ul class="cards">${items}</ul>`;
}

type Typed = { readonly typed: TypedFields; readonly problems: readonly FieldProblem[] };

/** What to say about a field that is missing or wrong. */
export const visitProblems = {
  reason: "Choose why the student came",
  outcome: "Choose what happened then",
  note: "Write a note of up to 300 characters, or none",
} as const;

export function visitFields({ typed, problems }: Typed): Html {
  const select = (id: "reason" | "outcome", label: string, choices: readonly Choice[]) =>
    selectField({ id, label, value: typed[id] ?? "", problems, choices: [["", "Choose"], ...choices] });
  const reasons = visitReasons.map((reason) => [reason, reasonWords[reason]] as const);
  const outcomes = visitOutcomes.map((outcome) => [outcome, outcomeWords[outcome]] as const);
  const note = textField({
    ...{ id: "note", label: "Note", type: "text", value: typed.note ?? "", problems },
    hint: "What the next nurse should know. It may stay empty.",
  });
  return html`${select("reason", "Why the student came", reasons)}${select("outcome", "What happened then", outcomes)}${note}`;
}
