/** The row that a check of a placement adds, and looks at programs, which are recorded without being asked for. */
import { type SQL, sql } from "drizzle-orm";
import { sqlText } from "../../../../parts/postgres/sql-text.ts";
import { sectionEnrollments, sectionTeachers } from "../../../../sis/db/schema/scheduling.ts";
import {
  educationPrograms,
  placementChecks,
  programLooks,
} from "../../../../sis/db/schema/special-education.ts";
import { duringRequest } from "../during-request.sql.ts";
import { comparedRows, heldRows } from "../held-columns.ts";

export const placementCheckRows = heldRows({
  table: placementChecks,
  kind: "placements.check",
  from: sql`firstbell_ledger.placements_check x
  LEFT JOIN ${placementChecks} t ON t.operation_id = x.op`,
  where: sql`(x.outcome = 'ok' OR x.outcome = 'unknown' AND t.student_id IS NOT NULL)`,
  columns: {
    studentId: { is: sql`x.student_id` },
    revision: { is: sql`x.seen_revision + 1` },
    day: { is: sql`x.day` },
    finding: { is: sql`x.finding` },
    note: { is: sql`x.note` },
    setting: { is: sql`x.seen_setting` },
    sectionIds: { is: sql`x.seen_sections` },
    checkedBy: { is: sql`x.staff` },
    checkedAt: { meets: duringRequest(sql`t.checked_at`, sql`x`), wanted: "during the request" },
    operationId: { comparedIn: "the join with the line" },
  },
});

const byWhom = { comparedIn: "the check of who may look at a program" };

export const programLookRows = comparedRows(programLooks, {
  id: { free: "Postgres numbers its rows" },
  ...{ studentId: byWhom, staffId: byWhom },
  at: { free: "a look is no write: the ledger has no line that says when it was" },
});

/** `t` is a look of somebody who doesn't manage the student's program, and has never taught the student. */
export const unexplainedLook = sqlText(sql`NOT (${manages()} OR ${teaches()})`);

function manages(): SQL {
  return sql`EXISTS (
    SELECT FROM ${educationPrograms}
     WHERE ${educationPrograms.studentId} = t.student_id AND ${educationPrograms.caseManagerId} = t.staff_id)`;
}

function teaches(): SQL {
  return sql`EXISTS (
    SELECT FROM ${sectionEnrollments}
      JOIN ${sectionTeachers} ON ${sectionTeachers.sectionId} = ${sectionEnrollments.sectionId}
     WHERE ${sectionEnrollments.studentId} = t.student_id AND ${sectionTeachers.staffId} = t.staff_id)`;
}
