/**
 * The tables that a rehearsal's operations write. Every other table must be exactly as it was seeded, and so must a
 * table of a new module until it is named here, with the reason why it changes and what may change in it.
 */
import { type Column, getTableName, type SQL, sql } from "drizzle-orm";
import { columnNames, sqlText } from "../../../parts/postgres/sql-text.ts";
import { accounts, guardianActivations, sessions, usedIdTokens } from "../../../sis/db/schema/access.ts";
import {
  attendanceMarkHistory,
  attendanceMarks,
  attendanceSubmissions,
} from "../../../sis/db/schema/attendance.ts";
import { auditTrail } from "../../../sis/db/schema/audit-trail.ts";
import { schoolEnrollments } from "../../../sis/db/schema/enrollment.ts";
import { scoreHistory, scores, sectionGrades } from "../../../sis/db/schema/grades.ts";
import { guardians, studentGuardians, students } from "../../../sis/db/schema/people.ts";
import { sectionEnrollments } from "../../../sis/db/schema/scheduling.ts";
import { lastSeeded } from "./changes.sql.ts";
import { givenUpSeatsSql } from "./given-up-seats.sql.ts";

/** `t` is a row of the table in each piece of SQL. */
export type WrittenTable =
  /** Rows may come and go. */
  | { readonly seeded: "may-change" }
  | {
      readonly seeded: "must-stay";
      /** Operations may write the rows that they name: these columns, which were empty in the seeded district, and no others. */
      readonly ended?: { readonly columns: readonly string[]; readonly named: string };
      /** A query for the rows as they were seeded that operations removed or changed, in the table's own type. */
      readonly removed?: string;
      /** A new row that no operation explains. Without it, other checks of the ledger cover new rows. */
      readonly unexplained?: string;
    };

function ofRow(column: Column): SQL {
  return sql`t.${columnNames(column)}`;
}

/** People who came with a new student. */
const newGuardians = sql`
  (SELECT ${studentGuardians.guardianId} FROM ${studentGuardians}
    WHERE ${studentGuardians.studentId} > ${lastSeeded(getTableName(students))})`;

const checkedByKind = { seeded: "must-stay" } as const;

export const writtenTables: Readonly<Record<string, WrittenTable>> = {
  /** New students; each is matched with the operation that enrolled them. Of others, nothing changes. */
  [getTableName(students)]: {
    seeded: "must-stay",
    ended: {
      columns: [],
      named: sqlText(sql`
        ${ofRow(students.id)} IN (SELECT c.id FROM firstbell_ledger.changed_student c)
        AND ${ofRow(students.id)} <= ${lastSeeded(getTableName(students))}
        AND ${ofRow(students.id)} IN (SELECT o.student_id FROM firstbell_ledger.enrollment_op o)`),
    },
  },
  /** Attendance, scores and report cards; each kind of write compares what it stored. */
  [getTableName(attendanceSubmissions)]: checkedByKind,
  [getTableName(attendanceMarks)]: checkedByKind,
  [getTableName(attendanceMarkHistory)]: checkedByKind,
  [getTableName(scores)]: checkedByKind,
  [getTableName(scoreHistory)]: checkedByKind,
  [getTableName(sectionGrades)]: checkedByKind,
  /** Compared with the ledger line by line. */
  [getTableName(auditTrail)]: checkedByKind,
  /** A new student comes with guardians, who may already have other children in the district. */
  [getTableName(guardians)]: {
    seeded: "must-stay",
    unexplained: sqlText(sql`${ofRow(guardians.id)} NOT IN ${newGuardians}`),
  },
  [getTableName(studentGuardians)]: {
    seeded: "must-stay",
    unexplained: sqlText(sql`${ofRow(studentGuardians.studentId)} <= ${lastSeeded(getTableName(students))}`),
  },
  [getTableName(accounts)]: {
    seeded: "must-stay",
    unexplained: sqlText(
      sql`coalesce(${ofRow(accounts.studentId)} <= ${lastSeeded(getTableName(students))},
                   ${ofRow(accounts.guardianId)} NOT IN ${newGuardians}, true)`,
    ),
  },
  [getTableName(guardianActivations)]: {
    seeded: "must-stay",
    unexplained: sqlText(sql`${ofRow(guardianActivations.guardianId)} NOT IN ${newGuardians}`),
  },
  /** Students leave: their enrollment gets a last day and a reason. */
  [getTableName(schoolEnrollments)]: {
    seeded: "must-stay",
    ended: {
      columns: [schoolEnrollments.exitDate.name, schoolEnrollments.exitCode.name],
      named: sqlText(sql`
        ${ofRow(schoolEnrollments.id)} IN (SELECT c.id FROM firstbell_ledger.changed_enrollment c)
        AND ${ofRow(schoolEnrollments.id)} <= ${lastSeeded(getTableName(schoolEnrollments))}
        AND (${ofRow(schoolEnrollments.studentId)} IN (SELECT o.student_id FROM firstbell_ledger.enrollment_op o)
          OR ${ofRow(schoolEnrollments.studentId)} IN (SELECT c.student_id FROM firstbell_ledger.clouded_student c))`),
    },
  },
  /** Students give up seats. */
  [getTableName(sectionEnrollments)]: { seeded: "must-stay", removed: givenUpSeatsSql },
  /** People sign in. Sessions and used ID tokens aren't records of a school, and expired ones are removed. */
  [getTableName(sessions)]: { seeded: "may-change" },
  [getTableName(usedIdTokens)]: { seeded: "may-change" },
};
