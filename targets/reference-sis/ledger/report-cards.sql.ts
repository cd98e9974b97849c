/** Report-card marks: no journey enters any, so every one written during the run was never attempted. */
import { sql } from "drizzle-orm";
import { sqlText } from "../../../parts/postgres/sql-text.ts";
import { sectionGrades } from "../../../sis/db/schema/grades.ts";
import { changedSince } from "./changes.sql.ts";

export const reportCardsSql = sqlText(sql`
INSERT INTO firstbell_ledger.fault (fault, op, kind, student_id, expected, found)
SELECT 'never-attempted', ${sectionGrades.operationId}, 'grades.enter', ${sectionGrades.studentId},
       'nothing: no line of the ledger entered it', 'a report-card mark in section ' || ${sectionGrades.sectionId}
  FROM ${sectionGrades}
 WHERE ${changedSince(sectionGrades)}
   AND NOT EXISTS (SELECT FROM firstbell_ledger.missing_op o WHERE o.op = ${sectionGrades.operationId})`);
