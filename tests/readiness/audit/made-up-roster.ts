/** A made-up roster for the audit's rules: SQL for its views as tables, and for a school, its students and its sections. */
import { escapeLiteral } from "pg";

export const day = "2026-09-01";

/** What classes teach that don't say: one course for each period. */
const courseOfPeriod = 100;

/** In place of the views of a source. */
export const rosterTables = `
CREATE SCHEMA roster;
CREATE TABLE roster.school (school_id int, name text, school_type text, low_grade int, high_grade int, capacity int, projected_enrollment int);
CREATE TABLE roster.campus (school_id int, campus text);
CREATE TABLE roster.bell (school_id int, period int, required boolean, begins_minute int, ends_minute int, days int DEFAULT 31);
CREATE TABLE roster.term (term_id int, title text, kind text, begin_date date, end_date date);
CREATE TABLE roster.course (course_id int, title text, subject_group text, repeatable boolean);
CREATE TABLE roster.prior_course (student_id int, course_id int, school_year int, term text, passed boolean, verified boolean, repeat_consent_on date);
CREATE TABLE roster.student (student_id int PRIMARY KEY, birth_date date, given_name text DEFAULT 'Ana', family_name text DEFAULT 'Flores', english_status text, disability text);
CREATE TABLE roster.guardian (student_id int, guardian_id int, contact_order int, phone text, PRIMARY KEY (student_id, guardian_id));
CREATE TABLE roster.language_status (student_id int, status text, begin_date date);
CREATE TABLE roster.placement (student_id int, setting text, begin_date date, end_date date, program text);
CREATE TABLE roster.special_service (student_id int, begin_date date, end_date date);
CREATE TABLE roster.education_program (student_id int, case_manager_id int, reviewed_on date, assessed_on date, consent_on date, transferred_on date);
CREATE TABLE roster.teacher_credential (teacher_id int, area text);
CREATE TABLE roster.teacher (teacher_id int PRIMARY KEY, school_id int, given_name text DEFAULT 'Rosa', family_name text DEFAULT 'Nguyen');
CREATE TABLE roster.section (section_id int, school_id int, course_id int, term_id int, period int, capacity int, title text, kind text, low_grade int, high_grade int, subject_group text, program text, credential_area text, language_development boolean);
CREATE TABLE roster.meeting (section_id int, period int, days int, room_id int, teacher_id int);
CREATE TABLE roster.room (room_id int PRIMARY KEY, kind text, seats int);
CREATE TABLE roster.section_teacher (section_id int, teacher_id int, role text, begin_date date, end_date date);
CREATE TABLE roster.section_enrollment (section_id int, student_id int, begin_date date, end_date date);
CREATE TABLE roster.service_consent (student_id int, section_id int);
CREATE TABLE roster.dropped_seat (section_id int, student_id int, person int, day date);
CREATE TABLE roster.school_enrollment (student_id int, school_id int, kind text, grade int, entry_date date, exit_date date, counter_date date, counter_person int, from_elsewhere boolean, is_primary boolean GENERATED ALWAYS AS (kind = 'primary') STORED, recorded_entry_date date GENERATED ALWAYS AS (entry_date) STORED, year_end_date date DEFAULT '2027-06-30');
CREATE INDEX ON roster.school_enrollment (student_id);
CREATE TABLE roster.prior_enrollment (student_id int, school_id int, school_year int, grade int, exit_date date, year_end_date date, goes_on boolean, left_as text);
INSERT INTO roster.term VALUES (1, 'Fall', 'semester', '2026-08-11', '2026-12-18'), (2, 'Spring', 'semester', '2027-01-11', '2027-06-10'), (3, 'Spring of last year', 'semester', '2026-01-12', '2026-06-10');
INSERT INTO roster.course VALUES (1, 'A course', 'academic', false), (2, 'A course that is taken again', 'performing-arts', true);
INSERT INTO roster.course SELECT ${courseOfPeriod} + period, 'The course of period ' || period, 'academic', false FROM generate_series(0, 26) AS period;
`;

type Value = string | number | boolean | null;

export function insert(table: string, ...values: readonly Value[]): string {
  return `INSERT INTO roster.${table} VALUES (${values.map(literal).join(", ")}) ON CONFLICT DO NOTHING;\n`;
}

function literal(value: Value): string {
  return typeof value === "string" ? escapeLiteral(value) : String(value);
}

const termBegin = "2026-08-11";

/** Numbers of one school's students, sections, rooms and teachers, so that schools don't meet by mistake. */
export const studentOf = (school: number, student: number): number => school * 10_000 + student;
export const numberOf = (school: number, number: number): number => school * 1000 + number;

