/** Health: alerts with their care plans, visits to the nurse, medication, and who looked at a record. */
import { sql } from "drizzle-orm";
import {
  check,
  date,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  smallint,
  text,
  timestamp,
} from "drizzle-orm/pg-core";
import { staff, students } from "./people.ts";
import { schools } from "./schools.ts";

export const healthConditions = ["food-allergy", "asthma", "diabetes", "seizures"] as const;
export type HealthCondition = (typeof healthConditions)[number];

/** What to do for a student with a condition; `sis/health/care-plans.ts` has the words. */
export const carePlanCodes = [
  "avoid-food",
  "avoid-food-and-epinephrine",
  "rest-and-watch",
  "inhaler",
  "glucose-and-insulin",
  "seizure-first-aid",
  "seizure-first-aid-and-rescue",
] as const;
export type CarePlanCode = (typeof carePlanCodes)[number];

/** In force from `begin_date` until the day before `end_date`, or without an end. */
export const healthAlerts = pgTable(
  "health_alerts",
  {
    studentId: integer("student_id").notNull(),
    condition: text({ enum: healthConditions }).notNull(),
    carePlan: text("care_plan", { enum: carePlanCodes }).notNull(),
    beginDate: date("begin_date").notNull(),
    endDate: date("end_date"),
  },
  (table) => [
    primaryKey({ name: "health_alerts_pk", columns: [table.studentId, table.condition, table.beginDate] }),
    foreignKey({
      name: "health_alerts_student_fk",
      columns: [table.studentId],
      foreignColumns: [students.id],
    }),
    check("health_alerts_dates_in_order", sql`${table.endDate} > ${table.beginDate}`),
  ],
);

export const visitReasons = [
  "injury",
  "pain",
  "fever",
  "stomach",
  "breathing",
  "allergic-reaction",
  "medication",
  "other",
] as const;
export type VisitReason = (typeof visitReasons)[number];

export const visitOutcomes = ["back-to-class", "rested", "sent-home", "emergency-services"] as const;
export type VisitOutcome = (typeof visitOutcomes)[number];

/** A second visit to the same school's nurse within this time is one that was entered twice. [K] */
export const visitsApartMinutes = 2;

/** What a nurse records of a visit, and may correct. */
const recorded = {
  reason: text({ enum: visitReasons }).notNull(),
  outcome: text({ enum: visitOutcomes }).notNull(),
  note: text(),
  recordedBy: integer("recorded_by").notNull(),
  recordedAt: timestamp("recorded_at", { withTimezone: true }).notNull(),
  operationId: text("operation_id").notNull(),
};

export const healthVisits = pgTable(
  "health_visits",
  {
    id: integer().primaryKey().generatedByDefaultAsIdentity(),
    studentId: integer("student_id").notNull(),
    schoolId: integer("school_id").notNull(),
    day: date().notNull(),
    /** Starts at 1 and rises by 1 with each correction. */
    version: integer().notNull(),
    ...recorded,
  },
  (table) => [
    foreignKey({
      name: "health_visits_student_fk",
      columns: [table.studentId],
      foreignColumns: [students.id],
    }),
    foreignKey({ name: "health_visits_school_fk", columns: [table.schoolId], foreignColumns: [schools.id] }),
    foreignKey({ name: "health_visits_staff_fk", columns: [table.recordedBy], foreignColumns: [staff.id] }),
    index("health_visits_student_index").on(table.studentId, table.day),
    index("health_visits_school_index").on(table.schoolId, table.day),
  ],
);

/** What was recorded of a visit before it was corrected; rows can only be added. */
export const healthVisitHistory = pgTable(
  "health_visit_history",
  { visitId: integer("visit_id").notNull(), version: integer().notNull(), ...recorded },
  (table) => [
    primaryKey({ name: "health_visit_history_pk", columns: [table.visitId, table.version] }),
    foreignKey({
      name: "health_visit_history_visit_fk",
      columns: [table.visitId],
      foreignColumns: [healthVisits.id],
    }),
  ],
);

