/** Each student's health at school: alerts, medication orders, and last year's visits and doses. */
import type {
  CarePlanCode,
  HealthCondition,
  Medication,
  VisitOutcome,
  VisitReason,
} from "../../sis/db/schema/health.ts";
import { visitOutcomes, visitReasons } from "../../sis/db/schema/health.ts";
import { dayNumber, lastYearLastDay, weekdaysBetween } from "../district/calendar.ts";
import {
  attentionMedication,
  attentionParts,
  conditions,
  orders,
  tenThousand,
  visitOutcomeWeights,
  visitReasonWeights,
  visitsInThousand,
} from "../district/health.ts";
import { createWeightedChoice, hashOf, openStream } from "../random.ts";
import { lastYearOf } from "./history.ts";
import { type DistrictPlan, type SchoolPlan, studentsIn } from "./school-plan.ts";

type Condition = {
  readonly condition: HealthCondition;
  readonly carePlan: CarePlanCode;
  /** Undefined if nothing is ordered at school. */
  readonly medication: Medication | undefined;
};

const hundred = 100;
/** Numbers of draws, so that none depends on another. */
const draws = { condition: 10, medication: 20, attention: 30, visit: 31 } as const;

export function conditionsOf(seed: number, id: number): readonly Condition[] {
  return conditions.flatMap((facts, index): readonly Condition[] => {
    if (hashOf(seed, "health", id, draws.condition + index) % tenThousand >= facts.parts) return [];
    const ordered = hashOf(seed, "health", id, draws.medication + index) % hundred < facts.withMedication;
    const { condition, medication, carePlan, withoutMedicationPlan } = facts;
    return ordered
      ? [{ condition, carePlan, medication }]
      : [{ condition, carePlan: withoutMedicationPlan, medication: undefined }];
  });
}

/** What is ordered, each with its place among all that could be. */
function medicationsOf(seed: number, id: number): readonly { medication: Medication; place: number }[] {
  const ordered = conditionsOf(seed, id).flatMap(({ medication }) => medication ?? []);
  const attention = hashOf(seed, "health", id, draws.attention) % tenThousand < attentionParts;
  return [...ordered, ...(attention ? [attentionMedication] : [])].map((medication, place) => ({
    medication,
    place,
  }));
}

/** Each student has room for so many orders, so that their ids are known without counting. */
const ordersPerStudent = 2 * (conditions.length + 1);

export type PlannedOrder = {
  readonly id: number;
  readonly studentId: number;
  readonly medication: Medication;
  readonly ofLastYear: boolean;
  /** Where the student was last year. */
  readonly lastSchoolId: number | undefined;
};

/** Of last year's students also the orders of last year. */
export function* ordersOf(plan: DistrictPlan, school: SchoolPlan): Generator<PlannedOrder> {
  for (const { id, grade } of studentsOf(school)) {
    const medications = medicationsOf(plan.seed, id);
    if (medications.length === 0) continue;
    const lastSchoolId = lastYearOf(plan, school, grade, id)?.schoolId;
    for (const { medication, place } of medications) {
      const first = id * ordersPerStudent + 2 * place;
      const order = { studentId: id, medication, lastSchoolId };
      if (lastSchoolId !== undefined) yield { ...order, id: first, ofLastYear: true };
      yield { ...order, id: first + 1, ofLastYear: false };
    }
  }
}

/** The last two days of last year's school. */
const lastDoseDays = [dayNumber(lastYearLastDay) - 1, dayNumber(lastYearLastDay)];
/** Noon in the district, in UTC. */
const noon = 19 * 60;

export type PlannedDose = {
  readonly orderId: number;
  readonly schoolId: number;
  readonly day: number;
  readonly minute: number;
};

/** Of what is taken every day. */
export function* dosesGiven(plan: DistrictPlan, school: SchoolPlan): Generator<PlannedDose> {
  for (const { id, medication, ofLastYear, lastSchoolId } of ordersOf(plan, school)) {
    if (!ofLastYear || lastSchoolId === undefined || !orders[medication].daily) continue;
    for (const day of lastDoseDays) {
      const minute = noon + (hashOf(plan.seed, "health", id, day) % 45);
      yield { orderId: id, schoolId: lastSchoolId, day, minute };
    }
  }
}

export type PlannedVisit = {
  readonly studentId: number;
  readonly schoolId: number;
  readonly day: number;
  /** In UTC. */
  readonly minute: number;
  readonly reason: VisitReason;
  readonly outcome: VisitOutcome;
};

const lastMonth = weekdaysBetween("2026-05-11", lastYearLastDay).map(dayNumber);
const drawReason = createWeightedChoice(visitReasons.map((reason) => visitReasonWeights[reason]));
const drawOutcome = createWeightedChoice(visitOutcomes.map((outcome) => visitOutcomeWeights[outcome]));
/** From 8:30 to 14:30 in the district. */
const visitMinutes = { first: 15 * 60 + 30, span: 6 * 60 } as const;

/** Of the last month of last year, by those who came since then. */
export function* visitsOf(plan: DistrictPlan, school: SchoolPlan): Generator<PlannedVisit> {
  for (const { id, grade } of studentsOf(school)) {
    if (hashOf(plan.seed, "health", id, draws.visit) % 1_000 >= visitsInThousand) continue;
    const last = lastYearOf(plan, school, grade, id);
    if (last === undefined) continue;
    const stream = openStream(plan.seed, "health", id, 3);
    const { first, span } = visitMinutes;
    yield {
      ...{ studentId: id, schoolId: last.schoolId, day: lastMonth[stream.below(lastMonth.length)] ?? 0 },
      minute: first + stream.below(span),
      reason: visitReasons[drawReason(stream)] ?? "other",
      outcome: visitOutcomes[drawOutcome(stream)] ?? "back-to-class",
    };
  }
}

export function* studentsOf(school: SchoolPlan): Generator<{ readonly id: number; readonly grade: number }> {
  for (const group of school.groups) {
    for (const { index } of studentsIn(group))
      yield { id: school.firstStudentId + index, grade: group.grade };
  }
}
