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
import { healthLooks, healthVisits, medicationDoses } from "../../../sis/db/schema/health.ts";
import { integrationTokens } from "../../../sis/db/schema/integration.ts";
import { languageStatuses } from "../../../sis/db/schema/language-history.ts";
import { guardians, studentGuardians, students } from "../../../sis/db/schema/people.ts";
import { sectionEnrollments } from "../../../sis/db/schema/scheduling.ts";
import { placementChecks, programLooks } from "../../../sis/db/schema/special-education.ts";
import { courseHistoryRevisions } from "../../../sis/db/schema/transcripts.ts";
import { lastSeeded } from "./changes.sql.ts";
import { givenUpSeatsSql } from "./given-up-seats.sql.ts";
import type { HeldRows } from "./held-columns.ts";
import * as compared from "./rows/compared-rows.ts";
import { doseRows, lookRows, visitRows } from "./rows/health-rows.ts";
import { newcomerEnrollments, transferEnrollments } from "./rows/new-enrollments.ts";
import {
  newAccountRows,
  newCodeRows,
  newGuardianRows,
  newLanguageRows,
  newLinkRows,
  newStudentRows,
  studentSubject,
} from "./rows/new-students.ts";
import { placementCheckRows, programLookRows, unexplainedLook } from "./rows/placement-checks.ts";
import { enteredCourseRows, verifiedCourseRows } from "./rows/transcript-rows.ts";
import { integrationTokenRules, sessionRules, usedIdTokenRules } from "./sessions.sql.ts";
import { unexplainedOperation } from "./unexplained-operation.sql.ts";

/** `t` is a row of the table in each piece of SQL. */
export type WrittenTable =
  /** Rows may come and go, by these rules: each is a statement that reports the rows which break it. */
  | { readonly seeded: "may-change"; readonly rules: readonly string[] }
  | {
      readonly seeded: "must-stay";
      /** What the rows that operations write must hold, in every column. */
      readonly written: readonly HeldRows[];
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

/** Students whom an operation enrolled, or may have: its line is missing. */
const newcomers = sql`
  (SELECT n.student_id FROM firstbell_ledger.made_student n
    UNION ALL
   SELECT c.student_id FROM firstbell_ledger.clouded_student c)`;

/** People who came with them. */
const newGuardians = sql`
  (SELECT ${studentGuardians.guardianId} FROM ${studentGuardians}
    WHERE ${studentGuardians.studentId} IN ${newcomers})`;

/** Staff who may look at some student's health record. */
const mayLook = sql`
  (SELECT ${accounts.staffId} FROM ${accounts}
    WHERE ${accounts.role} IN ('nurse', 'teacher') AND ${accounts.staffId} IS NOT NULL)`;

export const writtenTables: Readonly<Record<string, WrittenTable>> = {
  /** New students; each is matched with the operation that enrolled them. Of others, nothing changes. */
  [getTableName(students)]: {
    seeded: "must-stay",
    written: [newStudentRows],
    ended: {
      columns: [],
      named: sqlText(sql`
        ${ofRow(students.id)} IN (SELECT c.id FROM firstbell_ledger.changed_student c)
        AND ${ofRow(students.id)} <= ${lastSeeded(getTableName(students))}
        AND ${ofRow(students.id)} IN (SELECT o.student_id FROM firstbell_ledger.enrollment_op o)`),
    },
  },
  [getTableName(attendanceSubmissions)]: { seeded: "must-stay", written: [compared.submissionRows] },
  [getTableName(attendanceMarks)]: { seeded: "must-stay", written: [compared.markRows] },
  [getTableName(attendanceMarkHistory)]: { seeded: "must-stay", written: [compared.markHistoryRows] },
  [getTableName(scores)]: { seeded: "must-stay", written: [compared.scoreRows] },
  [getTableName(scoreHistory)]: { seeded: "must-stay", written: [compared.scoreHistoryRows] },
  [getTableName(sectionGrades)]: { seeded: "must-stay", written: [compared.reportCardRows] },
  /** Nurses record visits and give doses; corrections keep what was there, and nobody corrects anything in a rehearsal. */
  [getTableName(healthVisits)]: { seeded: "must-stay", written: [visitRows] },
  [getTableName(medicationDoses)]: { seeded: "must-stay", written: [doseRows] },
  /** Every look is recorded. */
  [getTableName(healthLooks)]: {
    seeded: "must-stay",
    written: [lookRows],
    unexplained: sqlText(sql`${ofRow(healthLooks.staffId)} NOT IN ${mayLook}`),
  },
  /** Courses from other schools: each revision is a row of its own. */
  [getTableName(courseHistoryRevisions)]: {
    seeded: "must-stay",
    written: [enteredCourseRows, verifiedCourseRows],
    unexplained: unexplainedOperation,
  },
  /** Compared with the ledger line by line, in `audit-trail.sql.ts`. */
  [getTableName(auditTrail)]: { seeded: "must-stay", written: [] },
  /** A new student comes with guardians, who may already have other children in the district. */
  [getTableName(guardians)]: {
    seeded: "must-stay",
    written: [newGuardianRows],
    unexplained: sqlText(sql`${ofRow(guardians.id)} NOT IN ${newGuardians}`),
  },
  [getTableName(studentGuardians)]: {
    seeded: "must-stay",
    written: [newLinkRows],
    unexplained: sqlText(sql`${ofRow(studentGuardians.studentId)} NOT IN ${newcomers}`),
  },
  [getTableName(languageStatuses)]: {
    seeded: "must-stay",
    written: [newLanguageRows],
    unexplained: sqlText(sql`${ofRow(languageStatuses.studentId)} NOT IN ${newcomers}`),
  },
  /** Their guardians open accounts of their own later: nobody does in a rehearsal. */
  [getTableName(accounts)]: {
    seeded: "must-stay",
    written: [newAccountRows],
    unexplained: sqlText(
      sql`${ofRow(accounts.subject)} NOT IN (SELECT ${studentSubject(sql`n.student_id`)} FROM ${newcomers} n)`,
    ),
  },
  [getTableName(guardianActivations)]: {
    seeded: "must-stay",
    written: [newCodeRows],
    unexplained: sqlText(sql`${ofRow(guardianActivations.guardianId)} NOT IN ${newGuardians}`),
  },
  /** Students leave: their enrollment gets a last day and a reason. */
  [getTableName(schoolEnrollments)]: {
    seeded: "must-stay",
    written: [newcomerEnrollments, transferEnrollments],
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
  [getTableName(sectionEnrollments)]: {
    seeded: "must-stay",
    written: [compared.seatRows],
    removed: givenUpSeatsSql,
  },
  [getTableName(placementChecks)]: {
    seeded: "must-stay",
    written: [placementCheckRows],
    unexplained: unexplainedOperation,
  },
  /** Whoever reads a program leaves a look. */
  [getTableName(programLooks)]: {
    seeded: "must-stay",
    written: [programLookRows],
    unexplained: unexplainedLook,
  },
  /** People sign in. Sessions and used ID tokens aren't records of a school, and expired ones are removed. */
  [getTableName(sessions)]: { seeded: "may-change", rules: sessionRules },
  [getTableName(usedIdTokens)]: { seeded: "may-change", rules: usedIdTokenRules },
  /** Other systems get tokens. */
  [getTableName(integrationTokens)]: { seeded: "may-change", rules: integrationTokenRules },
};

/** Compares the rows that operations made, column by column. */
export const writtenRowsSql = Object.values(writtenTables)
  .flatMap((table) => (table.seeded === "may-change" ? [] : table.written))
  .flatMap(({ compare }) => compare ?? [])
  .join(";\n");
