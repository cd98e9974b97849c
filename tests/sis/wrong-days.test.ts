/** Every form with a day, and every kind of day that it can't take: the refusal says what is wrong with that day. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { insertCrowd } from "../support/operations.ts";
import { requested } from "../support/requested.ts";
import { aster, birch, people } from "../support/small-school.ts";
import { startTestApp, type TestApp } from "../support/test-app.ts";

const today = "2026-09-30";
const firstDay = "2026-09-14";
const [english, geometry] = birch.sections;

let app: TestApp;
let student: { readonly id: number; readonly number: number };
/** Enrolled at Birch from September 14, with a seat in English from then on. */
beforeAll(async () => {
  app = await startTestApp({ today: () => today });
  const { core } = app.dependencies;
  const [id = 0] = await insertCrowd(core, 1);
  await core.query("UPDATE school_enrollments SET entry_date = $2 WHERE student_id = $1", [id, firstDay]);
  await core.query(
    "INSERT INTO section_enrollments (section_id, student_id, seat, begin_date) VALUES ($1, $2, 30, $3)",
    [english, id, firstDay],
  );
  const { rows } = await core.query<{ number: number }>(
    "SELECT student_number AS number FROM students WHERE id = $1",
    [id],
  );
  student = { id, number: rows[0]?.number ?? 0 };
});
afterAll(() => app.stop());

const beforeTheYear = "2026-07-15";
const inAnotherYear = "2025-09-15";
const beforeEntry = "2026-08-20";
const afterTheTerm = "2027-02-01";
const afterTheYear = "2027-07-15";
const onAHoliday = "2026-09-07";
const onAWeekend = "2026-09-20";
const ahead = "2026-10-05";

type Form = (day: string) => readonly [method: "POST" | "PUT" | "DELETE", path: string, body?: object];
const ofStudent = () => `/api/students/${student.id}`;
const newPerson = {
  ...{ givenName: "Noa", familyName: "Quill", birthDate: "2011-03-04", sex: "F" },
  ...{ ethnicity: "White", homeLanguage: "English" },
};

const add: Form = (day) => ["POST", `${ofStudent()}/sections`, requested({ sectionId: geometry, day })];
const dropSeat: Form = (day) => ["DELETE", `${ofStudent()}/sections/${english}?day=${day}&reason=requested`];
const dropNoSeat: Form = (day) => [
  "DELETE",
  `${ofStudent()}/sections/${geometry}?day=${day}&reason=requested`,
];
const move: Form = (day) => [
  ...(["POST", `${ofStudent()}/section-moves`] as const),
  requested({ fromSectionId: english, toSectionId: birch.freeInPeriod1, day }),
];
const enroll: Form = (day) => [
  ...(["POST", `/api/schools/${birch.schoolId}/enrollments`] as const),
  { student: newPerson, grade: 10, entryDate: day, entryCode: "E1" },
];
const transfer: Form = (day) => [
  ...(["POST", `${ofStudent()}/transfer`] as const),
  {
    ...{ toSchoolId: aster.schoolId, fromSchoolId: birch.schoolId, studentNumber: student.number },
    ...{ birthDate: "2011-02-03", day, grade: 6, reason: "no school before" },
  },
];
const withdraw: Form = (day) => ["POST", `${ofStudent()}/withdrawal`, { day, exitCode: "T180" }];
const noShow: Form = (day) => ["POST", `${ofStudent()}/no-show`, { day }];
const attendance: Form = (day) => [
  ...(["PUT", `/api/sections/${english}/attendance/${day}/1`] as const),
  { seenRevision: 0, marks: [] },
];

const outsideTerm = [beforeTheYear, inAnotherYear, afterTheTerm, afterTheYear];
const outsideYear = [beforeTheYear, inAnotherYear, afterTheYear];
/** Which days each form can't take, and what it says about them. */
const refusals: readonly (readonly [name: string, form: Form, code: string, days: readonly string[]])[] = [
  ["adding a section", add, "day-outside-term", outsideTerm],
  ["adding a section", add, "not-enrolled-at-school", [beforeEntry]],
  ["dropping a section", dropSeat, "day-outside-term", outsideTerm],
  ["dropping another student's section", dropNoSeat, "day-outside-term", outsideTerm],
  ["dropping another student's section", dropNoSeat, "not-in-section", [beforeEntry, ahead]],
  ["moving", move, "day-outside-term", outsideTerm],
  ["moving", move, "not-enrolled-at-school", [beforeEntry]],
  ["enrolling", enroll, "day-outside-school-year", outsideYear],
  ["transferring", transfer, "day-outside-school-year", outsideYear],
  ["transferring", transfer, "enrolled-ahead", [beforeEntry]],
  ["withdrawing", withdraw, "day-outside-school-year", outsideYear],
  ["withdrawing", withdraw, "day-before-entry", [beforeEntry]],
  ["recording a no-show", noShow, "day-outside-school-year", outsideYear],
  ["recording a no-show", noShow, "day-before-entry", [beforeEntry]],
  ["submitting attendance", attendance, "day-in-the-future", [ahead, afterTheTerm, afterTheYear]],
  [
    ...(["submitting attendance", attendance, "not-an-instructional-day"] as const),
    [beforeTheYear, inAnotherYear, onAHoliday, onAWeekend],
  ],
];
const refusal = z.object({ code: z.string() });

test.each(refusals)("%s is refused on the days for which that is the reason", async (_, form, code, days) => {
  const asker = form === transfer ? people.asterOffice : people.birchOffice;
  const found = days.map(async (day) => {
    const [method, path, body] = form(day);
    const response = await app.ask(asker, path, body === undefined ? { method } : { method, body });
    return refusal.parse(await response.json()).code;
  });
  expect(await Promise.all(found)).toEqual(days.map(() => code));
});
