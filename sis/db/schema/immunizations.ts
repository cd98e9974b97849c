/** Immunizations on record, and medical exemptions from them. */
import { sql } from "drizzle-orm";
import { check, date, foreignKey, integer, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { students } from "./people.ts";

export const vaccines = ["polio", "dtap", "hepatitis-b", "mmr", "varicella", "tdap"] as const;
export type Vaccine = (typeof vaccines)[number];

/** One row for each vaccine of which a student has had a dose. */
export const immunizations = pgTable(
  "immunizations",
  {
    studentId: integer("student_id").notNull(),
    vaccine: text({ enum: vaccines }).notNull(),
    /** The days on which a dose was given, first one first. */
    doses: date().array().notNull(),
  },
  (table) => [
    primaryKey({ name: "immunizations_pk", columns: [table.studentId, table.vaccine] }),
    foreignKey({
      name: "immunizations_student_fk",
      columns: [table.studentId],
      foreignColumns: [students.id],
    }),
    check("immunizations_some_dose", sql`cardinality(${table.doses}) > 0`),
  ],
);

/** A physician's medical exemption from a vaccine; without an end it's permanent. */
export const immunizationExemptions = pgTable(
  "immunization_exemptions",
  {
    studentId: integer("student_id").notNull(),
    vaccine: text({ enum: vaccines }).notNull(),
    /** The first day on which it no longer holds. */
    endDate: date("end_date"),
  },
  (table) => [
    primaryKey({ name: "immunization_exemptions_pk", columns: [table.studentId, table.vaccine] }),
    foreignKey({
      name: "immunization_exemptions_student_fk",
      columns: [table.studentId],
      foreignColumns: [students.id],
    }),
  ],
);
