/** What is tried because the rules forbid it: each of these is really forbidden by the records of a seeded district. */

import { afterAll, beforeAll, expect, test } from "vitest";
import { timeZone } from "../../../../seed/district/calendar.ts";
import { type District, openDistrict } from "../../../../targets/reference-sis/people/district.ts";
import {
  readForbiddenSeats,
  readStudentsSeen,
} from "../../../../targets/reference-sis/refusals/breakable-rules.ts";
import { type SeededDatabase, useSeededDatabase } from "../../../support/district.ts";
import { withClient } from "../../../support/with-client.ts";

let database: SeededDatabase;
let district: District;
beforeAll(async () => {
  database = await useSeededDatabase(2000);
  district = await openDistrict(database.url, 1, { timeZone });
});
afterAll(async () => {
  await district.end();
  await database.drop();
});

/** True of a seat by what it's tried for. */
const forbids = {
  "section-full": `SELECT s.capacity <= count(DISTINCT e.seat) AS so
                     FROM sections s JOIN section_enrollments e ON e.section_id = s.id
                    WHERE s.id = $2 AND e.end_date IS NULL AND $1::int > 0 GROUP BY s.capacity`,
  "period-taken": `SELECT count(*) > 0 AS so
                     FROM section_enrollments e
                     JOIN section_meetings own ON own.section_id = e.section_id
                     JOIN section_meetings other ON other.section_id = $2 AND other.period = own.period
                                                AND other.days & own.days <> 0
                    WHERE e.student_id = $1 AND e.end_date IS NULL AND e.section_id <> $2`,
  "wrong-grade": `SELECT g.grade NOT BETWEEN s.low_grade AND s.high_grade AS so
                    FROM sections s JOIN school_enrollments g ON g.school_id = s.school_id
                   WHERE s.id = $2 AND g.student_id = $1 AND g.kind = 'primary' AND g.exit_date IS NULL`,
} as const;

test("the sections are full, the periods taken and the grades wrong, a few of each", async () => {
  const seats = await readForbiddenSeats(district);
  expect(new Set(seats.map(({ tried }) => tried))).toEqual(new Set(Object.keys(forbids)));
  for (const { tried, student, to } of seats) {
    const { rows } = await withClient(database.url, (client) => client.query(forbids[tried], [student, to]));
    expect({ tried, student, to, rows }).toMatchObject({ rows: [{ so: true }] });
  }
});

test("a student counts as seen with a mark of the day that isn't an absence", async () => {
  expect(await readStudentsSeen(district)).toEqual([]);
  const present = await markTwo();
  const seen = await readStudentsSeen(district);
  expect(seen.map(({ student }) => student)).toEqual([present]);
});

/** Two students of one class are marked, one as absent; returns the other. Each is enrolled at one school only. */
async function markTwo(): Promise<number | undefined> {
  return await withClient(database.url, async (client) => {
    await client.query("SET session_replication_role = replica");
    const { rows } = await client.query<{ present: number }>(
      `WITH two AS (
         SELECT e.section_id, min(e.student_id) AS present, max(e.student_id) AS absent
           FROM section_enrollments e
          WHERE e.begin_date = $1 AND e.end_date IS NULL
            AND (SELECT count(*) FROM school_enrollments g WHERE g.student_id = e.student_id) = 1
          GROUP BY e.section_id HAVING count(*) > 1
          ORDER BY e.section_id LIMIT 1
       ), marked AS (
         INSERT INTO attendance_marks (section_id, day, period, student_id, revision, code)
         SELECT section_id, $1::date, 1, present, 1, 'T' FROM two
          UNION ALL
         SELECT section_id, $1::date, 1, absent, 1, 'A' FROM two
       )
       SELECT present FROM two`,
      [district.day],
    );
    return rows[0]?.present;
  });
}
