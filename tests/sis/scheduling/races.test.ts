/** Many counselors at the same moment: seats are filled exactly once, and no one gets a server error. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { withdrawStudent } from "../../../sis/enrollment/change-school.ts";
import { isRefusal } from "../../../sis/errors.ts";
import { addToSection, dropFromSection, moveBetweenSections } from "../../../sis/scheduling/seat-changes.ts";
import { insertCrowd, operation } from "../../support/operations.ts";
import { requested } from "../../support/requested.ts";
import { birch, openingDay, people } from "../../support/small-school.ts";
import { startTestApp, type TestApp } from "../../support/test-app.ts";

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());
beforeEach(async () => {
  await app.dependencies.core.query(
    "DELETE FROM scores; DELETE FROM section_enrollments WHERE section_id > 20",
  );
});

const counselor = people.birchCounselor;
const day = openingDay;
const add = (studentId: number, sectionId: number, key = operation()) =>
  addToSection(app.dependencies, counselor, requested({ studentId, sectionId, day }), key);
const move = (studentId: number, fromSectionId: number, toSectionId: number) =>
  moveBetweenSections(
    app.dependencies,
    counselor,
    requested({ studentId, fromSectionId, toSectionId, day }),
    operation(),
  );

async function seatsOf(sectionId: number): Promise<number[]> {
  const { rows } = await app.dependencies.core.query<{ seat: number }>(
    "SELECT seat FROM section_enrollments WHERE section_id = $1 AND end_date IS NULL ORDER BY seat",
    [sectionId],
  );
  return rows.map((row) => row.seat);
}

async function activeSections(studentId: number): Promise<number> {
  const { rowCount } = await app.dependencies.core.query(
    "SELECT 1 FROM section_enrollments WHERE student_id = $1 AND end_date IS NULL",
    [studentId],
  );
  return rowCount ?? 0;
}

describe("a hundred counselors", () => {
  test("adding to the last seat fill it exactly once", async () => {
    const crowd = await insertCrowd(app.dependencies.core, 100);
    const results = await Promise.all(crowd.map((studentId) => add(studentId, birch.fullInPeriod2)));
    const refused = results.filter(isRefusal);
    expect(refused).toHaveLength(99);
    expect(new Set(refused.map((each) => each.code))).toEqual(new Set(["section-full"]));
    expect(await seatsOf(birch.fullInPeriod2)).toEqual([1]);
  });

  test("asking over HTTP are answered 201 once and 409 ninety-nine times", async () => {
    const crowd = await insertCrowd(app.dependencies.core, 100);
    const body = requested({ sectionId: birch.fullInPeriod2, day });
    const responses = await Promise.all(
      crowd.map((studentId) =>
        app.ask(counselor, `/api/students/${studentId}/sections`, { method: "POST", body }),
      ),
    );
    const statuses = responses.map((response) => response.status).toSorted();
    expect(statuses).toEqual([201, ...Array.from({ length: 99 }, () => 409)]);
  });

  test("filling a section of thirty give thirty different seats", async () => {
    const crowd = await insertCrowd(app.dependencies.core, 100);
    const results = await Promise.all(crowd.map((studentId) => add(studentId, birch.sections[0])));
    expect(results.filter((each) => !isRefusal(each))).toHaveLength(30);
    expect(await seatsOf(birch.sections[0])).toEqual(Array.from({ length: 30 }, (_, index) => index + 1));
  });

  test("adding one student to two sections of one period give them one", async () => {
    const crowd = await insertCrowd(app.dependencies.core, 5);
    for (const studentId of crowd) {
      const sections = [birch.sections[0], birch.freeInPeriod1];
      const results = await Promise.all(sections.map((sectionId) => add(studentId, sectionId)));
      expect(results.filter(isRefusal)).toMatchObject([{ code: "period-taken" }]);
      expect(await activeSections(studentId)).toBe(1);
    }
  });

  test("sending the same add at the same moment with one key do it once, and all get the same response", async () => {
    const [studentId = 0] = await insertCrowd(app.dependencies.core, 1);
    const key = operation();
    const results = await Promise.all(
      Array.from({ length: 20 }, () => add(studentId, birch.sections[1], key)),
    );
    expect(results.filter((each) => !isRefusal(each) && !each.replayed)).toHaveLength(1);
    expect(results.filter((each) => !isRefusal(each) && each.replayed)).toHaveLength(19);
    expect(await seatsOf(birch.sections[1])).toEqual([1]);
  });
});

describe("moves in opposite directions at the same moment", () => {
  test("don't deadlock and lose no seat", async () => {
    const crowd = await insertCrowd(app.dependencies.core, 4);
    const [one, other] = [birch.sections[0], birch.freeInPeriod1];
    for (const [index, studentId] of crowd.entries()) await add(studentId, index < 2 ? one : other);
    for (let round = 0; round < 25; round += 1) {
      const [there, back] = round % 2 === 0 ? [one, other] : [other, one];
      const results = await Promise.all(
        crowd.map((studentId, index) =>
          index < 2 ? move(studentId, there, back) : move(studentId, back, there),
        ),
      );
      expect(results.filter(isRefusal)).toEqual([]);
    }
    expect(await seatsOf(one)).toHaveLength(2);
    expect(await seatsOf(other)).toHaveLength(2);
  });

  test("through full sections leave every student exactly one seat", async () => {
    const crowd = await insertCrowd(app.dependencies.core, 12);
    const [one, other] = [birch.sections[0], birch.freeInPeriod1];
    for (const [index, studentId] of crowd.entries()) await add(studentId, index < 5 ? other : one);
    for (let round = 0; round < 10; round += 1) {
      const moves = crowd.flatMap((studentId) => [move(studentId, one, other), move(studentId, other, one)]);
      await Promise.all(moves);
    }
    const counts = await Promise.all(crowd.map(activeSections));
    expect(counts).toEqual(crowd.map(() => 1));
    expect((await seatsOf(one)).length + (await seatsOf(other)).length).toBe(crowd.length);
  });
});

test("a student who is withdrawn while counselors add and drop them has no seat afterward", async () => {
  const crowd = await insertCrowd(app.dependencies.core, 20);
  await Promise.all(
    crowd.flatMap((studentId) => [
      add(studentId, birch.sections[3]),
      add(studentId, birch.sections[4]),
      withdrawStudent(
        app.dependencies,
        people.birchOffice,
        { studentId, day, exitCode: "E155", officeSchoolId: null },
        operation(),
      ),
      add(studentId, birch.sections[5]),
      dropFromSection(
        app.dependencies,
        counselor,
        requested({ studentId, sectionId: birch.sections[4], day }),
        operation(),
      ),
    ]),
  );
  expect(await Promise.all(crowd.map(activeSections))).toEqual(crowd.map(() => 0));
});