type School = {
  readonly type?: string;
  readonly low?: number;
  readonly high?: number;
  readonly capacity?: number;
  readonly projected?: number | null;
  /** How many periods the bell requires. */
  readonly required?: number;
  /** When period 1 begins, in minutes of the day. */
  readonly begins?: number;
};

const periodMinutes = 55;

/** Periods 0 to 8 of an hour each, with five minutes to pass. */
export function school(id: number, options: School = {}): string {
  const {
    type = "high",
    low = 9,
    high = 12,
    capacity = 5000,
    projected = null,
    required = 6,
    begins = 480,
  } = options;
  const bell = Array.from({ length: 9 }, (_, period) => {
    const rings = begins + (period - 1) * 60;
    return insert("bell", id, period, period >= 1 && period <= required, rings, rings + periodMinutes);
  });
  return insert("school", id, `School ${id}`, type, low, high, capacity, projected) + bell.join("");
}

/** A bell of its own for a period on these days; on the others it rings as before. */
export function ringsOn(id: number, period: number, days: number, begins: number): string {
  const same = `school_id = ${id} AND period = ${period}`;
  return `UPDATE roster.bell SET days = days & ~${days} WHERE ${same};
INSERT INTO roster.bell SELECT school_id, period, required, ${begins}, ${begins + periodMinutes}, ${days}
  FROM roster.bell WHERE ${same} LIMIT 1;\n`;
}

/** A period that doesn't meet on these days. */
export function skips(id: number, period: number, days: number): string {
  return `UPDATE roster.bell SET days = days & ~${days} WHERE school_id = ${id} AND period = ${period};\n`;
}

type Enrolled = {
  readonly grade?: number;
  readonly kind?: string;
  readonly entry?: string;
  /** Who enrolled them at an office counter on the day of the audit. */
  readonly arrivedBy?: number;
  /** The school whose students these are, if they attend another one besides. */
  readonly of?: number;
};

/** Students `from` to `to`, enrolled at the school. */
export function enroll(id: number, from: number, to: number, options: Enrolled = {}): string {
  const { grade = 9, kind = "primary", entry = termBegin, arrivedBy = null, of = id } = options;
  const first = arrivedBy === null ? entry : day;
  const counter = arrivedBy === null ? "NULL::date" : `DATE '${day}'`;
  const each = `generate_series(${studentOf(of, from)}, ${studentOf(of, to)}) AS s`;
  const known = kind === "primary" ? person(each, grade) : "";
  return `${known}INSERT INTO roster.school_enrollment
  SELECT s, ${id}, '${kind}', ${grade}, DATE '${first}', NULL::date, ${counter}, ${arrivedBy} FROM ${each};\n`;
}

/** Everyone is of the usual age, and has a guardian whom the school can call. */
function person(each: string, grade: number): string {
  return `INSERT INTO roster.student
  SELECT s, make_date(2020 - least(${grade}, 12), 12, 1), 'Ana', 'Flores ' || s FROM ${each} ON CONFLICT DO NOTHING;
INSERT INTO roster.guardian SELECT s, s, 1, '213-000-0000' FROM ${each} ON CONFLICT DO NOTHING;\n`;
}

type Placed = {
  readonly setting?: string;
  readonly begin?: string;
  readonly end?: string | null;
  readonly program?: string | null;
};

/** Students `from` to `to` have a disability, a placement and a service. */
export function placed(id: number, from: number, to: number, options: Placed = {}): string {
  const { setting = "SDC", begin = "2025-08-11", end = null, program = null } = options;
  const each = `generate_series(${studentOf(id, from)}, ${studentOf(id, to)}) AS s`;
  return `INSERT INTO roster.placement SELECT s, ${literal(setting)}, ${literal(begin)}::date, ${literal(end)}::date, ${literal(program)} FROM ${each};
UPDATE roster.student SET disability = 'SLD' WHERE student_id IN (SELECT s FROM ${each});
INSERT INTO roster.special_service SELECT s, DATE '2025-08-11', NULL::date FROM ${each};\n`;
}

/** Of students `from` to `to` a column of their record becomes this. */
export function onRecord(id: number, from: number, to: number, column: string, value: string | null): string {
  return `UPDATE roster.student SET ${column} = ${literal(value)}
 WHERE student_id BETWEEN ${studentOf(id, from)} AND ${studentOf(id, to)};\n`;
}

export type Section = {
  readonly period?: number | null;
  readonly days?: number;
  /** Further periods in which it meets. */
  readonly also?: readonly number[];
  readonly title?: string;
  readonly group?: string;
  readonly kind?: string;
  readonly low?: number;
  readonly high?: number;
  readonly capacity?: number;
  readonly term?: number;
  /** One of the made-up courses; by default the one of its period. */
  readonly course?: number;
  /** Its number at the school; by default the section's. Null for none. */
  readonly teacher?: number | null;
  readonly role?: string;
  readonly room?: number | null;
  readonly roomKind?: string;
  readonly seats?: number;
  readonly program?: string | null;
  /** What its teacher must be authorized to teach. */
  readonly area?: string | null;
  readonly languageDevelopment?: boolean;
};

