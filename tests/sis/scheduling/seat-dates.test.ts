/**
 * Seats on past, present and future days: a change dated ahead waits until then, and a backdated one leaves nothing
 * behind.
 */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { findRoster } from "../../../sis/attendance/queries.ts";
import { findNotSubmitted } from "../../../sis/attendance/section-lists.ts";
import { submitAttendance } from "../../../sis/attendance/submit-attendance.ts";
import { withdrawStudent } from "../../../sis/enrollment/change-school.ts";
import { enterScores } from "../../../sis/grades/enter-grades.ts";
import { findSchedule, findSections } from "../../../sis/scheduling/queries.ts";
import { addToSection, dropFromSection, moveBetweenSections } from "../../../sis/scheduling/seat-changes.ts";
import { insertCrowd, operation } from "../../support/operations.ts";
import { requested } from "../../support/requested.ts";
import { birch, dara, openingDay, people } from "../../support/small-school.ts";
import { startTestApp, type TestApp } from "../../support/test-app.ts";

let app: TestApp;
let studentId: number;
beforeAll(async () => {
  app = await startTestApp({ today: () => "2026-09-30" });
});
beforeEach(async () => {
  [studentId = 0] = await insertCrowd(app.dependencies.core, 1);
});
afterAll(() => app.stop());

const counselor = people.birchCounselor;
const [english, geometry] = birch.sections;
const add = (sectionId: number, day: string, who = studentId) =>
  addToSection(app.dependencies, counselor, requested({ studentId: who, sectionId, day }), operation());
const drop = (sectionId: number, day: string, who = studentId) =>
  dropFromSection(app.dependencies, counselor, requested({ studentId: who, sectionId, day }), operation());
const move = (fromSectionId: number, toSectionId: number, day: string) =>
  moveBetweenSections(
    app.dependencies,
    counselor,
    requested({ studentId, fromSectionId, toSectionId, day }),
    operation(),
  );

/** Of new work in English. */
async function score(title: string, dueOn: string): Promise<void> {
  const { core } = app.dependencies;
  const text = `INSERT INTO assignments (id, section_id, title, points_possible, due_on)
    SELECT max(id) + 1, $1, $2, 10, $3 FROM assignments RETURNING id`;
  const { rows } = await core.query<{ id: number }>(text, [english, title, dueOn]);
  const entry = { assignmentId: rows[0]?.id ?? 0, scores: [{ studentId, value: 7, version: 0 }] };
  expect(await enterScores(app.dependencies, people.birchTeacher, entry, operation())).toMatchObject({
    status: 200,
  });
}

async function rosterOf(sectionId: number, day: string): Promise<number[]> {
  const roster = await findRoster(app.dependencies.core, { sectionId, day, period: undefined });
  return (roster?.students ?? []).map((student) => student.studentId);
}

async function scheduleOn(day: string): Promise<number[]> {
  const entries = await findSchedule(app.dependencies.core, { studentId, day, schoolYear: 2027 });
  return entries.map((entry) => entry.sectionId);
}

async function mark(sectionId: number, day: string): Promise<void> {
  const roster = await findRoster(app.dependencies.core, { sectionId, day, period: undefined });
  const marks = (roster?.students ?? []).map((student) => ({
    studentId: student.studentId,
    code: "P" as const,
  }));
  const period = roster?.section.period ?? 1;
  const seenRevision = roster?.revision ?? 0;
  const submission = { sectionId, day, period, seenRevision, marks, reason: "late bus" };
  const done = await submitAttendance(app.dependencies, people.birchTeacher, submission, operation());
  expect(done).toMatchObject({ status: 200 });
}

