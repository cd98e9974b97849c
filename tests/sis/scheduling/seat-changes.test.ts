/** Add, drop and move against a real Postgres, one at a time. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findSchedule, findSections } from "../../../sis/scheduling/queries.ts";
import { addToSection, dropFromSection, moveBetweenSections } from "../../../sis/scheduling/seat-changes.ts";
import { insertCrowd, operation } from "../../support/operations.ts";
import { requested } from "../../support/requested.ts";
import { ana, aster, bea, birch, dara, finn, openingDay, people } from "../../support/small-school.ts";
import { startTestApp, type TestApp } from "../../support/test-app.ts";

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

const counselor = people.birchCounselor;
const day = openingDay;

async function newStudent(): Promise<number> {
  const [studentId] = await insertCrowd(app.dependencies.core, 1);
  if (studentId === undefined) throw new Error("no student was created");
  return studentId;
}

async function sectionsOf(studentId: number, on = day): Promise<number[]> {
  return (await findSchedule(app.dependencies.core, { studentId, day: on, schoolYear: 2027 })).map(
    (entry) => entry.sectionId,
  );
}

describe("adding", () => {
  test("gives the lowest free seat and shows in the schedule with room, teacher and bells", async () => {
    const studentId = await newStudent();
    const change = { studentId, sectionId: birch.freeInPeriod1, day };
    const added = await addToSection(app.dependencies, counselor, requested(change), operation());
    expect(added).toMatchObject({ status: 201, replayed: false, answer: { seat: 1, period: 1 } });
    expect(await findSchedule(app.dependencies.core, { studentId, day, schoolYear: 2027 })).toEqual([
      {
        sectionId: birch.freeInPeriod1,
        courseId: 7,
        title: "Drawing",
        period: 1,
        termId: 2,
        schoolId: birch.schoolId,
        days: 31,
        room: "B21",
        teacher: "Tara Engel",
        bells: [
          { days: 0b11011, beginsAt: "08:00", endsAt: "08:55" },
          { days: 0b00100, beginsAt: "08:00", endsAt: "08:42" },
        ],
      },
    ]);
  });

  test("in a special day class is only for students who are placed in one, on pages and in the API", async () => {
    const studentId = await newStudent();
    const { core } = app.dependencies;
    await core.query("UPDATE courses SET subject_group = 'special-day-class' WHERE id = 7");
    const change = { studentId, sectionId: birch.freeInPeriod1, day };
    const add = () => addToSection(app.dependencies, counselor, requested(change), operation());
    expect(await add()).toMatchObject({ status: 409, code: "not-placed-in-day-class" });
    const placed =
      "INSERT INTO special_education_placements (student_id, setting, begin_date) VALUES ($1, 'SDC', $2)";
    await core.query(placed, [studentId, day]);
    expect(await add()).toMatchObject({ status: 201 });
    await core.query("UPDATE courses SET subject_group = 'elective' WHERE id = 7");
  });

  test("is refused in an occupied period, and names the section that occupies it", async () => {
    const change = { studentId: bea, sectionId: birch.freeInPeriod1, day };
    const refused = await addToSection(app.dependencies, counselor, requested(change), operation());
    expect(refused).toMatchObject({
      status: 409,
      code: "period-taken",
      detail: { sectionId: 21, period: 1 },
    });
  });

  test("is refused in a full section, in the student's own section, and at another school", async () => {
    const studentId = await newStudent();
    const add = (sectionId: number, who: number) =>
      addToSection(app.dependencies, counselor, requested({ studentId: who, sectionId, day }), operation());
    expect(await add(birch.fullInPeriod2, studentId)).toMatchObject({ status: 409, code: "section-full" });
    expect(await add(birch.fullInPeriod2, dara)).toMatchObject({ code: "already-in-section" });
    expect(await add(aster.homeroom, studentId)).toMatchObject({ code: "not-enrolled-at-school" });
    expect(await add(birch.freeInPeriod1, ana)).toMatchObject({ code: "not-enrolled-at-school" });
    expect(await sectionsOf(studentId)).toEqual([]);
  });

  test("is refused on a day after the term, and for an unknown section or student", async () => {
    const studentId = await newStudent();
    const add = (sectionId: number, who: number, on: string) =>
      addToSection(
        app.dependencies,
        counselor,
        requested({ studentId: who, sectionId, day: on }),
        operation(),
      );
    expect(await add(birch.freeInPeriod1, studentId, "2027-02-01")).toMatchObject({
      code: "day-outside-term",
    });
    expect(await add(999_999, studentId, day)).toMatchObject({ status: 404 });
    expect(await add(birch.freeInPeriod1, 999_999, day)).toMatchObject({ status: 404 });
  });

  test("with the same key returns the first response and takes no second seat", async () => {
    const studentId = await newStudent();
    const change = { studentId, sectionId: birch.sections[5], day };
    const key = operation();
    const first = await addToSection(app.dependencies, counselor, requested(change), key);
    const again = await addToSection(app.dependencies, counselor, requested(change), key);
    expect(again).toEqual({ ...first, replayed: true });
    const other = operation(key.operationId, "another request");
    const reused = await addToSection(app.dependencies, counselor, requested(change), other);
    expect(reused).toMatchObject({ status: 422, code: "idempotency-key-reused" });
    const stranger = await addToSection(app.dependencies, people.administrator, requested(change), key);
    expect(stranger).toMatchObject({ status: 409, code: "already-in-section" });
  });
});

describe("dropping", () => {
  test("on the first day leaves no seat but a row of the audit trail, and the student may return later", async () => {
    const studentId = await newStudent();
    const change = { studentId, sectionId: birch.sections[2], day };
    await addToSection(app.dependencies, counselor, requested(change), operation());
    const dropped = await dropFromSection(app.dependencies, counselor, requested(change), operation());
    expect(dropped).toMatchObject({ status: 200 });
    expect(await sectionsOf(studentId)).toEqual([]);
    const key = operation();
    const returned = await addToSection(
      app.dependencies,
      counselor,
      requested({ ...change, day: "2026-08-20" }),
      key,
    );
    expect(returned).toMatchObject({ status: 201 });
    expect(await sectionsOf(studentId, "2026-08-19")).toEqual([]);
    expect(await sectionsOf(studentId, "2026-08-20")).toEqual([birch.sections[2]]);
    const { rows } = await app.dependencies.core.query(
      "SELECT detail, student_id, section_id, school_id FROM audit_trail WHERE operation_id = $1",
      [key.operationId],
    );
    expect(rows).toMatchObject([
      {
        detail: { after: { beginDate: "2026-08-20" } },
        student_id: studentId,
        section_id: birch.sections[2],
        school_id: birch.schoolId,
      },
    ]);
  });

  test("is refused if the student has no seat, and the refused key can be reused", async () => {
    const key = operation();
    const change = { studentId: finn, sectionId: birch.freeInPeriod1, day };
    expect(await dropFromSection(app.dependencies, counselor, requested(change), key)).toMatchObject({
      status: 409,
      code: "not-in-section",
    });
    expect(await addToSection(app.dependencies, counselor, requested(change), key)).toMatchObject({
      status: 201,
    });
  });
});

describe("moving", () => {
  test("gives up one seat and takes the other", async () => {
    const studentId = await newStudent();
    await addToSection(
      app.dependencies,
      counselor,
      requested({ studentId, sectionId: birch.sections[0], day }),
      operation(),
    );
    const move = { studentId, fromSectionId: birch.sections[0], toSectionId: birch.freeInPeriod1, day };
    const moved = await moveBetweenSections(app.dependencies, counselor, requested(move), operation());
    expect(moved).toMatchObject({ status: 201, answer: { sectionId: birch.freeInPeriod1, period: 1 } });
    expect(await sectionsOf(studentId)).toEqual([birch.freeInPeriod1]);
  });

  test("leaves the student where they were when the new section is full", async () => {
    const studentId = await newStudent();
    await addToSection(
      app.dependencies,
      counselor,
      requested({ studentId, sectionId: birch.sections[1], day }),
      operation(),
    );
    const move = { studentId, fromSectionId: birch.sections[1], toSectionId: birch.fullInPeriod2, day };
    const refused = await moveBetweenSections(app.dependencies, counselor, requested(move), operation());
    expect(refused).toMatchObject({ status: 409, code: "section-full" });
    expect(await sectionsOf(studentId)).toEqual([birch.sections[1]]);
  });
});

test("a search for open sections omits full ones", async () => {
  const search = { schoolId: birch.schoolId, day, schoolYear: 2027, period: 2, grade: 10, limit: 10 };
  const all = await findSections(app.dependencies.core, { ...search, open: false });
  const open = await findSections(app.dependencies.core, { ...search, open: true });
  expect(all.map((section) => section.sectionId)).toEqual([22, birch.fullInPeriod2]);
  expect(open.map((section) => section.sectionId)).toEqual([22]);
  expect(open[0]).toMatchObject({ capacity: 30, openSeats: 30 - (open[0]?.enrolled ?? 0) });
});
