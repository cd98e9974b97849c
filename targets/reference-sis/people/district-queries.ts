/** What the plan and its people need to know of a seeded district; every choice is by hash, so that it repeats. */
import pg from "pg";
import type { FirstBell } from "../../../loadtests/model/first-bells.ts";

/** School year and terms of opening day: the whole year (homerooms) and the fall semester. */
const schoolYear = 2027;
const openTerms = [1, 2];

type DistrictSize = { students: number; schools: number; firstBells: FirstBell[] };
export type StaffMember = { subject: string; school: number };
export type Teacher = { subject: string; section: number };
/** With the students that the school is planned for. */
export type WaveTeacher = Teacher & { plannedStudents: number };
export type Wave = "first-bell" | "later" | "mixed";
const isFirst: Readonly<Record<Wave, boolean | null>> = { "first-bell": true, later: false, mixed: null };
export type Pupil = { student: number; school: number; grade: number; familyName: string };
/** A grade of a school with free seats in each period that its students must have. */
export type Room = { school: number; grade: number; periods: number[] };
type Guardian = { guardian: number; username: string };

export type District = {
  size(): Promise<DistrictSize>;
  staff(limit: number): Promise<string[]>;
  /** One section a teacher, of period 1 or of the periods after it, in the order of their bells; or of any, mixed. */
  teachers(wave: Wave, limit: number): Promise<WaveTeacher[]>;
  scorers(limit: number): Promise<Teacher[]>;
  staffAtSchools(position: "office" | "counselor"): Promise<StaffMember[]>;
  rooms(): Promise<Room[]>;
  /** About `limit` students from all schools, special day classes left out. */
  pupils(limit: number): Promise<Pupil[]>;
  guardians(limit: number): Promise<Guardian[]>;
  studentAccounts(limit: number): Promise<string[]>;
  end(): Promise<void>;
};

const firstBellsText = `
  SELECT (extract(hour FROM b.begins_at) * 60 + extract(minute FROM b.begins_at))::int AS "minuteOfDay",
         count(*)::int AS sections
  FROM sections s JOIN bell_periods b ON b.school_id = s.school_id AND b.period = 1
  WHERE s.period = 1 AND s.term_id = ANY($1) GROUP BY 1 ORDER BY 1`;

const sizeText = `
  SELECT (SELECT count(*)::int FROM students) AS students, (SELECT count(*)::int FROM schools) AS schools`;

const staffText = `
  SELECT subject FROM accounts
  WHERE staff_id IS NOT NULL AND role IN ('teacher', 'office', 'counselor') AND disabled_at IS NULL
  ORDER BY hashint4extended(id, $1) LIMIT $2`;

/** $3: the first wave, or the later ones; null: both, in no order of bells. */
const teachersText = `
  WITH own AS (
    SELECT DISTINCT ON (t.staff_id) t.staff_id, s.id, s.period, s.school_id
    FROM sections s JOIN section_teachers t ON t.section_id = s.id AND t.role = 'primary'
    WHERE s.term_id = ANY($4) AND ($3::boolean IS NULL OR (s.period = 1) = $3)
      AND EXISTS (SELECT FROM section_enrollments e WHERE e.section_id = s.id AND e.end_date IS NULL)
    ORDER BY t.staff_id, s.period, s.id
  ), picked AS (SELECT * FROM own ORDER BY CASE WHEN $3 IS NOT NULL THEN period END, hashint4extended(id, $1) LIMIT $2)
  SELECT a.subject, p.id AS section, h.projected_enrollment AS "plannedStudents"
  FROM picked p JOIN schools h ON h.id = p.school_id JOIN accounts a ON a.subject = 'staff-' || p.staff_id
  LEFT JOIN bell_periods b ON b.school_id = p.school_id AND b.period = p.period
  ORDER BY CASE WHEN $3 IS NOT NULL THEN b.begins_at END, hashint4extended(p.id, $1)`;

const scorersText = `
  WITH own AS (
    SELECT DISTINCT ON (t.staff_id) t.staff_id, s.id
    FROM sections s JOIN section_teachers t ON t.section_id = s.id AND t.role = 'primary'
    WHERE s.term_id = ANY($3) AND EXISTS (SELECT FROM assignments a WHERE a.section_id = s.id)
      AND EXISTS (SELECT FROM section_enrollments e WHERE e.section_id = s.id AND e.end_date IS NULL)
    ORDER BY t.staff_id, hashint4extended(s.id, $1)
  )
  SELECT a.subject, own.id AS section FROM own JOIN accounts a ON a.subject = 'staff-' || own.staff_id
  ORDER BY hashint4extended(own.id, $1) LIMIT $2`;

const staffAtSchoolsText = `
  SELECT a.subject, p.school_id AS school FROM staff p JOIN accounts a ON a.subject = 'staff-' || p.id
  WHERE p.position = $2 AND p.school_id IS NOT NULL ORDER BY hashint4extended(p.id, $1)`;

