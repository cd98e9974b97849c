/** Attendance against a real Postgres: whole sections, retries, resubmissions, and what is not submitted. */
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { findCurrentMarks } from "../../../sis/attendance/current-marks.ts";
import { findRoster } from "../../../sis/attendance/queries.ts";
import { findNotSubmitted, findTaughtSections } from "../../../sis/attendance/section-lists.ts";
import { type Submission, submitAttendance } from "../../../sis/attendance/submit-attendance.ts";
import { isRefusal } from "../../../sis/errors.ts";
import { dropFromSection } from "../../../sis/scheduling/seat-changes.ts";
import { clearTables } from "../../support/clear-tables.ts";
import { operation } from "../../support/operations.ts";
import { requested } from "../../support/requested.ts";
import { ana, aster, ben, cora, eli, openingDay, people } from "../../support/small-school.ts";
import { startTestApp, type TestApp } from "../../support/test-app.ts";

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ clock: () => new Date("2026-09-25T15:15:00Z") });
});
afterAll(() => app.stop());
afterEach(async () => {
  await clearTables(
    app.database.url,
    "attendance_marks",
    "attendance_submissions",
    "attendance_mark_history",
    "audit_trail",
  );
});

const teacher = people.asterTeacher;
const sectionId = aster.homeroom;
const day = openingDay;
type Code = Submission["marks"][number]["code"];
const everyone = (codes: readonly [Code, Code, Code]) =>
  [ana, ben, cora].map((studentId, index) => ({ studentId, code: codes[index] ?? "P" }));
type Based = {
  readonly on?: string;
  readonly period?: number;
  readonly seen?: number;
  readonly reason?: string;
};
const submit = (
  marks: Submission["marks"],
  key = operation(),
  { on = day, period = 1, seen = 0, reason = "late bus" }: Based = {},
) => {
  const submission = { sectionId, day: on, period, seenRevision: seen, marks, reason };
  return submitAttendance(app.dependencies, teacher, submission, key);
};
const count = async (table: string) => (await app.dependencies.core.query(`SELECT 1 FROM ${table}`)).rowCount;

/** The marks of every revision, from the marks in force and those that were replaced. */
async function revisions(): Promise<unknown[]> {
  const { rows } = await app.dependencies.core.query<{ revision: number; codes: string }>(
    `SELECT revision, string_agg(code, '' ORDER BY student_id) AS codes FROM (
       SELECT revision, student_id, code FROM attendance_marks
       UNION ALL SELECT revision, student_id, code FROM attendance_mark_history) AS every
     GROUP BY revision ORDER BY revision`,
  );
  return rows;
}