describe("dated ahead", () => {
  test("a drop keeps the seat until its day: no one else gets it before then", async () => {
    expect(await drop(birch.fullInPeriod2, "2026-10-05", dara)).toMatchObject({ status: 200 });
    expect(await add(birch.fullInPeriod2, "2026-09-30")).toMatchObject({ status: 409, code: "section-full" });
    expect(await add(birch.fullInPeriod2, "2026-10-05")).toMatchObject({ status: 201 });
    expect(await rosterOf(birch.fullInPeriod2, "2026-10-04")).toEqual([dara]);
    expect(await rosterOf(birch.fullInPeriod2, "2026-10-05")).toEqual([studentId]);
  });

  test("a withdrawal keeps seats, schedule and open seats as they are until its day", async () => {
    await add(birch.freeInPeriod1, openingDay);
    const withdrawal = { studentId, day: "2026-11-02", exitCode: "T180", officeSchoolId: null } as const;
    await withdrawStudent(app.dependencies, people.birchOffice, withdrawal, operation());
    expect(await scheduleOn("2026-11-01")).toEqual([birch.freeInPeriod1]);
    expect(await scheduleOn("2026-11-02")).toEqual([]);
    const search = {
      schoolId: birch.schoolId,
      schoolYear: 2027,
      period: 1,
      grade: 10,
      open: false,
      limit: 9,
    };
    const openOn = async (day: string) => {
      const sections = await findSections(app.dependencies.core, { ...search, day });
      return sections.find((section) => section.sectionId === birch.freeInPeriod1)?.openSeats;
    };
    expect(await openOn("2026-11-02")).toBe(((await openOn("2026-11-01")) ?? 0) + 1);
  });

  test("a section has open seats until its term is over", async () => {
    const search = {
      schoolId: birch.schoolId,
      schoolYear: 2027,
      period: 1,
      grade: undefined,
      open: true,
      limit: 9,
    };
    const openOn = async (day: string) => {
      const sections = await findSections(app.dependencies.core, { ...search, day });
      return sections.map((section) => section.sectionId);
    };
    expect(await openOn("2026-12-18")).toContain(birch.freeInPeriod1);
    expect(await openOn("2026-12-19")).toEqual([]);
  });

  test("a day after the term is refused as such, also for a student who has the seat", async () => {
    await add(birch.freeInPeriod1, openingDay);
    expect(await add(birch.freeInPeriod1, "2026-12-19")).toMatchObject({ code: "day-outside-term" });
  });

  test("a seat begins on its day, and with the term if that is later", async () => {
    expect(await add(birch.freeInPeriod1, "2026-10-05")).toMatchObject({
      answer: { beginDate: "2026-10-05" },
    });
    expect(await scheduleOn("2026-10-04")).toEqual([]);
  });
});

describe("a student who leaves a class and returns", () => {
  test.each(["move", "drop"])(
    "by %s is on the rosters of both stays, and the old marks can be corrected",
    async (by) => {
      await add(english, openingDay);
      await mark(english, "2026-09-15");
      if (by === "move") {
        await move(english, birch.freeInPeriod1, "2026-09-21");
        await move(birch.freeInPeriod1, english, "2026-09-28");
      } else {
        await drop(english, "2026-09-21");
        await add(english, "2026-09-28");
      }
      const stays = ["2026-09-15", "2026-09-20", "2026-09-21", "2026-09-27", "2026-09-28"];
      const there = await Promise.all(
        stays.map(async (day) => (await rosterOf(english, day)).includes(studentId)),
      );
      expect(there).toEqual([true, true, false, false, true]);
      await mark(english, "2026-09-15");
    },
  );
});

test.each(["drop", "move"])(
  "a %s also gives up the stays planned for later, and the answer and the audit trail name them",
  async (by) => {
    await add(english, "2026-10-05");
    await drop(english, "2026-10-19");
    await add(english, "2026-10-21");
    const left =
      by === "drop"
        ? await drop(english, "2026-10-07")
        : await move(english, birch.freeInPeriod1, "2026-10-07");
    const laterStays = [{ beginDate: "2026-10-21", endDate: null }];
    expect(left).toMatchObject({ answer: { laterStays } });
    expect(await scheduleOn("2026-10-21")).not.toContain(english);
    const { rows } = await app.dependencies.core.query<{ detail: Record<string, unknown> }>(
      "SELECT detail FROM audit_trail WHERE student_id = $1 ORDER BY id DESC LIMIT 1",
      [studentId],
    );
    const after = { beginDate: "2026-10-05", endDate: "2026-10-07" };
    const told = { before: { endDate: "2026-10-19" }, after, later: laterStays };
    expect(rows[0]?.detail).toMatchObject(by === "drop" ? told : { from: told });
  },
);

