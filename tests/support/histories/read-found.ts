/** What the database has of a cohort, read in one statement that shares nothing with the SIS's own. */
import type { Pool } from "pg";
import { z } from "zod";
import type { Cohort } from "./cohort.ts";

const range = { begin: z.string(), end: z.string().nullable() };
const schema = z.object({
  seats: z.array(z.object({ studentId: z.int(), sectionId: z.int(), seat: z.int(), ...range })),
  schools: z.array(z.object({ studentId: z.int(), schoolId: z.int(), kind: z.string(), ...range })),
  marks: z.array(z.object({ studentId: z.int(), sectionId: z.int(), day: z.string() })),
  /** Who has a score or a report-card mark in which section. */
  scored: z.array(z.object({ studentId: z.int(), sectionId: z.int() })),
});
export type Found = z.output<typeof schema>;
/** As Postgres wrote it: two readings are equal if their records' text is. */
export type Reading = {
  readonly records: string;
  /** Operations with a row of audit trail. */
  readonly operations: readonly string[];
};

const list = (rows: string) => `(SELECT coalesce(json_agg(each ORDER BY each), '[]') FROM (${rows}) AS each)`;

const text = `
  SELECT json_build_object(
    'seats', ${list(`
      SELECT student_id AS "studentId", section_id AS "sectionId", seat, begin_date AS begin, end_date AS "end"
        FROM section_enrollments WHERE student_id = ANY ($1)`)},
    'schools', ${list(`
      SELECT student_id AS "studentId", school_id AS "schoolId", kind, entry_date AS begin, exit_date AS "end"
        FROM school_enrollments WHERE student_id = ANY ($1)`)},
    'marks', ${list(`
      SELECT student_id AS "studentId", section_id AS "sectionId", day FROM attendance_marks WHERE section_id = ANY ($2)`)},
    'scored', ${list(`
      SELECT student_id AS "studentId", section_id AS "sectionId" FROM scores WHERE assignment_id = ANY ($2)
       UNION ALL
      SELECT student_id, section_id FROM section_grades WHERE section_id = ANY ($2)`)})::text AS records,
    (SELECT coalesce(json_agg(operation_id), '[]') FROM audit_trail
      WHERE operation_id = ANY ($3) AND account_id = $4 AND response_status > 0) AS operations`;

/** Of these operations, it says which have a row of audit trail. An assignment has the id of its section. */
export async function readFound(
  pool: Pool,
  { studentIds, sections, writer }: Cohort,
  operations: readonly string[],
): Promise<Reading> {
  const sectionIds = sections.map(({ id }) => id);
  const values = [studentIds, sectionIds, operations, writer.accountId];
  const { rows } = await pool.query<Reading>({ name: "histories.found", text, values });
  const [reading] = rows;
  if (reading === undefined) throw new Error("The records of the cohort weren't read.");
  return reading;
}

export function parseFound({ records }: Reading): Found {
  return schema.parse(JSON.parse(records));
}
