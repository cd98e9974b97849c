/** Marks in the history: each went there when a later sheet replaced it, or when a no-show voided it. */
import { sql } from "drizzle-orm";
import { sqlText } from "../../../parts/postgres/sql-text.ts";
import { attendanceMarkHistory, attendanceSubmissions } from "../../../sis/db/schema/attendance.ts";
import { changedSince } from "./changes.sql.ts";
import { duringRequest } from "./during-request.sql.ts";

const { sectionId, day, period, studentId, revision, replacedAt } = attendanceMarkHistory;
const sheets = attendanceSubmissions;

/** If the student's line is missing, nobody can tell, so nothing is reported. */
export const replacedMarksSql = sqlText(sql`
INSERT INTO firstbell_ledger.fault (fault, op, kind, student_id, expected, found)
SELECT 'altered', format('marks %s/%s/%s/%s', ${sectionId}, ${day}, ${period}, ${revision}), 'attendance.submit',
       ${studentId}, 'replaced when a later sheet was submitted, or a no-show recorded', 'replaced at ' || ${replacedAt}
  FROM ${attendanceMarkHistory}
 WHERE ${changedSince(attendanceMarkHistory)}
   AND NOT EXISTS (
     SELECT FROM ${sheets}
      WHERE ${sheets.sectionId} = ${sectionId} AND ${sheets.day} = ${day} AND ${sheets.period} = ${period}
        AND ${sheets.submittedAt} = ${replacedAt} AND ${sheets.revision} > ${revision})
   AND NOT EXISTS (
     SELECT FROM firstbell_ledger.enrollment_no_show x
      WHERE x.student_id = ${studentId} AND x.outcome <> 'refused' AND ${duringRequest(sql`${replacedAt}`, sql`x`)})
   AND NOT EXISTS (SELECT FROM firstbell_ledger.clouded_student c WHERE c.student_id = ${studentId})`);
