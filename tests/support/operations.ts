/** Idempotency keys, what identifies a student, and extra students beyond the small school's, for tests that need many. */
import { createHash, randomUUID } from "node:crypto";
import type { Pool } from "pg";
import type { Operation } from "../../sis/db/write-once.ts";
import type { TransferClaim } from "../../sis/enrollment/transfer-rules.ts";
import { birch } from "./small-school.ts";

/** A new key, or a reused one; `request` represents the request's content. */
export function operation(operationId: string = randomUUID(), request = operationId): Operation {
  return { operationId, requestDigest: createHash("sha256").update(request).digest() };
}

/** Ids of new tenth-graders at Birch without any seats. */
export async function insertCrowd(pool: Pool, size: number): Promise<number[]> {
  const { rows } = await pool.query<{ id: number }>(
    `WITH crowd AS (
       INSERT INTO students (student_number, given_name, family_name, birth_date, sex, ethnicity, home_language,
                             english_status, low_income, foster_youth)
       SELECT 5000000000 + (SELECT count(*) FROM students) * 1000 + n, 'Given' || n, 'Crowd', '2011-02-03', 'X',
              'Not reported', 'English', 'EO', false, false
         FROM generate_series(1, $1::int) AS n
       RETURNING id)
     INSERT INTO school_enrollments (student_id, school_id, school_year, grade, entry_date, entry_code)
     SELECT id, $2, 2027, 10, '2026-08-11', 'E1' FROM crowd RETURNING student_id AS id`,
    [size, birch.schoolId],
  );
  return rows.map((row) => row.id);
}

/**
 * What a school's office says about a student it transfers in: their number, birth date, and where they are on that
 * day.
 */
export async function claimOf(pool: Pool, studentId: number, day = "2026-08-18"): Promise<TransferClaim> {
  const { rows } = await pool.query<TransferClaim>(
    `SELECT s.student_number AS "studentNumber", s.birth_date AS "birthDate", e.school_id AS "fromSchoolId"
       FROM students s
       LEFT JOIN school_enrollments e ON e.student_id = s.id AND e.school_year = 2027
        AND e.entry_date <= $2 AND (e.exit_date IS NULL OR e.exit_date > $2)
      WHERE s.id = $1`,
    [studentId, day],
  );
  const [claim] = rows;
  if (claim === undefined) throw new Error(`there is no student ${studentId}`);
  return claim;
}
