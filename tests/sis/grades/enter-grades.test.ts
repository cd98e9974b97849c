/** Scores and marks against a real Postgres: versions checked, nothing overwritten silently, history kept. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { isRefusal } from "../../../sis/errors.ts";
import { enterGrades, enterScores } from "../../../sis/grades/enter-grades.ts";
import { findAssignments, findScores } from "../../../sis/grades/queries.ts";
import { findGrades } from "../../../sis/grades/report-card-queries.ts";
import { clearTables } from "../../support/clear-tables.ts";
import { operation } from "../../support/operations.ts";
import { aldo, bea, birch, carl, finn, openingDay, people } from "../../support/small-school.ts";
import { startTestApp, type TestApp } from "../../support/test-app.ts";

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());
beforeEach(async () => {
  await clearTables(app.database.url, "scores", "score_history", "section_grades", "audit_trail");
});

const teacher = people.birchTeacher;
const assignmentId = birch.assignment;
const sectionId = birch.sections[0];
const fall = 2;
type Entries = Parameters<typeof enterScores>[2]["scores"];
const enter = (scores: Entries, key = operation()) =>
  enterScores(app.dependencies, teacher, { assignmentId, scores }, key);
const score = (studentId: number, value: number, version: number) => ({ studentId, value, version });

async function current(): Promise<Map<number, [number | null, number]>> {
  const standings = await findScores(app.dependencies.core, { sectionId, assignmentId, day: openingDay });
  return new Map(standings.map((each) => [each.studentId, [each.value, each.version]]));
}

describe("scores", () => {
  test("are entered in bulk and gain a version with each change; replaced scores are kept", async () => {
    expect(await enter([score(aldo, 8.5, 0), score(bea, 10, 0)])).toMatchObject({
      status: 200,
      answer: {
        scores: [
          { studentId: aldo, version: 1 },
          { studentId: bea, version: 1 },
        ],
      },
    });
    await enter([score(aldo, 9, 1)]);
    expect((await current()).get(aldo)).toEqual([9, 2]);
    expect((await current()).get(carl)).toEqual([null, 0]);
    const { rows } = await app.dependencies.core.query(
      "SELECT student_id, version, points, entered_by FROM score_history",
    );
    expect(rows).toEqual([{ student_id: aldo, version: 1, points: 8.5, entered_by: teacher.staffId }]);
  });

  test("that are stale are refused with the current values, nothing is written, and the retry succeeds", async () => {
    await enter([score(aldo, 8, 0)]);
    const stale = await enter([score(aldo, 3, 0), score(bea, 7, 0)]);
    expect(stale).toMatchObject({
      status: 409,
      code: "stale-score",
      detail: { conflicts: [{ studentId: aldo, points: 8, version: 1 }] },
    });
    expect((await current()).get(bea)).toEqual([null, 0]);
    expect(await enter([score(aldo, 3, 1), score(bea, 7, 0)])).toMatchObject({ status: 200 });
    expect((await current()).get(aldo)).toEqual([3, 2]);
  });

  test("out of range, for students of other sections, or for one student twice are refused", async () => {
    expect(await enter([score(aldo, 15, 0)])).toMatchObject({ status: 200 });
    expect(await enter([score(bea, 15.01, 0)])).toMatchObject({ code: "points-out-of-range" });
    expect(await enter([score(finn, 5, 0)])).toMatchObject({
      code: "not-in-section",
      detail: { unknown: [finn] },
    });
    expect(await enter([score(bea, 5, 0), score(bea, 6, 0)])).toMatchObject({ code: "entered-twice" });
  });

  test("sent again with the same key get the same response and no new version", async () => {
    const key = operation();
    const first = await enter([score(aldo, 8, 0)], key);
    expect(await enter([score(aldo, 8, 0)], key)).toEqual({ ...first, replayed: true });
    expect((await current()).get(aldo)).toEqual([8, 1]);
  });

  test("of many simultaneous writers are never lost: each success has its own version", async () => {
    let successes = 0;
    const write = async (): Promise<void> => {
      for (let version = 0, done = false; !done; ) {
        const result = await enter([score(aldo, version % 10, version), score(bea, version % 10, version)]);
        done = !isRefusal(result);
        if (done) successes += 1;
        version = (await current()).get(aldo)?.[1] ?? 0;
      }
    };
    await Promise.all(Array.from({ length: 12 }, write));
    expect(successes).toBe(12);
    expect((await current()).get(aldo)).toEqual([1, 12]);
    const { rows } = await app.dependencies.core.query<{ version: number }>(
      "SELECT version FROM score_history WHERE student_id = $1 ORDER BY version",
      [bea],
    );
    expect(rows.map((row) => row.version)).toEqual(Array.from({ length: 11 }, (_, index) => index + 1));
  });
});

describe("marks of a term", () => {
  const mark = (studentId: number, value: string, version: number) => ({ studentId, value, version });
  const grade = (grades: Parameters<typeof enterGrades>[2]["grades"], termId = fall, key = operation()) =>
    enterGrades(app.dependencies, teacher, { sectionId, termId, grades }, key);

  test("follow the same pattern: versions, conflicts, and what was replaced in the audit trail", async () => {
    await grade([mark(aldo, "B+", 0), mark(bea, "A", 0)]);
    expect(await grade([mark(aldo, "C", 0)])).toMatchObject({
      status: 409,
      code: "stale-grade",
      detail: { conflicts: [{ studentId: aldo, mark: "B+", version: 1 }] },
    });
    const key = operation();
    expect(await grade([mark(aldo, "A-", 1)], fall, key)).toMatchObject({ status: 200 });
    expect(
      await findGrades(app.dependencies.core, { sectionId, termId: fall, day: openingDay }, [aldo]),
    ).toMatchObject([{ value: "A-", version: 2 }]);
    const { rows } = await app.dependencies.core.query(
      "SELECT detail FROM audit_trail WHERE operation_id = $1",
      [key.operationId],
    );
    expect(rows).toMatchObject([{ detail: { termId: fall, before: [{ studentId: aldo, value: "B+" }] } }]);
  });

  test("are refused for a term outside the section's year", async () => {
    expect(await grade([mark(aldo, "A", 0)], 99)).toMatchObject({ code: "term-outside-year" });
  });
});

test("a section's assignments are listed by due date", async () => {
  expect(await findAssignments(app.dependencies.core, sectionId)).toEqual([
    { assignmentId, title: "Summer reading", pointsPossible: 10, dueOn: "2026-08-14" },
  ]);
});
