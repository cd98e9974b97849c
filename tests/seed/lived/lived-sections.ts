/** A lived-in district as the interleavings' rules read a scene: one state for each section, with everyone who has had a seat in it. */
import type pg from "pg";
import type { SceneState } from "../../interleavings/scene-state.ts";
import { withClient } from "../../support/with-client.ts";

type OfSection<Rows extends keyof SceneState> = SceneState[Rows][number] & { readonly section: number };

export async function readSections(url: string): Promise<SceneState[]> {
  return await withClient(url, async (client) => {
    const seats = await read<OfSection<"seats">>(client, seatsSql);
    const enrollments = Map.groupBy(
      await read<SceneState["enrollments"][number]>(client, enrollmentsSql),
      ({ student }) => student,
    );
    const submissions = await bySection<OfSection<"submissions">>(client, submissionsSql);
    const marks = await bySection<OfSection<"marks">>(client, marksSql("attendance_marks"));
    const replacedMarks = await bySection<OfSection<"replacedMarks">>(
      client,
      marksSql("attendance_mark_history"),
    );
    const scores = await bySection<OfSection<"scores">>(client, scoresSql("scores"));
    const replacedScores = await bySection<OfSection<"replacedScores">>(client, scoresSql("score_history"));
    return [...Map.groupBy(seats, ({ section }) => section)].map(([section, of]) => ({
      ...nothing,
      seats: of,
      enrollments: [...new Set(of.map(({ student }) => student))].flatMap(
        (student) => enrollments.get(student) ?? [],
      ),
      submissions: submissions.get(section) ?? [],
      marks: marks.get(section) ?? [],
      replacedMarks: replacedMarks.get(section) ?? [],
      scores: scores.get(section) ?? [],
      replacedScores: replacedScores.get(section) ?? [],
    }));
  });
}

const nothing = {
  ...{ guardians: [], details: [], grades: [], checks: [], settings: [], audit: [] },
  ...{ lines: [], reports: [] },
  ...{ visits: [], replacedVisits: [], doses: [], replacedDoses: [] },
};

async function read<Row extends pg.QueryResultRow>(client: pg.Client, sql: string): Promise<Row[]> {
  return (await client.query<Row>(sql)).rows;
}

async function bySection<Row extends pg.QueryResultRow & { readonly section: number }>(
  client: pg.Client,
  sql: string,
): Promise<Map<number, Row[]>> {
  return Map.groupBy(await read<Row>(client, sql), ({ section }) => section);
}

const seatsSql = `
  SELECT section_id AS section, school_id AS school, student_id::text AS student, period, capacity, seat,
         begin_date::text AS begin, end_date::text AS end
    FROM section_enrollments e JOIN sections s ON s.id = e.section_id`;

/** This year's: an enrollment without an end lasts until the year ends. */
const enrollmentsSql = `
  SELECT student_id::text AS student, school_id AS school, kind, grade, entry_date::text AS begin,
         entry_code AS "entryCode", exit_date::text AS end, exit_code AS "exitCode"
    FROM school_enrollments WHERE school_year = 2027`;

const submissionsSql =
  "SELECT section_id AS section, day::text AS day, period, revision FROM attendance_submissions";

function marksSql(table: string): string {
  return `SELECT section_id AS section, day::text AS day, period, student_id::text AS student, revision, code FROM ${table}`;
}

function scoresSql(table: string): string {
  return `
    SELECT a.section_id AS section, s.assignment_id AS assignment, s.student_id::text AS student, s.version,
           s.points::float8 AS points
      FROM ${table} s JOIN assignments a ON a.id = s.assignment_id`;
}