export function section(id: number, number: number, options: Section = {}): string {
  const {
    period = 1,
    title = "English 9",
    group = "academic",
    kind = "scheduled",
    low = 9,
    high = 9,
  } = options;
  const { capacity = 40, term = 1, course = courseOfPeriod + (period ?? 0) } = options;
  const { program = null, area = null } = options;
  const own = numberOf(id, number);
  const about = insert(
    "section",
    own,
    id,
    course,
    term,
    period,
    capacity,
    title,
    kind,
    low,
    high,
    group,
    ...[program, area, options.languageDevelopment ?? false],
  );
  return about + teaching(id, own, number, options) + meetings(id, own, number, options);
}

function teaching(
  id: number,
  own: number,
  number: number,
  { teacher = number, role = "primary" }: Section,
): string {
  if (teacher === null) return "";
  const person = numberOf(id, teacher);
  return insert("section_teacher", own, person, role, termBegin, null) + insert("teacher", person, id);
}

function meetings(id: number, own: number, number: number, options: Section): string {
  const { period = 1, days = 31, also = [], room = number, roomKind = "classroom", seats = 42 } = options;
  const place = room === null ? null : numberOf(id, room);
  const made = place === null ? "" : insert("room", place, roomKind, seats);
  return made + [period, ...also].map((each) => insert("meeting", own, each, days, place, null)).join("");
}

type PriorCourse = {
  readonly course?: number;
  readonly year?: number;
  readonly fall?: boolean;
  readonly spring?: boolean;
  readonly verified?: boolean;
  readonly consent?: string | null;
};

/** Students `from` to `to` took both semesters of a course, and passed them unless said otherwise. */
export function tookBefore(id: number, from: number, to: number, options: PriorCourse = {}): string {
  const { course = 1, year = 2026, fall = true, spring = true, verified = true, consent = null } = options;
  const agreed = consent === null ? "NULL::date" : `DATE '${consent}'`;
  return `INSERT INTO roster.prior_course
  SELECT s, ${course}, ${year}, t.term, t.passed, ${verified}, ${agreed}
    FROM generate_series(${studentOf(id, from)}, ${studentOf(id, to)}) AS s,
         (VALUES ('fall', ${fall}), ('spring', ${spring})) AS t (term, passed);\n`;
}

type Seats = { readonly begin?: string; readonly end?: string | null; readonly of?: number };

/** Seats of students `from` to `to` in a section, from the day on which they entered its school unless said otherwise. */
export function seat(id: number, number: number, from: number, to: number, options: Seats = {}): string {
  const { begin, end = null, of = id } = options;
  const entered = `(SELECT max(n.entry_date) FROM roster.school_enrollment n WHERE n.student_id = s AND n.school_id = ${id})`;
  const since = begin === undefined ? `coalesce(${entered}, DATE '${termBegin}')` : `DATE '${begin}'`;
  const until = end === null ? "NULL::date" : `DATE '${end}'`;
  return `INSERT INTO roster.section_enrollment SELECT ${numberOf(id, number)}, s, ${since}, ${until}
  FROM generate_series(${studentOf(of, from)}, ${studentOf(of, to)}) AS s;\n`;
}

/** One section a period, from section `first` on, with all of these students in it. */
export function fullDay(
  id: number,
  students: readonly [from: number, to: number],
  {
    first = 1,
    periods = [1, 2, 3, 4, 5, 6],
    ...options
  }: Section & { first?: number; periods?: readonly number[] } = {},
): string {
  return periods
    .map(
      (period, index) =>
        section(id, first + index, { ...options, period }) + seat(id, first + index, ...students),
    )
    .join("");
}

/** The families of students `from` to `to` agreed in writing that they aren't taught in a section. */
export function agreedTo(id: number, number: number, from: number, to: number): string {
  return `INSERT INTO roster.service_consent SELECT s, ${numberOf(id, number)}
  FROM generate_series(${studentOf(id, from)}, ${studentOf(id, to)}) AS s;\n`;
}

/** A counselor dropped these students from a section on the day of the audit. */
export function dropped(id: number, number: number, from: number, to: number, person: number): string {
  return `INSERT INTO roster.dropped_seat SELECT ${numberOf(id, number)}, s, ${person}, DATE '${day}'
  FROM generate_series(${studentOf(id, from)}, ${studentOf(id, to)}) AS s;\n`;
}
