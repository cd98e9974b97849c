/** How a student's English language acquisition status came about. */
import { date, foreignKey, integer, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { students } from "./people.ts";

/**
 * The status from `begin_date` until the next one begins. A student who speaks another language at home waits for a
 * test ("TBD"), which finds a learner ("EL") or not ("IFEP"); a learner may be reclassified ("RFEP").
 */
export const languageStatuses = pgTable(
  "language_statuses",
  {
    studentId: integer("student_id").notNull(),
    beginDate: date("begin_date").notNull(),
    status: text({ enum: ["EO", "IFEP", "EL", "RFEP", "TBD"] }).notNull(),
  },
  (table) => [
    primaryKey({ name: "language_statuses_pk", columns: [table.studentId, table.beginDate] }),
    foreignKey({
      name: "language_statuses_student_fk",
      columns: [table.studentId],
      foreignColumns: [students.id],
    }),
  ],
);
