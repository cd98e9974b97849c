/** Finds the school of each fault: its own, or else its section's, or else the student's latest. */
import { stagingTable } from "../../../readiness/evidence/write-kind.ts";
import type { ReferenceWrite } from "./reference-write.ts";

/** A kind that stages a `section_id` is about that section. */
export function schoolsSql(writes: readonly ReferenceWrite[]): string {
  const aboutSections = writes.filter(({ columns }) => columns.some(({ name }) => name === "section_id"));
  const sections = aboutSections.map(({ kind }) => `SELECT op, section_id FROM ${stagingTable(kind)}`);
  return `
CREATE VIEW firstbell_ledger.school AS SELECT id AS school_id, name FROM schools;

CREATE VIEW firstbell_ledger.section_op AS ${sections.join("\n UNION ALL\n")};

UPDATE firstbell_ledger.fault f
   SET school_id = coalesce(
         (SELECT s.school_id FROM firstbell_ledger.section_op o JOIN sections s ON s.id = o.section_id
           WHERE o.op = f.op LIMIT 1),
         (SELECT e.school_id FROM school_enrollments e WHERE e.student_id = f.student_id
           ORDER BY e.id DESC LIMIT 1))
 WHERE f.school_id IS NULL`;
}
