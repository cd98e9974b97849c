/** A section that meets twice a day: each class has its own place in every list, its own teacher and its own attendance. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { aldo, bea, birch, carl, dara, openingDay, people } from "../../support/small-school.ts";
import { startTestApp, type TestApp } from "../../support/test-app.ts";

const [english] = birch.sections;
const day = openingDay;

let app: TestApp;
/** English meets in period 1, and in period 7 in another room with another teacher. */
beforeAll(async () => {
  app = await startTestApp();
  await app.dependencies.core.query(
    `INSERT INTO bell_periods (school_id, day_kind, period, begins_at, ends_at, required)
       VALUES (2, 'regular', 7, '14:45', '15:40', false);
     INSERT INTO section_meetings (section_id, period, days, room_id, staff_id) VALUES (${english}, 7, 31, 22, 6)`,
  );
});
afterAll(() => app.stop());

async function read(person: { accountId: number }, path: string): Promise<unknown> {
  const response = await app.ask(person, path);
  expect(response.status, path).toBe(200);
  return await response.json();
}

function submit(person: { accountId: number }, period: number, code: string, seenRevision = 0) {
  const marks = [aldo, bea, carl, dara].map((studentId) => ({ studentId, code }));
  const path = `/api/sections/${english}/attendance/${day}/${period}`;
  return app.ask(person, path, { method: "PUT", body: { seenRevision, marks } });
}

const rosterOf = (period: number) =>
  read(people.birchTeacher, `/api/sections/${english}/roster?day=${day}&period=${period}`);
const notSubmitted = (period: number) =>
  read(people.birchOffice, `/api/schools/2/attendance/not-submitted?day=${day}&period=${period}`);

const taught = z.object({
  sections: z.array(z.object({ sectionId: z.int(), period: z.int(), room: z.string() })),
});

test("each class is on the list of the teacher who teaches it, and on no other", async () => {
  const listOf = async (person: { accountId: number }) => {
    const { sections } = taught.parse(await read(person, `/api/teachers/me/sections?day=${day}`));
    const classes = sections.filter(({ sectionId }) => sectionId === english);
    return classes.map(({ period, room }) => [period, room]);
  };
  expect(await listOf(people.birchTeacher)).toEqual([[1, "B21"]]);
  expect(await listOf(people.otherBirchTeacher)).toEqual([[7, "B22"]]);
});

const schedule = z.object({ sections: z.array(z.looseObject({ sectionId: z.int(), period: z.int() })) });

test("the schedule has a line for each class, with its own room, teacher and bell", async () => {
  const { sections } = schedule.parse(await read(people.birchCounselor, `/api/students/${aldo}/schedule`));
  expect(sections.filter(({ sectionId }) => sectionId === english)).toMatchObject([
    {
      period: 1,
      room: "B21",
      teacher: "Tara Engel",
      bells: [{ beginsAt: "08:00" }, { days: ["Wednesday"] }],
    },
    { period: 7, room: "B22", teacher: "Tom Fuentes", bells: [{ beginsAt: "14:45" }] },
  ]);
});

test("each class keeps its own record of the day", async () => {
  expect(await notSubmitted(7)).toMatchObject({
    sections: [{ sectionId: english, period: 7, teacher: "Tom Fuentes" }],
  });
  expect((await submit(people.birchTeacher, 1, "A")).status).toBe(200);
  expect((await submit(people.otherBirchTeacher, 7, "P")).status).toBe(200);
  expect((await submit(people.otherBirchTeacher, 7, "T", 1)).status).toBe(200);
  expect(await rosterOf(1)).toMatchObject({
    section: { period: 1 },
    revision: 1,
    students: [{ code: "A" }, {}, {}, {}],
  });
  expect(await rosterOf(7)).toMatchObject({
    section: { period: 7 },
    revision: 2,
    students: [{ code: "T" }, {}, {}, {}],
  });
  expect(await notSubmitted(7)).toEqual({ sections: [] });
  expect(await read(people.guardian, `/api/families/students/${aldo}/attendance`)).toMatchObject({
    marks: [
      { period: 1, code: "A" },
      { period: 7, code: "T" },
    ],
  });
});

test("a period in which the section doesn't meet is refused", async () => {
  const refused = await submit(people.birchTeacher, 2, "P");
  expect(refused.status).toBe(422);
  expect(await refused.json()).toMatchObject({ code: "no-meeting-that-day" });
});
