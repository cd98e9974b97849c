/** Finds the school of each fault: its own, or else its section's, or else the student's latest. */
import { sql } from "drizzle-orm";
import { sqlText } from "../../../parts/postgres/sql-text.ts";
import { stagingTable } from "../../../readiness/evidence/write-kind.ts";
import { schoolEnrollments } from "../../../sis/db/schema/enrollment.ts";
import { sections } from "../../../sis/db/schema/scheduling.ts";
import { schools } from "../../../sis/db/schema/schools.ts";
import type { ReferenceWrite } from "./reference-write.ts";

/** A kind that stages a `section_id` is about that section. */
export function schoolsSql(writes: readonly ReferenceWrite[]): string {
  const aboutSections = writes.filter(({ columns }) => columns.some(({ name }) => name === "section_id"));
  const staged = aboutSections.map(({ kind }) => `SELECT op, section_id FROM ${stagingTable(kind)}`);
  return sqlText(sql`
CREATE VIEW firstbell_ledger.school AS SELECT ${schools.id} AS school_id, ${schools.name} AS name FROM ${schools};

CREATE VIEW firstbell_ledger.section_op AS ${sql.raw(staged.join("\n UNION ALL\n"))};

UPDATE firstbell_ledger.fault f
   SET school_id = coalesce(
         (SELECT ${sections.schoolId}
            FROM firstbell_ledger.section_op o
            JOIN ${sections} ON ${sections.id} = o.section_id
           WHERE o.op = f.op
           LIMIT 1),
         (SELECT ${schoolEnrollments.schoolId}
            FROM ${schoolEnrollments}
           WHERE ${schoolEnrollments.studentId} = f.student_id
           ORDER BY ${schoolEnrollments.id} DESC
           LIMIT 1))
 WHERE f.school_id IS NULL`);
}
