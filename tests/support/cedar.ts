/** A second high school, for students with a secondary enrollment. */
import type { Pool } from "pg";
import { birch, openingDay } from "./small-school.ts";

export const cedar = 3;

/** `students` are in dual enrollment there. */
export async function insertCedar(pool: Pool, students: readonly number[] = []): Promise<void> {
  await pool.query(
    `INSERT INTO schools (id, name, school_type, region, low_grade, high_grade, calendar_id, charter, capacity, projected_enrollment)
     SELECT $1::int, 'Cedar High', school_type, region, low_grade, high_grade, calendar_id, charter, capacity, projected_enrollment
       FROM schools WHERE id = $2`,
    [cedar, birch.schoolId],
  );
  await pool.query(
    `INSERT INTO school_enrollments (student_id, school_id, school_year, kind, grade, entry_date, entry_code)
     SELECT student, $2, 2027, 'dual', 10, $3, 'T1' FROM unnest($1::int[]) AS student`,
    [students, cedar, openingDay],
  );
}
