/** A school that is in session all year, and a track that is off: attendance is taken on the days of the class's calendar. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { findClassDays, todayOrFirstDay } from "../../../sis/db/class-days.ts";
import { aldo, aster, birch, people } from "../../support/small-school.ts";
import { startTestApp, type TestApp } from "../../support/test-app.ts";

const english = 41;
const geometry = 42;
/** A Wednesday before other schools open. */
const july = "2026-07-15";
/** The track of the second section is off. */
const off = "2026-08-12";

/** Birch is in session since July; English follows its calendar, and Geometry that of a track. */
const yearRound = `
  UPDATE school_years SET begin_date = '2026-07-01' WHERE id = 2027;
  INSERT INTO calendars (id, title, kind) VALUES (2, 'Year-round', 'year-round'), (3, 'Track A', 'track');
  INSERT INTO terms (id, school_year, calendar_id, title, kind, begin_date, end_date) VALUES
    (22, 2027, 2, 'Fall 2026, year-round', 'semester', '2026-07-01', '2026-12-18'),
    (32, 2027, 3, 'Fall 2026, track A', 'semester', '2026-07-01', '2026-12-18');
  INSERT INTO calendar_days (calendar_id, day, school_year, kind)
    SELECT calendar, day::date, 2027,
           CASE WHEN calendar = 3 AND day >= '2026-08-01' THEN 'intersession' ELSE 'instructional' END
      FROM generate_series(2, 3) AS calendar, generate_series('2026-07-01'::date, '2026-09-30', '1 day') AS day
     WHERE extract(isodow FROM day) <= 5;
  UPDATE schools SET calendar_id = 2 WHERE id = ${birch.schoolId};
  UPDATE school_enrollments SET entry_date = '2026-07-01' WHERE school_id = ${birch.schoolId};
  INSERT INTO sections (id, school_id, course_id, term_id, period, capacity, title, kind, low_grade, high_grade) VALUES
    (${english}, 2, 2, 22, 7, 30, 'English 10', 'scheduled', 10, 10),
    (${geometry}, 2, 3, 32, 8, 30, 'Geometry', 'scheduled', 9, 11);
  INSERT INTO section_meetings (section_id, period, days) VALUES (${english}, 7, 31), (${geometry}, 8, 31);
  INSERT INTO section_teachers (section_id, staff_id, role, begin_date)
    SELECT section, 5, 'primary', '2026-07-01' FROM unnest(ARRAY[${english}, ${geometry}]) AS section;
  INSERT INTO section_enrollments (section_id, student_id, seat, begin_date)
    SELECT section, ${aldo}, 1, '2026-07-01' FROM unnest(ARRAY[${english}, ${geometry}]) AS section`;

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
  await app.dependencies.core.query(yearRound);
});
afterAll(() => app.stop());

async function submit(sectionId: number, day: string, period: number, students: readonly number[]) {
  const marks = students.map((studentId) => ({ studentId, code: "P" }));
  const path = `/api/sections/${sectionId}/attendance/${day}/${period}`;
  const response = await app.ask(people.birchTeacher, path, {
    method: "PUT",
    body: { seenRevision: 0, marks },
  });
  return response.status;
}

test("attendance counts from July, and is refused while the class's track is off", async () => {
  expect(await submit(english, july, 7, [aldo])).toBe(200);
  expect(await submit(geometry, july, 8, [aldo])).toBe(200);
  expect(await submit(geometry, off, 8, [aldo])).toBe(422);
});

const taught = z.object({ sections: z.array(z.object({ sectionId: z.int() })) });

test("a teacher's list has the classes whose calendar has classes that day", async () => {
  const listOf = async (day: string) => {
    const response = await app.ask(people.birchTeacher, `/api/teachers/me/sections?day=${day}`);
    const { sections } = taught.parse(await response.json());
    return sections.map(({ sectionId }) => sectionId);
  };
  expect(await listOf(july)).toEqual([english, geometry]);
  expect(await listOf(off)).toContain(english);
  expect(await listOf(off)).not.toContain(geometry);
});

test("each school's pages offer its own days", async () => {
  expect(await findClassDays(app.dependencies, birch)).toContain(july);
  expect(await findClassDays(app.dependencies, aster)).not.toContain(july);
  const summer = { ...app.dependencies, today: () => july };
  expect(await todayOrFirstDay(summer, birch)).toBe(july);
  expect(await todayOrFirstDay(summer, aster)).toBe("2026-08-11");
});
