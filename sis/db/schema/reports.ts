/** Reports of whole schools, which are made one after another in the background: transcripts of seniors, class lists. */
import { sql } from "drizzle-orm";
import { check, foreignKey, index, integer, pgTable, primaryKey, text, timestamp } from "drizzle-orm/pg-core";
import { staff } from "./people.ts";
import { schools } from "./schools.ts";

export const reportKinds = ["senior-transcripts", "class-lists"] as const;
export const reportFormats = ["html", "json"] as const;
export const reportStates = ["waiting", "paused", "done"] as const;

/** What was asked for, and how far it is. Documents are made in the order of their subjects' ids. */
export const reports = pgTable(
  "reports",
  {
    id: integer().primaryKey().generatedByDefaultAsIdentity(),
    schoolId: integer("school_id").notNull(),
    kind: text({ enum: reportKinds }).notNull(),
    format: text({ enum: reportFormats }).notNull(),
    state: text({ enum: reportStates }).notNull(),
    /** Documents in all, counted when it was asked for. */
    expected: integer().notNull(),
    made: integer().notNull(),
    /** The last student or section that has a document. */
    lastSubject: integer("last_subject").notNull(),
    askedBy: integer("asked_by").notNull(),
    askedAt: timestamp("asked_at", { withTimezone: true }).notNull(),
    finishedAt: timestamp("finished_at", { withTimezone: true }),
  },
  (table) => [
    foreignKey({ name: "reports_school_fk", columns: [table.schoolId], foreignColumns: [schools.id] }),
    foreignKey({ name: "reports_staff_fk", columns: [table.askedBy], foreignColumns: [staff.id] }),
    check("reports_finished", sql`(${table.state} = 'done') = (${table.finishedAt} IS NOT NULL)`),
    index("reports_school_index").on(table.schoolId, table.id),
    /** The queue. */
    index("reports_waiting_index").on(table.id).where(sql`${table.state} = 'waiting'`),
  ],
);

/** One for each student or section of a report: the key allows no second one. */
export const reportDocuments = pgTable(
  "report_documents",
  {
    reportId: integer("report_id").notNull(),
    /** The id of the student or section. */
    subjectId: integer("subject_id").notNull(),
    content: text().notNull(),
  },
  (table) => [
    primaryKey({ name: "report_documents_pk", columns: [table.reportId, table.subjectId] }),
    foreignKey({
      name: "report_documents_report_fk",
      columns: [table.reportId],
      foreignColumns: [reports.id],
    }),
  ],
);
