/** Every form with a day takes only the days that its page offers, and keeps what was typed. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { formToken } from "../../sis/http/session-token.ts";
import { cedar, insertCedar } from "../support/cedar.ts";
import { operation } from "../support/operations.ts";
import { requested } from "../support/requested.ts";
import { aldo, birch, carl, cora, finn, openingDay, people } from "../support/small-school.ts";
import { startTestApp, type TestApp } from "../support/test-app.ts";

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ today: () => openingDay });
  await insertCedar(app.dependencies.core, [finn]);
  const body = { day: leavingDay, exitCode: "T180" };
  await app.ask(asterOffice, `/api/students/${cora}/withdrawal`, { method: "POST", body });
});
afterAll(() => app.stop());

const leavingDay = "2026-09-14";
const saturday = "2026-09-19";
const { asterOffice, birchOffice, birchCounselor } = people;
const schedule = `/counseling/students/${finn}`;

type Form = {
  readonly person: { readonly accountId: number };
  readonly path: string;
  /** The name of the field that holds the day, and the id of the choice of days on the page. */
  readonly day?: string;
  readonly choice?: string;
  readonly fields: Readonly<Record<string, string>>;
};

/** By the name of the route. */
const forms: Readonly<Record<string, Form>> = {
  "enroll-form": {
    person: birchOffice,
    path: "/office/enroll",
    day: "entryDate",
    fields: {
      ...{ "student.givenName": "Noa", "student.familyName": "Quill", "student.birthDate": "2011-03-04" },
      ...{ "student.sex": "F", "student.ethnicity": "White", "student.homeLanguage": "English" },
      ...{ grade: "10", entryCode: "E1" },
    },
  },
  "transfer-form": {
    person: asterOffice,
    path: "/office/transfer",
    fields: {
      ...{ studentId: String(carl), studentNumber: "1000002003", birthDate: "2011-07-08" },
      ...{ fromSchoolId: String(birch.schoolId), grade: "6", reason: "no school before" },
    },
  },
  "withdrawal-form": {
    person: birchOffice,
    path: `/office/students/${aldo}/withdrawal`,
    fields: { exitCode: "T180" },
  },
  "begin-secondary-form": {
    person: birchOffice,
    path: `/office/students/${aldo}/schools`,
    fields: { schoolId: String(cedar), kind: "dual" },
  },
  "end-secondary-form": {
    person: birchOffice,
    path: `/office/students/${finn}/schools/end`,
    choice: `day-${cedar}`,
    fields: { schoolId: String(cedar) },
  },
  "move-departure-form": {
    person: asterOffice,
    path: `/office/students/${cora}/enrollments/${cora}/departure`,
    fields: { seenDay: leavingDay },
  },
  "add-form": {
    person: birchCounselor,
    path: `${schedule}/add`,
    choice: "from",
    fields: requested({ sectionId: String(birch.freeInPeriod1) }),
  },
  "move-form": {
    person: birchCounselor,
    path: `${schedule}/move`,
    choice: "from",
    fields: requested({ fromSectionId: String(birch.sections[5]), toSectionId: String(birch.freeInPeriod1) }),
  },
  "drop-form": {
    person: birchCounselor,
    path: `${schedule}/drop`,
    choice: "from",
    fields: requested({ sectionId: String(birch.sections[5]) }),
  },
};
/** Attendance is refused for a day without class, by what every submission goes through; filling in marks saves nothing. */
const attendance = ["roster-form", "mark-form", "mark-rest-form"];
/** Its page offers no choice: it is for the first day alone. */
const firstDayOnly = ["no-show-form"];
/** It takes fields of any name, none of them a day. */
const undated = ["transfer-student-form"];

test("every form with a day is tried", () => {
  const dated = app.sis.routes.registered
    .map(({ declaration }) => declaration)
    .filter(({ kind, method, request }) => kind === "page" && method === "post" && mayHaveDay(request));
  const tried = [...Object.keys(forms), ...attendance, ...firstDayOnly, ...undated];
  expect(dated.map(({ name }) => name).toSorted()).toEqual(tried.toSorted());
});

/** Or takes fields of any name. */
function mayHaveDay({ shape: { body } }: { readonly shape: { readonly body?: z.ZodType } }): boolean {
  if (body instanceof z.ZodObject) return "day" in body.shape;
  return body !== undefined;
}

test.each(Object.entries(forms))("%s refuses a Saturday and keeps the rest", async (_, form) => {
  const { day = "day", choice = day, path, fields, person } = form;
  const before = await writes();
  const token = await app.signIn(person);
  const hidden = { formToken: formToken(token), operationId: operation().operationId };
  const response = await app.sis.hono.request(path, {
    method: "POST",
    headers: { cookie: `session=${token}` },
    body: new URLSearchParams({ ...fields, ...hidden, [day]: saturday }),
  });
  const page = await response.text();
  expect(response.status).toBe(422);
  expect(page).toContain(
    `<a href="#${choice}">Saturday, September 19, 2026 isn&#39;t one of the days on this page.`,
  );
  expect(page).toContain(`id="${choice}"`);
  const kept = Object.values(fields).filter(
    (value) => page.includes(`value="${value}"`) || page.includes(`>${value}<`),
  );
  expect(kept).toEqual(Object.values(fields));
  expect(await writes()).toEqual(before);
});

/** All but look-ups. */
async function writes(): Promise<unknown> {
  const text = "SELECT operation_id FROM audit_trail WHERE action <> 'enrollment.lookup' ORDER BY id";
  return (await app.dependencies.core.query(text)).rows;
}
