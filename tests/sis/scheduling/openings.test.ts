/** What a student is offered is what they can have: every section of a school is tried, on several days of a year. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { todayOrFirstDay } from "../../../sis/db/class-days.ts";
import { isRefusal } from "../../../sis/errors.ts";
import { findOpenings, type Opening } from "../../../sis/scheduling/openings.ts";
import { findSchedule } from "../../../sis/scheduling/queries.ts";
import { addToSection, moveBetweenSections } from "../../../sis/scheduling/seat-changes.ts";
import { choicesForAdd, choicesForMove } from "../../../sis/scheduling/section-choices.ts";
import { readStudentSchedule } from "../../../sis/scheduling/student-schedule.ts";
import { insertCrowd, operation } from "../../support/operations.ts";
import { requested } from "../../support/requested.ts";
import { birch, openingDay, people } from "../../support/small-school.ts";
import { startTestApp, type TestApp } from "../../support/test-app.ts";

/** A days are Monday, Wednesday and Friday, B days Tuesday and Thursday. */
const sections = `
  INSERT INTO courses (id, code, title, subject, subject_group, low_grade, high_grade, repeatable) VALUES
    (8, '3000', 'Life skills', 'Special education', 'special-day-class', 9, 12, true);
  INSERT INTO sections
    (id, school_id, course_id, term_id, period, capacity, title, kind, low_grade, high_grade) VALUES
    (101, 2, 2, 2, 1, 5, 'English 10, A days', 'scheduled', 10, 10),
    (102, 2, 3, 2, 1, 5, 'Geometry, B days', 'scheduled', 9, 11),
    (103, 2, 4, 2, 3, 5, 'Biology, two periods', 'scheduled', 9, 11),
    (104, 2, 4, 2, 3, 5, 'Biology, Tuesdays and Fridays', 'scheduled', 9, 11),
    (105, 2, 2, 3, 1, 5, 'English 10, spring', 'scheduled', 10, 10),
    (106, 2, 7, 1, 6, 5, 'Drawing, all year', 'scheduled', 9, 12),
    (107, 2, 7, 3, 6, 1, 'Drawing, one seat', 'scheduled', 9, 12),
    (108, 2, 6, 2, 5, 5, 'No meetings on record', 'scheduled', 9, 12),
    (109, 2, 7, 2, 7, 5, 'Drawing, grade 12', 'scheduled', 12, 12),
    (110, 2, 7, 2, 7, 5, 'Drawing, grade 11', 'scheduled', 11, 11),
    (111, 2, 8, 2, 7, 5, 'Life skills', 'special-day-class', 9, 12),
    (112, 2, 7, 2, 1, 5, 'Drawing on Mondays', 'scheduled', 9, 12);
  INSERT INTO section_meetings (section_id, period, days) VALUES
    (101, 1, 21), (102, 1, 10), (103, 3, 31), (103, 4, 31), (104, 3, 2), (104, 4, 16), (105, 1, 31),
    (106, 6, 31), (107, 6, 31), (109, 7, 31), (110, 7, 31), (111, 7, 31), (112, 1, 1);`;

let app: TestApp;
let everySection: number[];
let free: number;
let onADays: number;
let inDoubleBlock: number;
let leaving: number;
let placed: number;
beforeAll(async () => {
  app = await startTestApp({ today: () => openingDay });
  const { core } = app.dependencies;
  await core.query(sections);
  const crowd = await insertCrowd(core, 6);
  const [first = 0, second = 0, third = 0, fourth = 0, fifth = 0, other = 0] = crowd;
  [free, onADays, inDoubleBlock, leaving, placed] = [first, second, third, fourth, fifth];
  await core.query(
    `INSERT INTO section_enrollments (section_id, student_id, seat, begin_date) VALUES
       (101, ${onADays}, 1, '${openingDay}'), (25, ${onADays}, 30, '${openingDay}'), (24, ${onADays}, 30, '2026-11-02'),
       (103, ${inDoubleBlock}, 1, '${openingDay}'), (107, ${other}, 1, '2027-03-01'), (106, ${leaving}, 1, '2026-09-14')`,
  );
  await core.query(`UPDATE section_enrollments SET end_date = '2027-02-15' WHERE student_id = ${leaving}`);
  await core.query(
    `UPDATE school_enrollments SET exit_date = '2027-02-15', exit_code = 'T180' WHERE student_id = ${leaving}`,
  );
  await core.query(
    `INSERT INTO special_education_placements (student_id, setting, begin_date) VALUES (${placed}, 'SDC', '${openingDay}')`,
  );
  const { rows } = await core.query<{ id: number }>(
    `SELECT id FROM sections WHERE school_id = ${birch.schoolId}`,
  );
  everySection = rows.map(({ id }) => id);
});
afterAll(() => app.stop());