describe("a submission", () => {
  test("marks the whole section and shows on the roster", async () => {
    const done = await submit(everyone(["P", "A", "T"]));
    expect(done).toMatchObject({
      status: 200,
      replayed: false,
      answer: { sectionId, day, period: 1, revision: 1 },
    });
    const roster = await findRoster(app.dependencies.core, { sectionId, day, period: undefined });
    expect(roster).toMatchObject({ section: { enrolled: 3, capacity: 24, period: 1 }, revision: 1 });
    expect(roster?.students.map(({ studentId, code, grade }) => [studentId, code, grade])).toEqual([
      [ana, "P", 2],
      [ben, "A", 2],
      [cora, "T", 2],
    ]);
  });

  test("that omits a student or marks one from another section is refused and saves nothing", async () => {
    const marks = everyone(["P", "P", "P"]).slice(1);
    const refused = await submit([...marks, { studentId: eli, code: "P" }]);
    expect(refused).toMatchObject({
      status: 422,
      code: "roster-mismatch",
      detail: { missing: [ana], unknown: [eli] },
    });
    expect(await submit([...everyone(["P", "P", "P"]), { studentId: ana, code: "A" }])).toMatchObject({
      code: "marked-twice",
    });
    expect([await count("attendance_marks"), await count("audit_trail")]).toEqual([0, 0]);
  });

  test("is refused on a holiday and on a Saturday", async () => {
    const marks = everyone(["P", "P", "P"]);
    expect(await submit(marks, operation(), { on: "2026-09-07" })).toMatchObject({
      code: "not-an-instructional-day",
    });
    expect(await submit(marks, operation(), { on: "2026-08-15" })).toMatchObject({
      code: "not-an-instructional-day",
    });
  });

  test("is refused on a day on which the section doesn't meet, and on a day to come", async () => {
    const marks = everyone(["P", "P", "P"]);
    await app.dependencies.core.query("UPDATE section_meetings SET days = 5 WHERE section_id = $1", [
      sectionId,
    ]);
    const onTuesday = await submit(marks, operation(), { on: "2026-08-18" });
    const onWednesday = await submit(marks, operation(), { on: "2026-08-19" });
    const tomorrow = await submit(marks, operation(), { on: "2026-09-28" });
    await app.dependencies.core.query("UPDATE section_meetings SET days = 31 WHERE section_id = $1", [
      sectionId,
    ]);
    expect(onTuesday).toMatchObject({ status: 422, code: "no-meeting-that-day" });
    expect(onWednesday).toMatchObject({ status: 200 });
    expect(tomorrow).toMatchObject({ status: 422, code: "day-in-the-future" });
    expect(await count("attendance_submissions")).toBe(1);
  });

  test("leaves out a student from the day they were dropped", async () => {
    const change = { studentId: cora, sectionId, day: "2026-08-12" };
    await dropFromSection(app.dependencies, people.asterCounselor, requested(change), operation());
    expect(await submit(everyone(["P", "P", "P"]))).toMatchObject({ status: 200 });
    const next = { on: "2026-08-12" };
    expect(await submit(everyone(["P", "P", "P"]).slice(0, 2), operation(), next)).toMatchObject({
      status: 200,
    });
    await app.dependencies.core.query(
      "UPDATE section_enrollments SET end_date = NULL WHERE student_id = $1",
      [cora],
    );
  });
});

describe("a retry with the same key", () => {
  test("returns the first response and saves nothing twice", async () => {
    const key = operation();
    const first = await submit(everyone(["P", "P", "A"]), key);
    const again = await submit(everyone(["P", "P", "A"]), key);
    expect(again).toEqual({ ...first, replayed: true });
    expect([await count("attendance_submissions"), await count("attendance_marks")]).toEqual([1, 3]);
  });

  test("is answered even if the roster has changed in between", async () => {
    const key = operation();
    const first = await submit(everyone(["P", "P", "A"]), key);
    const { core } = app.dependencies;
    await core.query("UPDATE section_enrollments SET section_id = $1, seat = 4 WHERE student_id = $2", [
      sectionId,
      eli,
    ]);
    expect(await submit(everyone(["P", "P", "A"]), key)).toEqual({ ...first, replayed: true });
    await core.query("UPDATE section_enrollments SET section_id = $1 WHERE student_id = $2", [
      aster.otherHomeroom,
      eli,
    ]);
  });

  test("but a different request is refused", async () => {
    const key = operation();
    await submit(everyone(["P", "P", "A"]), key);
    const other = operation(key.operationId, "other marks");
    const refused = await submit(everyone(["A", "A", "A"]), other);
    expect(refused).toMatchObject({ status: 422, code: "idempotency-key-reused" });
    expect(await revisions()).toEqual([{ revision: 1, codes: "PPA" }]);
  });

  test("sent twenty times in parallel submits once", async () => {
    const key = operation();
    const marks = everyone(["P", "E", "A"]);
    const results = await Promise.all(Array.from({ length: 20 }, () => submit(marks, key)));
    expect(results.filter((each) => !isRefusal(each) && !each.replayed)).toHaveLength(1);
    expect(new Set(results.map((each) => JSON.stringify("answer" in each ? each.answer : each))).size).toBe(
      1,
    );
    expect(await revisions()).toEqual([{ revision: 1, codes: "PEA" }]);
  });
});

