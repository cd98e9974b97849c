/** Everything that the writes of a scene may change, read back without what differs from one scene to the next. */
import type { Pool } from "pg";
import { z } from "zod";
import { firstBase, idsOfScene, leaver, type Scene } from "./scene.ts";

const seat = z.object({
  section: z.int(),
  school: z.int(),
  student: z.string(),
  period: z.int(),
  capacity: z.int(),
  seat: z.int(),
  begin: z.string(),
  end: z.string().nullable(),
});
const enrollment = z.object({
  student: z.string(),
  school: z.int(),
  kind: z.string(),
  grade: z.int(),
  begin: z.string(),
  entryCode: z.string(),
  end: z.string().nullable(),
  exitCode: z.string().nullable(),
});
const mark = z.object({
  section: z.int(),
  day: z.string(),
  period: z.int(),
  student: z.string(),
  revision: z.int(),
  code: z.string(),
});
const score = z.object({ assignment: z.int(), student: z.string(), version: z.int(), points: z.number() });

const dose = z.object({ order: z.int(), atMinute: z.int(), version: z.int(), state: z.string() });
const line = z.object({
  student: z.string(),
  line: z.int(),
  revision: z.int(),
  course: z.string(),
  mark: z.string(),
  verified: z.boolean(),
});

const schema = z.object({
  seats: z.array(seat),
  enrollments: z.array(enrollment),
  guardians: z.array(z.object({ students: z.int() })),
  details: z.array(z.object({ name: z.string(), phone: z.string() })),
  submissions: z.array(z.object({ section: z.int(), day: z.string(), period: z.int(), revision: z.int() })),
  marks: z.array(mark),
  replacedMarks: z.array(mark),
  scores: z.array(score),
  replacedScores: z.array(score),
  grades: z.array(z.object({ section: z.int(), student: z.string(), version: z.int(), mark: z.string() })),
  checks: z.array(
    z.object({
      ...{ student: z.string(), revision: z.int(), finding: z.string() },
      sections: z.array(z.int()),
    }),
  ),
  lines: z.array(line),
  /** New ones are 0. */
  reports: z.array(z.object({ report: z.int(), school: z.int(), kind: z.string(), state: z.string() })),
  settings: z.array(z.object({ school: z.int(), startsPresent: z.boolean() })),
  visits: z.array(z.object({ student: z.string(), atMinute: z.int(), version: z.int(), reason: z.string() })),
  replacedVisits: z.array(z.object({ visit: z.int(), version: z.int(), reason: z.string() })),
  doses: z.array(dose),
  replacedDoses: z.array(z.object({ dose: z.int(), version: z.int(), state: z.string() })),
  /** `request` is 0 or 1: which of the two it was. */
  audit: z.array(
    z.object({
      request: z.int(),
      action: z.string(),
      status: z.int(),
      detail: z.record(z.string(), z.unknown()),
    }),
  ),
});
export type SceneState = z.output<typeof schema>;

export async function readState(
  pool: Pool,
  { base, familyName, birthDate }: Scene,
  operationIds: readonly string[],
): Promise<SceneState> {
  const values = [base, familyName, birthDate, operationIds];
  const { rows } = await pool.query<{ state: unknown }>({ name: "scene-state", text, values });
  return schema.parse(rows[0]?.state);
}

/** Students of the scene go by number, students that a write created by given name. */
const named = "(student_id - $1)::text";
const ofScene = (column: string) => `${column} BETWEEN $1 + 1 AND $1 + ${idsOfScene - 1}`;

const list = (columns: string, source: string) => `
  (SELECT coalesce(json_agg(listed ORDER BY listed::text), '[]')
     FROM (SELECT ${columns} FROM ${source}) AS listed)`;

const marks = (table: string) =>
  list(
    `section_id - $1 AS section, day::text AS day, period, ${named} AS student, revision, code`,
    `${table} WHERE ${ofScene("section_id")}`,
  );
const scores = (table: string) =>
  list(
    `assignment_id - $1 AS assignment, ${named} AS student, version, points`,
    `${table} WHERE ${ofScene("assignment_id")}`,
  );

const text = `
WITH new_student AS MATERIALIZED (
  SELECT id, given_name FROM students WHERE birth_date = $3::date AND lower(family_name) = $2),
student AS MATERIALIZED (
  SELECT $1 + number AS id, number::text AS name FROM generate_series(1, ${leaver}) AS number
  UNION ALL SELECT id, given_name FROM new_student)
SELECT json_build_object(
  'seats', ${list(
    `section_id - $1 AS section, s.school_id AS school, ${named} AS student, s.period, s.capacity, seat,
     begin_date::text AS begin, end_date::text AS end`,
    `section_enrollments AS e JOIN sections AS s ON s.id = e.section_id WHERE ${ofScene("e.section_id")}`,
  )},
  'enrollments', ${list(
    `student.name AS student, school_id AS school, kind, grade, entry_date::text AS begin, entry_code AS "entryCode",
     exit_date::text AS end, exit_code AS "exitCode"`,
    "school_enrollments JOIN student ON student.id = student_id",
  )},
  'guardians', ${list(
    "count(*) AS students",
    `student_guardians JOIN new_student ON new_student.id = student_id GROUP BY guardian_id`,
  )},
  'details', ${list("family_name AS name, phone", `guardians WHERE ${ofScene("id")}`)},
  'submissions', ${list(
    "section_id - $1 AS section, day::text AS day, period, revision",
    `attendance_submissions WHERE ${ofScene("section_id")}`,
  )},
  'marks', ${marks("attendance_marks")},
  'replacedMarks', ${marks("attendance_mark_history")},
  'scores', ${scores("scores")},
  'replacedScores', ${scores("score_history")},
  'grades', ${list(
    `section_id - $1 AS section, ${named} AS student, version, mark`,
    `section_grades WHERE ${ofScene("section_id")}`,
  )},
  'checks', ${list(
    `${named} AS student, revision, finding, ARRAY(SELECT id - $1 FROM unnest(section_ids) AS id) AS sections`,
    `placement_checks WHERE ${ofScene("student_id")}`,
  )},
  'lines', ${list(
    `${named} AS student, line, revision, course_code AS course, mark, verified`,
    `course_history_revisions WHERE ${ofScene("student_id")}`,
  )},
  'reports', ${list(
    `greatest(0, id - $1) AS report, school_id AS school, kind, state`,
    `reports WHERE id < ${firstBase} OR ${ofScene("id")}`,
  )},
  'settings', ${list('school_id AS school, starts_present AS "startsPresent"', "attendance_settings")},
  'visits', ${list(
    `${named} AS student, (extract(epoch FROM recorded_at) / 60)::int AS "atMinute", version, reason`,
    `health_visits WHERE ${ofScene("student_id")}`,
  )},
  'replacedVisits', ${list(
    "visit_id - $1 AS visit, version, reason",
    `health_visit_history WHERE ${ofScene("visit_id")}`,
  )},
  'doses', ${list(
    `order_id - $1 AS "order", (extract(epoch FROM given_at) / 60)::int AS "atMinute", version, state`,
    `medication_doses WHERE ${ofScene("order_id")}`,
  )},
  'replacedDoses', ${list(
    "dose_id - $1 AS dose, version, state",
    `medication_dose_history WHERE ${ofScene("dose_id")}`,
  )},
  'audit', ${list(
    "array_position($4::text[], operation_id) - 1 AS request, action, response_status AS status, detail",
    "audit_trail WHERE operation_id = ANY($4::text[])",
  )}
) AS state`;
