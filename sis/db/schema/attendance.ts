/** Attendance: what a teacher submitted for a class in one period of a day, and the marks it replaced. */
import { sql } from "drizzle-orm";
import {
  boolean,
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
import { staff } from "./people.ts";
import { sections } from "./scheduling.ts";
import { schools } from "./schools.ts";

/** P present, A absent, T tardy, E excused. */
export const attendanceCodes = ["P", "A", "T", "E"] as const;
export type AttendanceCode = (typeof attendanceCodes)[number];

/**
 * One row per submission of a meeting, which is a section in a period of a day. Append-only: the highest revision is in
 * force.
 */
export const attendanceSubmissions = pgTable(
  "attendance_submissions",
  {
    sectionId: integer("section_id").notNull(),
    day: date().notNull(),
    period: smallint().notNull(),
    revision: integer().notNull(),
    submittedBy: integer("submitted_by").notNull(),
    submittedAt: timestamp("submitted_at", { withTimezone: true }).notNull().defaultNow(),
    /** The audit row's; that row makes sure there's only one submission. */
    operationId: text("operation_id").notNull(),
  },
  (table) => [
    primaryKey({
      name: "attendance_submissions_pk",
      columns: [table.sectionId, table.day, table.period, table.revision],
    }),
    foreignKey({
      name: "attendance_submissions_section_fk",
      columns: [table.sectionId],
      foreignColumns: [sections.id],
    }),
    foreignKey({
      name: "attendance_submissions_staff_fk",
      columns: [table.submittedBy],
      foreignColumns: [staff.id],
    }),
  ],
);

/** The mark in force for a student in a meeting. A trigger keeps each mark inside a seat that covers its day. */
export const attendanceMarks = pgTable(
  "attendance_marks",
  {
    sectionId: integer("section_id").notNull(),
    day: date().notNull(),
    period: smallint().notNull(),
    studentId: integer("student_id").notNull(),
    revision: integer().notNull(),
    code: text({ enum: attendanceCodes }).notNull(),
  },
  (table) => [
    primaryKey({
      name: "attendance_marks_pk",
      columns: [table.sectionId, table.day, table.period, table.studentId],
    }),
    foreignKey({
      name: "attendance_marks_submission_fk",
      columns: [table.sectionId, table.day, table.period, table.revision],
      foreignColumns: [
        attendanceSubmissions.sectionId,
        attendanceSubmissions.day,
        attendanceSubmissions.period,
        attendanceSubmissions.revision,
      ],
    }),
    index("attendance_marks_student_index").on(table.studentId, table.day),
  ],
);

/** Marks that a later submission replaced. */
export const attendanceMarkHistory = pgTable(
  "attendance_mark_history",
  {
    sectionId: integer("section_id").notNull(),
    day: date().notNull(),
    period: smallint().notNull(),
    studentId: integer("student_id").notNull(),
    revision: integer().notNull(),
    code: text({ enum: attendanceCodes }).notNull(),
    replacedAt: timestamp("replaced_at", { withTimezone: true }).notNull().default(sql`now()`),
  },
  (table) => [
    primaryKey({
      name: "attendance_mark_history_pk",
      columns: [table.sectionId, table.day, table.period, table.studentId, table.revision],
    }),
  ],
);

/** How a school takes attendance, where it chose something other than the default. */
export const attendanceSettings = pgTable(
  "attendance_settings",
  {
    schoolId: integer("school_id").primaryKey(),
    /** The attendance page starts with every student marked present, and says so. */
    startsPresent: boolean("starts_present").notNull(),
  },
  (table) => [
    foreignKey({
      name: "attendance_settings_school_fk",
      columns: [table.schoolId],
      foreignColumns: [schools.id],
    }),
  ],
);
