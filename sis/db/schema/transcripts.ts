/** What students took in earlier terms, and how they did: the lines of their transcripts. */
import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  date,
  foreignKey,
  integer,
  numeric,
  pgTable,
  primaryKey,
  smallint,
  text,
  timestamp,
} from "drizzle-orm/pg-core";
import { staff, students } from "./people.ts";
import { schools } from "./schools.ts";

export const historyTerms = ["fall", "spring", "summer"] as const;
export const finalMarks = ["A", "B", "C", "D", "F"] as const;

/**
 * One semester of one course. Code and title are those of the time; the catalog may have others today. A line from a
 * school outside the district names that school instead, and is unofficial until someone has verified it.
 */
function lineColumns() {
  return {
    studentId: integer("student_id").notNull(),
    schoolId: integer("school_id"),
    /** Lines of a student, from 1, the earliest first. */
    line: smallint().notNull(),
    /** The calendar year in which it ended; the district may keep no other records of it. */
    schoolYear: smallint("school_year").notNull(),
    grade: smallint().notNull(),
    term: text({ enum: historyTerms }).notNull(),
    courseCode: text("course_code").notNull(),
    courseTitle: text("course_title").notNull(),
    mark: text({ enum: finalMarks }).notNull(),
    creditsAttempted: numeric("credits_attempted", { precision: 4, scale: 2, mode: "number" }).notNull(),
    /** None for a failing mark. */
    creditsEarned: numeric("credits_earned", { precision: 4, scale: 2, mode: "number" }).notNull(),
    /** The student had taken the course before. */
    repeats: boolean().notNull(),
    verified: boolean().notNull(),
    /** A school outside the district; null for one of the district's. */
    otherSchool: text("other_school"),
    /** The day on which the family agreed in writing that the student takes the course again for a better mark. */
    repeatConsentOn: date("repeat_consent_on"),
  };
}

/** The lines that came with the district's records. What staff entered or changed since is in the revisions. */
export const courseHistory = pgTable("course_history", lineColumns(), (table) => [
  primaryKey({ name: "course_history_pk", columns: [table.studentId, table.line] }),
  foreignKey({
    name: "course_history_student_fk",
    columns: [table.studentId],
    foreignColumns: [students.id],
  }),
  foreignKey({ name: "course_history_school_fk", columns: [table.schoolId], foreignColumns: [schools.id] }),
  check("course_history_one_school", sql`(${table.schoolId} IS NULL) = (${table.otherSchool} IS NOT NULL)`),
  check(
    "course_history_credits_plausible",
    sql`${table.creditsEarned} BETWEEN 0 AND ${table.creditsAttempted}`,
  ),
]);

/**
 * A line from a school outside the district as somebody entered, verified or corrected it. Append-only: the highest
 * revision of a line is in force, and takes the place of the district's own record of it.
 */
export const courseHistoryRevisions = pgTable(
  "course_history_revisions",
  {
    ...lineColumns(),
    /** From 1. */
    revision: integer().notNull(),
    enteredBy: integer("entered_by").notNull(),
    enteredAt: timestamp("entered_at", { withTimezone: true }).notNull(),
    operationId: text("operation_id").notNull(),
  },
  (table) => [
    primaryKey({
      name: "course_history_revisions_pk",
      columns: [table.studentId, table.line, table.revision],
    }),
    foreignKey({
      name: "course_history_revisions_student_fk",
      columns: [table.studentId],
      foreignColumns: [students.id],
    }),
    foreignKey({
      name: "course_history_revisions_staff_fk",
      columns: [table.enteredBy],
      foreignColumns: [staff.id],
    }),
    check(
      "course_history_revisions_of_other_school",
      sql`${table.schoolId} IS NULL AND ${table.otherSchool} IS NOT NULL`,
    ),
    check(
      "course_history_revisions_credits_plausible",
      sql`${table.creditsEarned} BETWEEN 0 AND ${table.creditsAttempted}`,
    ),
    check("course_history_revisions_from_one", sql`${table.revision} >= 1`),
  ],
);
