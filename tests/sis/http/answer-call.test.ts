/**
 * Anything a client sends to the modules is answered, or refused in the standard error shape, and never exposes a bug.
 */
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { anyCharacter } from "../../support/any-character.ts";
import { any } from "../../support/matchers.ts";
import { birch, people } from "../../support/small-school.ts";
import { startTestApp, type TestApp } from "../../support/test-app.ts";

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

const number = fc.oneof(
  fc.constantFrom(0, 1, -1, 21, 2001, 301, 1.5, 2 ** 31 - 1, 2 ** 31, 1e300),
  fc.integer(),
);
const text = fc.oneof(
  fc.string({ unit: anyCharacter }),
  fc.constantFrom(
    "",
    "\u0000",
    "N\u0000a",
    "O'Neill; --",
    "%",
    "2026-08-11",
    "0000-01-01",
    "9999-12-31",
    "E1",
    "P",
  ),
);
const anything = fc.oneof(number, text, fc.boolean(), fc.constant(null));
const day = fc.oneof(text, fc.constant("2026-08-11"));
const student = fc.record({
  givenName: text,
  familyName: fc.oneof(text, fc.constant("Odd")),
  birthDate: day,
  sex: fc.constantFrom("F", "M", "X", "?"),
  ethnicity: text,
  homeLanguage: text,
});
const segment = fc.oneof(number.map(String), text.map(encodeURIComponent));
const version = fc.oneof(number, fc.constant(0));

const requests = fc.oneof(
  fc.record({
    path: segment.map((id) => `/api/students/${id}/sections`),
    body: fc.record({ sectionId: number, day }),
  }),
  fc.record({
    path: fc.constant(`/api/schools/${birch.schoolId}/enrollments`),
    body: fc.record({
      student,
      grade: number,
      entryDate: day,
      entryCode: text,
      confirmedNewPerson: anything,
    }),
  }),
  fc.record({
    path: segment.map((id) => `/api/students/${id}/transfer`),
    body: fc.record({ toSchoolId: number, day, grade: number }),
  }),
  fc.record({
    path: segment.map((id) => `/api/students/${id}/section-moves`),
    body: fc.record({ fromSectionId: number, toSectionId: number, day, reason: fc.constant("requested") }),
  }),
);
const puts = fc.oneof(
  fc.record({
    path: fc
      .tuple(segment, day, segment)
      .map(([id, on, period]) => `/api/sections/${id}/attendance/${encodeURIComponent(on)}/${period}`),
    body: fc.record({ seenRevision: version, marks: fc.array(fc.record({ studentId: number, code: text })) }),
  }),
  fc.record({
    path: fc.constant(`/api/assignments/${birch.assignment}/scores`),
    body: fc.record({ scores: fc.array(fc.record({ studentId: number, points: number, version })) }),
  }),
  fc.record({
    path: number.map((term) => `/api/sections/${birch.sections[0]}/grades/${term}`),
    body: fc.record({ grades: fc.array(fc.record({ studentId: number, mark: text, version })) }),
  }),
);
const reads = fc.oneof(
  segment.map((id) => `/api/students/${id}/schedule`),
  fc.tuple(segment, day).map(([id, on]) => `/api/sections/${id}/roster?day=${encodeURIComponent(on)}`),
  fc
    .tuple(text, segment)
    .map(([name, grade]) => `/api/schools/2/students?search=${encodeURIComponent(name)}&grade=${grade}`),
  fc
    .tuple(segment, segment)
    .map(([period, limit]) => `/api/schools/2/sections?period=${period}&limit=${limit}`),
);

async function expectNoDefect(method: "GET" | "POST" | "PUT", path: string, body?: unknown): Promise<void> {
  const response = await app.ask(people.administrator, path, { method, body });
  expect(response.status, await response.clone().text()).toBeLessThan(500);
  if (response.status >= 400) {
    expect(await response.json()).toMatchObject({ code: any(String), hint: any(String) });
  }
}

test("writes of any shape", async () => {
  await fc.assert(
    fc.asyncProperty(requests, ({ path, body }) => expectNoDefect("POST", path, body)),
    { numRuns: 300 },
  );
  await fc.assert(
    fc.asyncProperty(puts, ({ path, body }) => expectNoDefect("PUT", path, body)),
    { numRuns: 300 },
  );
});

test("reads of any shape", async () => {
  await fc.assert(
    fc.asyncProperty(reads, (path) => expectNoDefect("GET", path)),
    { numRuns: 300 },
  );
});
