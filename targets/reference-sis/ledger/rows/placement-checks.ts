/** The row that a check of a placement adds, and looks at programs, which are recorded without being asked for. */
import { getTableName, sql } from "drizzle-orm";
import { sqlText } from "../../../../parts/postgres/sql-text.ts";
import { placementChecks, programLooks } from "../../../../sis/db/schema/special-education.ts";
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

const byWhom = { comparedIn: "the check that each look is somebody's request" };

export const programLookRows = comparedRows(programLooks, {
  id: { free: "Postgres numbers its rows" },
  ...{ studentId: byWhom, staffId: byWhom, at: byWhom },
});

/** A request `x` of the one who is said to have looked at that program, while which the row `t` was made. */
const ofRequest = sql`x.student_id = t.student_id AND x.staff_id = t.staff_id AND x.outcome <> 'refused'
       AND ${duringRequest(sql`t.at`, sql`x`)}`;

/** `t` is a look that nobody asked for, or that somebody else asked for, or at another time. */
export const unexplainedLook = sqlText(
  sql`NOT EXISTS (SELECT FROM firstbell_ledger.look x WHERE ${ofRequest})`,
);

/** Of each member of the staff at each program: as many rows as requests, of which those without an answer may have none. */
export const programLooksSql = sqlText(sql`
INSERT INTO firstbell_ledger.fault (fault, op, kind, student_id, expected, found)
SELECT CASE WHEN f.rows < f.confirmed THEN 'lost' ELSE 'duplicated' END,
       format('looks of staff %s at student %s', f.staff_id, f.student_id), ${getTableName(programLooks)}, f.student_id,
       format('%s that are recorded', f.confirmed), format('%s', f.rows)
  FROM (SELECT l.student_id, l.staff_id, count(*) FILTER (WHERE l.outcome = 'ok') AS confirmed,
               count(*) FILTER (WHERE l.outcome = 'unknown') AS unclear,
               (SELECT count(*) FROM ${programLooks} t
                 WHERE t.student_id = l.student_id AND t.staff_id = l.staff_id
                   AND EXISTS (SELECT FROM firstbell_ledger.look x WHERE ${ofRequest})) AS rows
          FROM firstbell_ledger.look l
         GROUP BY l.student_id, l.staff_id) f
 WHERE f.rows NOT BETWEEN f.confirmed AND f.confirmed + f.unclear`);
