/** Two schools of their own for one history: a few students, and sections of every kind of timetable. */
import type { Pool } from "pg";
import { z } from "zod";
import { openingDay } from "../small-school.ts";

export type Section = {
  readonly id: number;
  readonly schoolId: number;
  readonly capacity: number;
  readonly termBegin: string;
  /** The first day after the term. */
  readonly termEnd: string;
};
export type Cohort = {
  readonly schoolIds: readonly number[];
  readonly sections: readonly Section[];
  readonly studentIds: readonly number[];
  /** One per section. */
  readonly assignmentIds: readonly number[];
};

/** Period 1 twice; Monday, Wednesday, Friday and Tuesday, Thursday in period 2; both periods at once; spring; a homeroom all year. */
const timetable = [
  { term: 2, capacity: 2, meetings: [[1, 31]] },
  { term: 2, capacity: 1, meetings: [[1, 31]] },
  { term: 2, capacity: 2, meetings: [[2, 21]] },
  { term: 2, capacity: 2, meetings: [[2, 10]] },
  {
    term: 2,
    capacity: 2,
    meetings: [
      [1, 10],
      [2, 10],
    ],
  },
  { term: 3, capacity: 2, meetings: [[1, 31]] },
  { term: 1, capacity: 2, meetings: [[1, 31]] },
] as const;

const students = 4;

export async function createCohort(pool: Pool): Promise<Cohort> {
  const schoolIds = await insertSchools(pool);
  const studentIds = await insertStudents(pool, schoolIds);
  const sections: Section[] = [];
  const assignmentIds: number[] = [];
  for (const schoolId of schoolIds) {
    for (const { term, capacity, meetings } of timetable) {
      const section = await insertSection(pool, schoolId, term, capacity, meetings);
      sections.push(section);
      assignmentIds.push(await insertAssignment(pool, section.id));
    }
  }
  return { schoolIds, sections, studentIds, assignmentIds };
}

async function insertSchools(pool: Pool): Promise<number[]> {
  return await ids(
    pool,
    `INSERT INTO schools (name, school_type, region, low_grade, high_grade, charter, capacity, projected_enrollment)
     SELECT 'Cohort ' || n, 'high', 'East', 9, 12, false, 100, 100 FROM generate_series(1, 2) AS n RETURNING id`,
    [],
  );
}

/** All but the last are at the first school from opening day on. */
async function insertStudents(pool: Pool, schoolIds: readonly number[]): Promise<number[]> {
  const created = await ids(
    pool,
    `INSERT INTO students (student_number, given_name, family_name, birth_date, sex, ethnicity, home_language,
                           english_status, low_income, foster_youth)
     SELECT 6000000000 + (SELECT count(*) FROM students) * 100 + n, 'Given' || n, 'Cohort', '2011-02-03', 'X', 'x',
            'English', 'EO', false, false FROM generate_series(1, ${students}) AS n RETURNING id`,
    [],
  );
  await pool.query(
    `INSERT INTO school_enrollments (student_id, school_id, school_year, grade, entry_date, entry_code)
     SELECT unnest($1::int[]), $2, 2027, 10, '${openingDay}', 'E1'`,
    [created.slice(0, -1), schoolIds[0]],
  );
  return created;
}

async function insertSection(
  pool: Pool,
  schoolId: number,
  term: number,
  capacity: number,
  meetings: readonly (readonly [period: number, days: number])[],
): Promise<Section> {
  const { rows } = await pool.query(
    `WITH made AS (
       INSERT INTO sections (school_id, course_id, term_id, period, capacity, title, kind, low_grade, high_grade)
       VALUES ($1, 6, $2, $3, $4, 'Cohort', 'scheduled', 9, 12) RETURNING id, term_id)
     SELECT made.id, begin_date::text AS "termBegin", (end_date + 1)::text AS "termEnd"
       FROM made JOIN terms ON terms.id = made.term_id`,
    [schoolId, term, meetings[0]?.[0], capacity],
  );
  const section = z.object({ id: z.int(), termBegin: z.string(), termEnd: z.string() }).parse(rows[0]);
  for (const [period, days] of meetings) {
    const values = [section.id, period, days];
    await pool.query("INSERT INTO section_meetings (section_id, period, days) VALUES ($1, $2, $3)", values);
  }
  return { ...section, schoolId, capacity };
}

async function insertAssignment(pool: Pool, sectionId: number): Promise<number> {
  const text = `INSERT INTO assignments (section_id, title, points_possible, due_on)
    VALUES ($1, 'Essay', 10, '2026-09-15') RETURNING id`;
  const [id = 0] = await ids(pool, text, [sectionId]);
  return id;
}

async function ids(pool: Pool, text: string, values: unknown[]): Promise<number[]> {
  const { rows } = await pool.query(text, values);
  return z
    .array(z.object({ id: z.int() }))
    .parse(rows)
    .map(({ id }) => id);
}
