/** Special education: where it is given and from when to when, each student's program (IEP), who looked at it, and checks. */
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

/** Resource specialist (RSP), special day class (SDC), services only (DIS). */
export const specialEducationSettings = ["RSP", "SDC", "DIS"] as const;
export type SpecialEducationSetting = (typeof specialEducationSettings)[number];

/** What a special day class is for; those of severe intellectual disability also take multiple disabilities. */
export const dayClassProgramCodes = [
  "specific-learning-disability",
  "autism",
  "intellectual-disability-mild",
  "intellectual-disability-severe",
  "emotional-disturbance",
  "deaf-and-hard-of-hearing",
] as const;
export type DayClassProgram = (typeof dayClassProgramCodes)[number];

/**
 * In force from `begin_date` until the day before `end_date`, or without an end. A placement lasts from year to year. A
 * trigger of the migrations refuses two placements of a student on one day.
 */
export const specialEducationPlacements = pgTable(
  "special_education_placements",
  {
    studentId: integer("student_id").notNull(),
    setting: text({ enum: specialEducationSettings }).notNull(),
    beginDate: date("begin_date").notNull(),
    endDate: date("end_date"),
    /** Of a special day class, the one that the student needs; null if it isn't on record. */
    program: text({ enum: dayClassProgramCodes }),
  },
  (table) => [
    primaryKey({ name: "special_education_placements_pk", columns: [table.studentId, table.beginDate] }),
    foreignKey({
      name: "special_education_placements_student_fk",
      columns: [table.studentId],
      foreignColumns: [students.id],
    }),
    check(
      "special_education_placements_program_of_day_class",
      sql`${table.program} IS NULL OR ${table.setting} = 'SDC'`,
    ),
    check("special_education_placements_dates_in_order", sql`${table.endDate} > ${table.beginDate}`),
  ],
);

/**
 * A student's individualized education program, with the days that its deadlines count from. What the student is eligible
 * by is `students.disability`.
 */
export const educationPrograms = pgTable(
  "education_programs",
  {
    studentId: integer("student_id").primaryKey(),
    caseManagerId: integer("case_manager_id").notNull(),
    /** The last annual review. */
    reviewedOn: date("reviewed_on").notNull(),
    /** The last full assessment. */
    assessedOn: date("assessed_on").notNull(),
    /** When a guardian agreed in writing to an assessment that is still under way. */
    consentOn: date("consent_on"),
    /** When the student came with another district's program that this one has not replaced yet. */
    transferredOn: date("transferred_on"),
  },
  (table) => [
    foreignKey({
      name: "education_programs_student_fk",
      columns: [table.studentId],
      foreignColumns: [students.id],
    }),
    foreignKey({
      name: "education_programs_case_manager_fk",
      columns: [table.caseManagerId],
      foreignColumns: [staff.id],
    }),
    index("education_programs_case_manager_index").on(table.caseManagerId),
    check("education_programs_assessed_before_review", sql`${table.assessedOn} <= ${table.reviewedOn}`),
  ],
);

export const specialEducationServiceKinds = [
  "specialized-academic-instruction",
  "speech-and-language",
  "occupational-therapy",
  "adapted-physical-education",
  "counseling",
  "deaf-and-hard-of-hearing",
  "vision",
] as const;
export type SpecialEducationService = (typeof specialEducationServiceKinds)[number];

/** What a program gives a student, in force from `begin_date` until the day before `end_date`, or without an end. */
export const specialEducationServices = pgTable(
  "special_education_services",
  {
    studentId: integer("student_id").notNull(),
    service: text({ enum: specialEducationServiceKinds }).notNull(),
    minutesPerWeek: smallint("minutes_per_week").notNull(),
    beginDate: date("begin_date").notNull(),
    endDate: date("end_date"),
  },
  (table) => [
    primaryKey({
      name: "special_education_services_pk",
      columns: [table.studentId, table.service, table.beginDate],
    }),
    foreignKey({
      name: "special_education_services_program_fk",
      columns: [table.studentId],
      foreignColumns: [educationPrograms.studentId],
    }),
    check("special_education_services_minutes_positive", sql`${table.minutesPerWeek} > 0`),
    check("special_education_services_dates_in_order", sql`${table.endDate} > ${table.beginDate}`),
  ],
);

/** Who looked at a student's program at a glance, and when; rows can only be added. */
export const programLooks = pgTable(
  "program_looks",
  {
    id: integer().primaryKey().generatedByDefaultAsIdentity(),
    studentId: integer("student_id").notNull(),
    staffId: integer("staff_id").notNull(),
    at: timestamp({ withTimezone: true }).notNull(),
  },
  (table) => [
    foreignKey({
      name: "program_looks_program_fk",
      columns: [table.studentId],
      foreignColumns: [educationPrograms.studentId],
    }),
    foreignKey({ name: "program_looks_staff_fk", columns: [table.staffId], foreignColumns: [staff.id] }),
    index("program_looks_student_index").on(table.studentId, table.at),
  ],
);

/** What somebody found who compared a student's placement with the classes. */
export const placementFindings = ["as-placed", "wrong-classes", "service-missing"] as const;
export type PlacementFinding = (typeof placementFindings)[number];

/**
 * Each time that somebody compared a student's placement with the classes, and what both were then. The highest revision
 * counts; rows can only be added.
 */
export const placementChecks = pgTable(
  "placement_checks",
  {
    studentId: integer("student_id").notNull(),
    revision: integer().notNull(),
    day: date().notNull(),
    finding: text({ enum: placementFindings }).notNull(),
    note: text(),
    /** Null if the student had no placement. */
    setting: text({ enum: specialEducationSettings }),
    /** In ascending order. */
    sectionIds: integer("section_ids").array().notNull(),
    checkedBy: integer("checked_by").notNull(),
    checkedAt: timestamp("checked_at", { withTimezone: true }).notNull(),
    operationId: text("operation_id").notNull(),
  },
  (table) => [
    primaryKey({ name: "placement_checks_pk", columns: [table.studentId, table.revision] }),
    foreignKey({
      name: "placement_checks_program_fk",
      columns: [table.studentId],
      foreignColumns: [educationPrograms.studentId],
    }),
    foreignKey({
      name: "placement_checks_staff_fk",
      columns: [table.checkedBy],
      foreignColumns: [staff.id],
    }),
    check("placement_checks_revision_from_one", sql`${table.revision} >= 1`),
  ],
);
