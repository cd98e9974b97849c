/**
 * Assignments, scores and grades; every value carries a version so that a stale write is refused. Triggers refuse scores
 * and marks of students who never had a seat in the section.
 */
import {
  date,
  foreignKey,
  index,
  integer,
  numeric,
  pgTable,
  primaryKey,
  smallint,
  text,
  timestamp,
  unique,
} from "drizzle-orm/pg-core";
import { staff, students } from "./people.ts";
import { sections } from "./scheduling.ts";
import { terms } from "./schools.ts";

export const assignments = pgTable(
  "assignments",
  {
    id: integer().primaryKey().generatedByDefaultAsIdentity(),
    sectionId: integer("section_id").notNull(),
    title: text().notNull(),
    pointsPossible: numeric("points_possible", { precision: 6, scale: 2, mode: "number" }).notNull(),
    dueOn: date("due_on").notNull(),
  },
  (table) => [
    foreignKey({ name: "assignments_section_fk", columns: [table.sectionId], foreignColumns: [sections.id] }),
    unique("assignments_section_unique").on(table.sectionId, table.id),
  ],
);

export const scores = pgTable(
  "scores",
  {
    assignmentId: integer("assignment_id").notNull(),
    studentId: integer("student_id").notNull(),
    sectionId: integer("section_id").notNull(),
    points: numeric({ precision: 6, scale: 2, mode: "number" }).notNull(),
    /** Starts at 1 and rises by 1 with each change. */
    version: integer().notNull(),
    enteredBy: integer("entered_by").notNull(),
    enteredAt: timestamp("entered_at", { withTimezone: true }).notNull().defaultNow(),
    operationId: text("operation_id").notNull(),
  },
  (table) => [
    primaryKey({ name: "scores_pk", columns: [table.assignmentId, table.studentId] }),
    foreignKey({
      name: "scores_assignment_fk",
      columns: [table.sectionId, table.assignmentId],
      foreignColumns: [assignments.sectionId, assignments.id],
    }),
    foreignKey({ name: "scores_staff_fk", columns: [table.enteredBy], foreignColumns: [staff.id] }),
    index("scores_student_index").on(table.studentId, table.sectionId),
  ],
);

/** Scores that a later entry replaced. */
export const scoreHistory = pgTable(
  "score_history",
  {
    assignmentId: integer("assignment_id").notNull(),
    studentId: integer("student_id").notNull(),
    version: integer().notNull(),
    points: numeric({ precision: 6, scale: 2, mode: "number" }).notNull(),
    enteredBy: integer("entered_by").notNull(),
    enteredAt: timestamp("entered_at", { withTimezone: true }).notNull(),
    operationId: text("operation_id").notNull(),
  },
  (table) => [
    primaryKey({ name: "score_history_pk", columns: [table.assignmentId, table.studentId, table.version] }),
  ],
);

/** The mark for a term that goes on a report card. */
export const sectionGrades = pgTable(
  "section_grades",
  {
    sectionId: integer("section_id").notNull(),
    studentId: integer("student_id").notNull(),
    termId: smallint("term_id")
      .notNull()
      .references(() => terms.id),
    mark: text().notNull(),
    version: integer().notNull(),
    enteredBy: integer("entered_by").notNull(),
    enteredAt: timestamp("entered_at", { withTimezone: true }).notNull().defaultNow(),
    operationId: text("operation_id").notNull(),
  },
  (table) => [
    primaryKey({ name: "section_grades_pk", columns: [table.sectionId, table.studentId, table.termId] }),
    foreignKey({
      name: "section_grades_section_fk",
      columns: [table.sectionId],
      foreignColumns: [sections.id],
    }),
    foreignKey({
      name: "section_grades_student_fk",
      columns: [table.studentId],
      foreignColumns: [students.id],
    }),
    foreignKey({ name: "section_grades_staff_fk", columns: [table.enteredBy], foreignColumns: [staff.id] }),
    index("section_grades_student_index").on(table.studentId),
  ],
);
