/** Two schools of their own for one history: a few students, and sections of every kind of timetable. */
import type { Pool } from "pg";
import { z } from "zod";
import type { Writer } from "../../../sis/db/write-once.ts";
import { openingDay } from "../small-school.ts";

/** A period, and the days of the week as bits: Monday 1, Tuesday 2, … Friday 16. */
type Meeting = readonly [period: number, days: number];
export type Section = {
  readonly id: number;
  readonly schoolId: number;
  readonly capacity: number;
  readonly meetings: readonly Meeting[];
  readonly termBegin: string;
  /** The first day after the term. */
  readonly termEnd: string;
};
export type Cohort = {
  readonly writer: Writer;
  readonly schoolIds: readonly number[];
  readonly sections: readonly Section[];
  readonly studentIds: readonly number[];
};

type Timetabled = {
  readonly term: number;
  readonly capacity: number;
  readonly meetings: readonly [Meeting, ...Meeting[]];
};
/** Period 1 twice; Monday, Wednesday, Friday and Tuesday, Thursday in period 2; both periods at once; spring; a homeroom all year. */
const timetable: readonly Timetabled[] = [
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
];

const schools = 2;
const students = 4;
/** Ids of a cohort's rows: nothing else in the database is this high. */
const idsOfCohort = 100;
const firstId = 1_000_000;
const firstStudentNumber = 6_000_000_000;

const termRows = z.array(z.object({ id: z.int(), begin: z.string(), end: z.string() }));
export type Term = z.output<typeof termRows>[number];

/** The small school's. */
export async function readTerms(pool: Pool): Promise<Term[]> {
  const text = 'SELECT id, begin_date AS begin, end_date + 1 AS "end" FROM terms';
  return termRows.parse((await pool.query(text)).rows);
}

/** An assignment has the id of its section. */
export function makeCohort(number: number, terms: readonly Term[]): Cohort {
  const base = firstId + number * idsOfCohort;
  const schoolIds = idsFrom(base, schools);
  const sections = schoolIds.flatMap((schoolId, school) =>
    timetable.map(({ term, capacity, meetings }, index) => {
      const during = terms.find(({ id }) => id === term);
      if (during === undefined) throw new Error(`the small school has no term ${term}`);
      const id = base + school * timetable.length + index;
      return { id, schoolId, capacity, meetings, termBegin: during.begin, termEnd: during.end };
    }),
  );
  const writer = { accountId: base, staffId: base };
  return { writer, schoolIds, sections, studentIds: idsFrom(base, students) };
}

function idsFrom(base: number, count: number): number[] {
  return Array.from({ length: count }, (_, index) => base + index);
}

const classes = `(VALUES ${timetable
  .map(({ term, capacity, meetings }, index) => `(${index}, ${term}, ${meetings[0][0]}, ${capacity})`)
  .join(", ")}) AS class (number, term, period, capacity)`;
const meetings = `(VALUES ${timetable
  .flatMap((each, index) => each.meetings.map(([period, days]) => `(${index}, ${period}, ${days})`))
  .join(", ")}) AS meeting (number, period, days)`;
const schoolsOfCohort = `generate_series(0, ${schools - 1}) AS school`;
const sectionId = `base + school * ${timetable.length} + number`;

/**
 * All but a cohort's last student are at its first school from opening day on. Triggers have nothing to refuse here,
 * and some of them read whole tables.
 */
const rows = (bases: string) => `
  SET LOCAL session_replication_role = replica;
  INSERT INTO schools (id, name, school_type, region, low_grade, high_grade, calendar_id, charter, capacity, projected_enrollment)
  SELECT base + school, 'Cohort ' || base, 'high', 'East', 9, 12, 1, false, 100, 100 FROM ${bases}, ${schoolsOfCohort};
  INSERT INTO staff (id, given_name, family_name, email, position, school_id)
  SELECT base, 'Terry', 'Cohort', 'cohort' || base || '@district.example', 'teacher', base FROM ${bases};
  INSERT INTO accounts (id, subject, role, staff_id) SELECT base, 'cohort-' || base, 'teacher', base FROM ${bases};
  INSERT INTO students (id, student_number, given_name, family_name, birth_date, sex, ethnicity, home_language,
                        english_status, low_income, foster_youth)
  SELECT base + n, ${firstStudentNumber} + base + n, 'Given ' || n, 'Cohort', '2011-02-03', 'X', 'x', 'English', 'EO',
         false, false FROM ${bases}, generate_series(0, ${students - 1}) AS n;
  INSERT INTO school_enrollments (student_id, school_id, school_year, grade, entry_date, entry_code)
  SELECT base + n, base, 2027, 10, '${openingDay}', 'E1' FROM ${bases}, generate_series(0, ${students - 2}) AS n;
  INSERT INTO sections (id, school_id, course_id, term_id, period, capacity, title, kind, low_grade, high_grade)
  SELECT ${sectionId}, base + school, 6, term, period, class.capacity, 'Cohort', 'scheduled', 9, 12
    FROM ${bases}, ${schoolsOfCohort}, ${classes};
  INSERT INTO section_meetings (section_id, period, days)
  SELECT ${sectionId}, period, days FROM ${bases}, ${schoolsOfCohort}, ${meetings};
  INSERT INTO assignments (id, section_id, title, points_possible, due_on)
  SELECT ${sectionId}, ${sectionId}, 'Essay', 10, '2026-09-15' FROM ${bases}, ${schoolsOfCohort}, ${classes}`;

/** This many cohorts, numbered from `first`. */
export async function insertCohorts(pool: Pool, first: number, count: number): Promise<void> {
  const last = first + count - 1;
  const bases = `(SELECT ${firstId} + n * ${idsOfCohort} AS base FROM generate_series(${first}, ${last}) AS n) AS cohort`;
  await pool.query(rows(bases));
}