const counselor = people.birchCounselor;
/** Tuesday of the last week of the fall term: no Monday is left. */
const lastDays = "2026-12-15";
const inSpring = "2027-02-01";
const students = () => ({ free, onADays, inDoubleBlock, leaving, placed });

async function openingsOf(studentId: number, day: string): Promise<Opening[]> {
  const asked = { studentId, schoolId: birch.schoolId, day, schoolYear: 2027 };
  return await findOpenings(app.dependencies.core, asked);
}

function offered(groups: ReturnType<typeof choicesForAdd<Opening>>): number[] {
  return groups
    .flatMap((group) => group.sections.map(({ sectionId }) => sectionId))
    .toSorted((one, other) => one - other);
}

/** What the write accepts, each try undone. */
async function accepted(studentId: number, tryOne: (sectionId: number) => Promise<object>) {
  const { core } = app.dependencies;
  const ofStudent = "section_enrollments WHERE student_id = $1";
  const { rows } = await core.query(`SELECT * FROM ${ofStudent}`, [studentId]);
  const found: number[] = [];
  for (const sectionId of everySection) {
    const result = await tryOne(sectionId);
    if (isRefusal(result)) continue;
    found.push(sectionId);
    await core.query(`DELETE FROM ${ofStudent}`, [studentId]);
    await core.query(
      `INSERT INTO section_enrollments SELECT * FROM jsonb_populate_recordset(NULL::section_enrollments, $1)`,
      [JSON.stringify(rows)],
    );
  }
  return found.toSorted((one, other) => one - other);
}

test.each([
  ["free", openingDay],
  ["free", lastDays],
  ["free", inSpring],
  ["onADays", openingDay],
  ["onADays", lastDays],
  ["inDoubleBlock", openingDay],
  ["leaving", openingDay],
  ["leaving", inSpring],
  ["placed", openingDay],
] as const)("a student (%s) can add the sections that are offered on %s, and no others", async (who, day) => {
  const studentId = students()[who];
  const add = (sectionId: number) =>
    addToSection(app.dependencies, counselor, requested({ studentId, sectionId, day }), operation());
  const choices = offered(choicesForAdd(await openingsOf(studentId, day)));
  expect(choices).toEqual(await accepted(studentId, add));
  expect(choices.length).toBeGreaterThan(0);
});

test("everything offered for a move is accepted, and so is nothing else of that time or course", async () => {
  const { dependencies } = app;
  for (const studentId of [onADays, inDoubleBlock]) {
    const openings = await openingsOf(studentId, openingDay);
    const courseOf = new Map(openings.map(({ sectionId, courseId }) => [sectionId, courseId]));
    const schedule = await findSchedule(dependencies.core, { studentId, day: openingDay, schoolYear: 2027 });
    for (const held of schedule) {
      const move = (toSectionId: number) => {
        const change = { studentId, fromSectionId: held.sectionId, toSectionId, day: openingDay };
        return moveBetweenSections(dependencies, counselor, requested(change), operation());
      };
      const addable = new Set(offered(choicesForAdd(openings)));
      const isForMove = (id: number) => !addable.has(id) || courseOf.get(id) === held.courseId;
      const moves = (await accepted(studentId, move)).filter(isForMove);
      expect(offered(choicesForMove(held, openings))).toEqual(moves);
    }
  }
});

test("until classes begin, their first day is the day of changes and look-ups, even once the school year has begun", async () => {
  const { core } = app.dependencies;
  const begins = (day: string) =>
    core.query("UPDATE school_years SET begin_date = $1 WHERE id = 2027", [day]);
  await begins("2026-07-01");
  const summer = { ...app.dependencies, today: () => "2026-07-20" };
  expect(await todayOrFirstDay(summer, birch)).toBe(openingDay);
  const schedule = await readStudentSchedule(summer, free, { schoolId: birch.schoolId });
  expect(schedule?.day).toBe(openingDay);
  expect(schedule?.openings).toEqual(await openingsOf(free, openingDay));
  await begins(openingDay);
});
