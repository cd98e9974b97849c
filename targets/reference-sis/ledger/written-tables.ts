/**
 * The tables that a rehearsal's operations write. Every other table must be exactly as it was seeded, and so must a
 * table of a new module until it is named here, with the reason why it changes and what may change in it.
 */
import { type Column, type SQL, sql } from "drizzle-orm";
import { columnNames, sqlText } from "../../../parts/postgres/sql-text.ts";
import { accounts, guardianActivations } from "../../../sis/db/schema/access.ts";
import { schoolEnrollments } from "../../../sis/db/schema/enrollment.ts";
import { guardians, studentGuardians } from "../../../sis/db/schema/people.ts";
import { givenUpSeatsSql } from "./given-up-seats.sql.ts";

/** `t` is a row of the table in each piece of SQL. */
export type WrittenTable =
  /** Rows may come and go. */
  | { readonly seeded: "may-change" }
  | {
      readonly seeded: "must-stay";
      /** Operations set these columns of a row that they name; they were empty in the seeded district. */
      readonly ended?: { readonly columns: readonly string[]; readonly named: string };
      /** A query for the rows as they were seeded that operations removed or changed, in the table's own type. */
      readonly removed?: string;
      /** A new row that no operation explains. Without it, other checks of the ledger cover new rows. */
      readonly unexplained?: string;
    };

/** The highest number of a row of the seeded district. */
export function lastSeeded(table: string): SQL {
  return sql`(SELECT coalesce(max(last_id), 0) FROM firstbell.seeded_rows WHERE table_name = ${table})`;
}

function ofRow(column: Column): SQL {
  return sql`t.${columnNames(column)}`;
}

/** People who came with a new student. */
const newGuardians = sql`
  (SELECT ${studentGuardians.guardianId} FROM ${studentGuardians}
    WHERE ${studentGuardians.studentId} > ${lastSeeded("students")})`;

const checkedByKind = { seeded: "must-stay" } as const;

export const writtenTables: Readonly<Record<string, WrittenTable>> = {
  /** New students; each is matched with the operation that enrolled them. */
  students: checkedByKind,
  /** Attendance, scores and report cards; each kind of write compares what it stored. */
  attendance_submissions: checkedByKind,
  attendance_marks: checkedByKind,
  attendance_mark_history: checkedByKind,
  scores: checkedByKind,
  score_history: checkedByKind,
  section_grades: checkedByKind,
  /** Compared with the ledger line by line. */
  audit_trail: checkedByKind,
  /** A new student comes with guardians, who may already have other children in the district. */
  guardians: {
    seeded: "must-stay",
    unexplained: sqlText(sql`${ofRow(guardians.id)} NOT IN ${newGuardians}`),
  },
  student_guardians: {
    seeded: "must-stay",
    unexplained: sqlText(sql`${ofRow(studentGuardians.studentId)} <= ${lastSeeded("students")}`),
  },
  accounts: {
    seeded: "must-stay",
    unexplained: sqlText(
      sql`coalesce(${ofRow(accounts.studentId)} <= ${lastSeeded("students")},
                   ${ofRow(accounts.guardianId)} NOT IN ${newGuardians}, true)`,
    ),
  },
  guardian_activations: {
    seeded: "must-stay",
    unexplained: sqlText(sql`${ofRow(guardianActivations.guardianId)} NOT IN ${newGuardians}`),
  },
  /** Students leave: their enrollment gets a last day and a reason. */
  school_enrollments: {
    seeded: "must-stay",
    ended: {
      columns: [schoolEnrollments.exitDate.name, schoolEnrollments.exitCode.name],
      named: sqlText(sql`
        ${ofRow(schoolEnrollments.id)} IN (SELECT c.id FROM firstbell_ledger.changed_enrollment c)
        AND ${ofRow(schoolEnrollments.id)} <= ${lastSeeded("school_enrollments")}
        AND (${ofRow(schoolEnrollments.studentId)} IN (SELECT o.student_id FROM firstbell_ledger.enrollment_op o)
          OR ${ofRow(schoolEnrollments.studentId)} IN (SELECT c.student_id FROM firstbell_ledger.clouded_student c))`),
    },
  },
  /** Students give up seats. */
  section_enrollments: { seeded: "must-stay", removed: givenUpSeatsSql },
  /** People sign in. Sessions and used ID tokens aren't records of a school, and expired ones are removed. */
  sessions: { seeded: "may-change" },
  used_id_tokens: { seeded: "may-change" },
};