/** Seats to spare in each period, so that several counters at work at once do not fill the last one. */
const spareSeats = 6;

/** A grade with homerooms needs period 1 alone; any other grade needs each required bell period of the school. */
const roomsText = `
  WITH taken AS (
    SELECT section_id, count(*) AS seats FROM section_enrollments WHERE end_date IS NULL GROUP BY 1
  ), free AS (
    SELECT s.school_id, s.period, s.kind, g.grade, sum(s.capacity - coalesce(t.seats, 0)) AS seats
    FROM sections s
    JOIN courses c ON c.id = s.course_id AND c.subject_group NOT IN ('special-day-class', 'service')
    CROSS JOIN LATERAL generate_series(greatest(s.low_grade, 0), least(s.high_grade, 12)) AS g(grade)
    LEFT JOIN taken t ON t.section_id = s.id
    WHERE s.term_id = ANY($1) GROUP BY 1, 2, 3, 4
  ), homerooms AS (
    SELECT school_id, grade, min(seats) AS seats, ARRAY[1] AS periods FROM free WHERE kind = 'homeroom' GROUP BY 1, 2
  ), scheduled AS (
    SELECT b.school_id, f.grade, min(f.seats) AS seats, array_agg(b.period ORDER BY b.period) AS periods,
           count(*) = (SELECT count(*) FROM bell_periods r WHERE r.school_id = b.school_id AND r.required) AS whole
    FROM bell_periods b JOIN free f ON f.school_id = b.school_id AND f.period = b.period AND f.kind = 'scheduled'
    WHERE b.required GROUP BY 1, 2
  )
  SELECT school_id AS school, grade, periods FROM homerooms WHERE seats >= ${spareSeats}
  UNION ALL
  SELECT school_id, grade, periods FROM scheduled s WHERE whole AND seats >= ${spareSeats}
    AND NOT EXISTS (SELECT FROM homerooms h WHERE h.school_id = s.school_id AND h.grade = s.grade)
  ORDER BY 1, 2`;

const pupilsText = `
  SELECT e.student_id AS student, e.school_id AS school, e.grade, p.family_name AS "familyName"
  FROM school_enrollments e JOIN students p ON p.id = e.student_id
  WHERE e.school_year = $3 AND e.exit_date IS NULL AND e.grade BETWEEN 0 AND 12
    AND p.special_education_setting IS DISTINCT FROM 'SDC'
  ORDER BY hashint4extended(e.student_id, $1) LIMIT $2`;

const guardiansText = `
  SELECT guardian_id AS guardian, subject AS username FROM accounts
  WHERE guardian_id IS NOT NULL AND disabled_at IS NULL ORDER BY hashint4extended(id, $1) LIMIT $2`;

const studentAccountsText = `
  SELECT a.subject FROM accounts a
  JOIN school_enrollments e ON e.student_id = a.student_id AND e.school_year = $3 AND e.exit_date IS NULL
  WHERE e.grade >= 6 AND a.disabled_at IS NULL ORDER BY hashint4extended(a.id, $1) LIMIT $2`;

/** Rows of a text that promises this shape. */
async function rows<Row extends pg.QueryResultRow>(
  client: pg.Client,
  text: string,
  values: unknown[],
): Promise<Row[]> {
  return (await client.query<Row>(text, values)).rows;
}

type Subject = { subject: string };

export async function openDistrict(databaseUrl: string, seed: number): Promise<District> {
  const client = new pg.Client({ connectionString: databaseUrl, application_name: "firstbell load" });
  await client.connect();
  const subjects = async (text: string, values: unknown[]) =>
    (await rows<Subject>(client, text, values)).map((row) => row.subject);
  return {
    size: async () => {
      const firstBells = await rows<FirstBell>(client, firstBellsText, [openTerms]);
      const [size] = await rows<{ students: number; schools: number }>(client, sizeText, []);
      return { students: size?.students ?? 0, schools: size?.schools ?? 0, firstBells };
    },
    staff: (limit) => subjects(staffText, [seed, limit]),
    teachers: (wave, limit) =>
      rows<WaveTeacher>(client, teachersText, [seed, limit, isFirst[wave], openTerms]),
    scorers: (limit) => rows<Teacher>(client, scorersText, [seed, limit, openTerms]),
    staffAtSchools: (position) => rows<StaffMember>(client, staffAtSchoolsText, [seed, position]),
    rooms: () => rows<Room>(client, roomsText, [openTerms]),
    pupils: (limit) => rows<Pupil>(client, pupilsText, [seed, limit, schoolYear]),
    guardians: (limit) => rows<Guardian>(client, guardiansText, [seed, limit]),
    studentAccounts: (limit) => subjects(studentAccountsText, [seed, limit, schoolYear]),
    end: () => client.end(),
  };
}