describe("backdated", () => {
  test("a drop or move is refused, naming the attendance and scores that block it and the first day without any", async () => {
    await add(english, openingDay);
    await mark(english, "2026-09-15");
    await mark(english, "2026-09-16");
    for (const refused of [
      await drop(english, "2026-09-15"),
      await move(english, birch.freeInPeriod1, "2026-09-15"),
    ])
      expect(refused).toMatchObject({
        status: 409,
        code: "records-since",
        detail: {
          inTheWay: [{ sectionId: english, attendance: ["2026-09-15", "2026-09-16"], assignments: [] }],
          firstDay: "2026-09-17",
        },
      });
    expect(await drop(english, "2026-09-17")).toMatchObject({ status: 200 });
  });

  test("scores for work that has come due block it, but not those for work that is due later", async () => {
    await add(english, openingDay);
    await score("Narrative", "2026-09-25");
    await score("Essay", "2026-10-09");
    expect(await drop(english, "2026-09-20")).toMatchObject({
      code: "records-since",
      detail: { inTheWay: [{ assignments: ["Narrative"] }], firstDay: "2026-09-26" },
    });
    expect(await drop(english, "2026-10-01")).toMatchObject({ status: 200 });
  });

  test("a seat in a class whose attendance was submitted names the days to complete, and the class isn't done", async () => {
    await mark(geometry, "2026-09-22");
    const wanted = { schoolId: birch.schoolId, day: "2026-09-22", period: 2 };
    const notDone = async () =>
      (await findNotSubmitted(app.dependencies.core, wanted)).map((each) => each.sectionId);
    expect(await notDone()).not.toContain(geometry);
    expect(await add(geometry, "2026-09-21")).toMatchObject({
      answer: { attendanceToComplete: ["2026-09-22"] },
    });
    expect(await notDone()).toContain(geometry);
    await mark(geometry, "2026-09-22");
    expect(await notDone()).not.toContain(geometry);
  });

  test("two sections of one period don't overlap on any day", async () => {
    await add(english, openingDay);
    await drop(english, "2026-11-30");
    expect(await add(birch.freeInPeriod1, "2026-09-01")).toMatchObject({ code: "period-taken" });
    expect(await add(birch.freeInPeriod1, "2026-11-30")).toMatchObject({ status: 201 });
  });

  test("no seat begins before the student's enrollment, and none is changed in another year", async () => {
    const { core } = app.dependencies;
    await core.query("UPDATE school_enrollments SET entry_date = '2026-09-14' WHERE student_id = $1", [
      studentId,
    ]);
    expect(await add(english, openingDay)).toMatchObject({ code: "not-enrolled-at-school" });
    expect(await add(english, "2025-09-14")).toMatchObject({ status: 422, code: "day-outside-term" });
    await add(english, "2026-09-14");
    expect(await drop(english, "2025-09-14")).toMatchObject({ status: 422, code: "day-outside-term" });
  });
});

test("A and B days share a period, and a class in two periods takes both", async () => {
  const { core } = app.dependencies;
  await core.query("DELETE FROM section_enrollments WHERE section_id IN (25, 26)");
  await core.query("UPDATE section_meetings SET days = 21 WHERE section_id = 25");
  await core.query("UPDATE section_meetings SET period = 5, days = 10 WHERE section_id = 26");
  expect(await add(25, openingDay)).toMatchObject({ status: 201 });
  expect(await add(26, openingDay)).toMatchObject({ status: 201 });
  await core.query("DELETE FROM section_enrollments WHERE section_id = 23");
  await core.query("INSERT INTO section_meetings (section_id, period, days) VALUES (23, 5, 2)");
  expect(await add(23, openingDay)).toMatchObject({ code: "period-taken", detail: { sectionId: 26 } });
});