export const medications = ["epinephrine", "albuterol", "insulin", "midazolam", "methylphenidate"] as const;
export type Medication = (typeof medications)[number];

/** What a physician ordered to be given at school; in force from `begin_date` until the day before `end_date`. */
export const medicationOrders = pgTable(
  "medication_orders",
  {
    id: integer().primaryKey().generatedByDefaultAsIdentity(),
    studentId: integer("student_id").notNull(),
    medication: text({ enum: medications }).notNull(),
    dose: text().notNull(),
    /** From one dose to the next. */
    leastMinutesBetween: smallint("least_minutes_between").notNull(),
    beginDate: date("begin_date").notNull(),
    endDate: date("end_date"),
  },
  (table) => [
    foreignKey({
      name: "medication_orders_student_fk",
      columns: [table.studentId],
      foreignColumns: [students.id],
    }),
    index("medication_orders_student_index").on(table.studentId),
    check("medication_orders_interval_positive", sql`${table.leastMinutesBetween} > 0`),
    check("medication_orders_dates_in_order", sql`${table.endDate} > ${table.beginDate}`),
  ],
);

export const doseStates = ["given", "entered-in-error"] as const;
export type DoseState = (typeof doseStates)[number];

/** Who said so, and when. */
const logged = {
  state: text({ enum: doseStates }).notNull(),
  recordedBy: integer("recorded_by").notNull(),
  recordedAt: timestamp("recorded_at", { withTimezone: true }).notNull(),
  operationId: text("operation_id").notNull(),
};

/** The medication log. */
export const medicationDoses = pgTable(
  "medication_doses",
  {
    id: integer().primaryKey().generatedByDefaultAsIdentity(),
    orderId: integer("order_id").notNull(),
    schoolId: integer("school_id").notNull(),
    givenAt: timestamp("given_at", { withTimezone: true }).notNull(),
    /** Starts at 1 and rises by 1 with each correction. */
    version: integer().notNull(),
    ...logged,
  },
  (table) => [
    foreignKey({
      name: "medication_doses_order_fk",
      columns: [table.orderId],
      foreignColumns: [medicationOrders.id],
    }),
    foreignKey({
      name: "medication_doses_school_fk",
      columns: [table.schoolId],
      foreignColumns: [schools.id],
    }),
    foreignKey({
      name: "medication_doses_staff_fk",
      columns: [table.recordedBy],
      foreignColumns: [staff.id],
    }),
    index("medication_doses_order_index").on(table.orderId, table.givenAt),
  ],
);

/** What the log said of a dose before it was corrected; rows can only be added. */
export const medicationDoseHistory = pgTable(
  "medication_dose_history",
  { doseId: integer("dose_id").notNull(), version: integer().notNull(), ...logged },
  (table) => [
    primaryKey({ name: "medication_dose_history_pk", columns: [table.doseId, table.version] }),
    foreignKey({
      name: "medication_dose_history_dose_fk",
      columns: [table.doseId],
      foreignColumns: [medicationDoses.id],
    }),
  ],
);

/** The record with alerts, medication and visits; a list of visits; immunizations; what a teacher is shown. */
export const shownParts = ["record", "visits", "immunizations", "classroom"] as const;

/** Who looked at a student's health record, and when; rows can only be added. */
export const healthLooks = pgTable(
  "health_looks",
  {
    id: integer().primaryKey().generatedByDefaultAsIdentity(),
    studentId: integer("student_id").notNull(),
    staffId: integer("staff_id").notNull(),
    shown: text({ enum: shownParts }).notNull(),
    at: timestamp({ withTimezone: true }).notNull(),
  },
  (table) => [
    foreignKey({
      name: "health_looks_student_fk",
      columns: [table.studentId],
      foreignColumns: [students.id],
    }),
    foreignKey({ name: "health_looks_staff_fk", columns: [table.staffId], foreignColumns: [staff.id] }),
    index("health_looks_student_index").on(table.studentId, table.at),
  ],
);