describe("a resubmission", () => {
  test("replaces the marks and keeps every revision", async () => {
    await submit(everyone(["P", "A", "A"]));
    await submit(everyone(["P", "T", "A"]), operation(), { seen: 1 });
    expect(await submit(everyone(["P", "T", "E"]), operation(), { seen: 2 })).toMatchObject({
      answer: { revision: 3 },
    });
    expect(await revisions()).toEqual([
      { revision: 1, codes: "PAA" },
      { revision: 2, codes: "PTA" },
      { revision: 3, codes: "PTE" },
    ]);
  });

  test("of one section by several people who saw the same revision has one winner", async () => {
    const codes = ["P", "A", "T", "E"] as const;
    const results = await Promise.all(codes.map((code) => submit(everyone([code, code, code]))));
    const refused = results.filter(isRefusal);
    expect(refused.map(({ status, code }) => [status, code])).toEqual(
      Array(3).fill([409, "attendance-changed"]),
    );
    const winner = results.findIndex((each) => !isRefusal(each));
    const code = codes[winner] ?? "";
    expect(await revisions()).toEqual([{ revision: 1, codes: code.repeat(3) }]);
    for (const { detail } of refused)
      expect(detail).toMatchObject({ current: { revision: 1, marks: [{ code }, { code }, { code }] } });
  });

  test("by eight people who reload each time they're refused loses no submission", async () => {
    const accepted: number[] = [];
    const insist = async (): Promise<void> => {
      for (let left = 15; left > 0; ) {
        const { revision } = await findCurrentMarks(app.dependencies.core, { sectionId, day, period: 1 });
        const result = await submit(everyone(["P", "A", "T"]), operation(), { seen: revision });
        if (isRefusal(result)) continue;
        accepted.push(result.answer.revision);
        left -= 1;
      }
    };
    await Promise.all(Array.from({ length: 8 }, insist));
    const inOrder = accepted.toSorted((one, other) => one - other);
    expect(inOrder).toEqual(Array.from({ length: 120 }, (_, index) => index + 1));
  });

  test("beyond what a small number holds is still accepted", async () => {
    await app.dependencies.core.query(
      `INSERT INTO attendance_submissions (section_id, day, period, revision, submitted_by, operation_id)
       VALUES ($1, $2, 1, 32767, 1, 'planted')`,
      [sectionId, day],
    );
    expect(await submit(everyone(["P", "T", "A"]), operation(), { seen: 32_767 })).toMatchObject({
      answer: { revision: 32_768 },
    });
  });
});

describe("what is not submitted", () => {
  test("lists sections of the school that meet that day and have students, until they submit", async () => {
    const wanted = { schoolId: aster.schoolId, day, period: 1 };
    const before = await findNotSubmitted(app.dependencies.core, wanted);
    expect(before.map((section) => [section.sectionId, section.teacher, section.enrolled])).toEqual([
      [aster.homeroom, "Tess Alvarez", 3],
      [aster.otherHomeroom, "Theo Brandt", 1],
    ]);
    await submit(everyone(["P", "P", "P"]));
    const after = await findNotSubmitted(app.dependencies.core, { ...wanted, period: undefined });
    expect(after.map((section) => section.sectionId)).toEqual([aster.otherHomeroom]);
    expect(await findNotSubmitted(app.dependencies.core, { ...wanted, day: "2026-09-07" })).toEqual([]);
  });

  test("shows in the teacher's list of sections", async () => {
    const mine = () => findTaughtSections(app.dependencies.core, teacher.staffId, day);
    expect(await mine()).toMatchObject([{ sectionId, room: "A1", enrolled: 3, submitted: false }]);
    await submit(everyone(["P", "P", "P"]));
    expect(await mine()).toMatchObject([{ sectionId, submitted: true }]);
  });
});
