/** Calls every route as every role, on own rows and on other people's: the result must follow from the declaration. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Role } from "../../../sis/db/schema/access.ts";
import type { RegisteredRoute } from "../../../sis/http/declaration.ts";
import { aldo, ana, anas, aster, ben, birch, eli, openingDay, people } from "../../support/small-school.ts";
import { startTestApp, type TestApp } from "../../support/test-app.ts";

/** Ids by kind of row. */
type Rows = Readonly<Record<string, number>>;
type Walker = { readonly person: { readonly accountId: number }; readonly own: Rows; readonly foreign: Rows };

const asterRows = { school: aster.schoolId, section: aster.homeroom, assignment: 302, student: ana };
const birchRows = {
  school: birch.schoolId,
  section: birch.sections[0],
  assignment: birch.assignment,
  student: aldo,
};
const missingRows = { school: 99_999, section: 99_999, assignment: 99_999, student: 99_999 };

/** For another teacher at the same school, these rows are someone else's; Birch's ids mean nothing at Aster. */
const walkers: Record<Role, Walker> = {
  teacher: {
    person: people.asterTeacher,
    own: asterRows,
    foreign: { ...birchRows, section: aster.otherHomeroom, student: eli },
  },
  office: { person: people.birchOffice, own: birchRows, foreign: asterRows },
  counselor: { person: people.asterCounselor, own: asterRows, foreign: birchRows },
  guardian: { person: people.guardian, own: { student: ana }, foreign: { student: eli } },
  student: { person: people.student, own: { student: aldo }, foreign: { student: ana } },
  "district-administrator": { person: people.administrator, own: birchRows, foreign: missingRows },
  "case-manager": {
    person: people.asterCaseManager,
    own: asterRows,
    foreign: { ...asterRows, student: ben },
  },
  monitor: { person: people.monitor, own: asterRows, foreign: missingRows },
  nurse: { person: people.asterNurse, own: asterRows, foreign: birchRows },
  principal: { person: people.asterPrincipal, own: asterRows, foreign: birchRows },
};

/** Linked to the guardian, from whom a court keeps him away. */
const keptFrom = { student: ben };

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
  // Aldo too, so that each school has a student with a program.
  await app.dependencies.core.query({
    text: `INSERT INTO education_programs (student_id, case_manager_id, reviewed_on, assessed_on)
           VALUES ($1, 10, '2026-05-04', '2026-05-04')`,
    values: [aldo],
  });
  await enterCourse(people.birchCounselor, aldo);
  await enterCourse(people.asterCounselor, ana);
  await askReport(people.birchOffice, birchRows.school);
  await askReport(people.asterCounselor, asterRows.school);
});
afterAll(() => app.stop());

type Caller = { readonly accountId: number };

async function enterCourse(person: Caller, studentId: number): Promise<void> {
  const course = { otherSchool: "Elm School", schoolYear: 2026, grade: 9, term: "summer" };
  const taken = { courseCode: "ELM-1", courseTitle: "Drawing", mark: "A", credits: 5 };
  const path = `/api/students/${studentId}/transferred-courses`;
  const { status } = await app.ask(person, path, { method: "POST", body: { ...course, ...taken } });
  expect(status).toBe(201);
}

/** Numbered in the order in which they are asked for. */
async function askReport(person: Caller, schoolId: number | undefined): Promise<void> {
  const path = `/api/schools/${schoolId}/reports`;
  const body = { kind: "class-lists", format: "html" };
  const { status } = await app.ask(person, path, { method: "POST", body });
  expect(status).toBe(201);
}

/** Parts of a path that no scope names: Grace is Ana's and Aldo's guardian, and the enrollment is Aldo's. */
const otherParts = new Map<string, string | number>([
  ["day", openingDay],
  ["guardianId", 1],
  ["enrollmentId", aldo],
  ["line", 1],
  ["visitId", anas.visit],
  ["orderId", anas.order],
  ["doseId", anas.dose],
]);

/** A student on the roster of a section. */
function inSection(sectionId: number | undefined): number | undefined {
  return [asterRows, birchRows].find(({ section }) => section === sectionId)?.student;
}

/** Puts the ids of the scopes' rows where the declaration says; a write has no key, so it does nothing. */
async function walk(
  route: RegisteredRoute,
  person: { accountId: number } | undefined,
  rows: (scope: number) => Rows,
): Promise<Response> {
  const { declaration } = route;
  const parts = {
    params: new Map<string, number>(),
    query: new URLSearchParams(),
    body: new Map<string, unknown>([
      ["day", openingDay],
      ["seenRevision", 0],
      ["period", 1],
    ]),
  };
  declaration.scope.forEach((scope, index) => {
    const row = rows(index)[scope.rows] ?? 99_999;
    if (scope.from === "query") parts.query.set(scope.field, String(row));
    else parts[scope.from].set(scope.field, row);
  });
  parts.query.set("day", openingDay);
  parts.query.set("seed", "2026");
  parts.query.set("students", "10");
  const reportId = person === people.asterCounselor ? 2 : 1;
  const others = new Map([
    ...otherParts,
    ["reportId", reportId],
    ["rosterStudentId", inSection(parts.params.get("sectionId"))],
  ]);
  const path = declaration.path.replaceAll(/\{(\w+)\}/g, (_, name: string) =>
    String(parts.params.get(name) ?? others.get(name) ?? 2),
  );
  const method = declaration.method;
  const headers = new Headers();
  if (person !== undefined) headers.set("Authorization", `Bearer ${await app.signIn(person)}`);
  const fields: Record<string, unknown> = Object.fromEntries(parts.body);
  const form = new URLSearchParams(Object.entries(fields).map(([name, value]) => [name, String(value)]));
  const body = declaration.kind === "page" ? form.toString() : JSON.stringify(fields);
  return await app.sis.hono.request(`${path}?${parts.query}`, {
    method: method.toUpperCase(),
    headers,
    body: method === "get" ? null : body,
  });
}

const noSession = 401;
/** Pages send people to the sign-in page instead. */
function withoutSession(route: RegisteredRoute): number {
  return route.declaration.kind === "page" ? 303 : noSession;
}

function protectedRoutes(): RegisteredRoute[] {
  return app.sis.routes.registered.filter((route) => route.access !== "open");
}

test("every route of the app is declared", () => {
  const declared = app.sis.routes.registered.map(
    ({ declaration }) =>
      `${declaration.method.toUpperCase()} ${declaration.path.replaceAll(/\{(\w+)\}/g, ":$1")}`,
  );
  const routed = app.sis.hono.routes.map((route) => `${route.method} ${route.path}`);
  expect(routed.toSorted()).toEqual(declared.toSorted());
  expect(new Set(routed).size).toBe(routed.length);
});

test("route names are unique", () => {
  const names = app.sis.routes.registered.map((route) => route.declaration.name);
  expect(new Set(names).size).toBe(names.length);
});

test("every path parameter that names a row is in the route's scope", () => {
  const ids = protectedRoutes().flatMap(({ declaration }) =>
    [...declaration.path.matchAll(/\{(schoolId|sectionId|assignmentId|studentId)\}/g)]
      .filter(([, field]) => !declaration.scope.some((scope) => scope.field === field))
      .map(([, field]) => `${declaration.name} ${field}`),
  );
  // The receiving school transfers in another school's student, so its own school is the scope.
  expect(ids).toEqual(["transfer studentId"]);
});

test("a route that needs no session answers everyone alike", async () => {
  const callers = [undefined, ...Object.values(walkers).map(({ person }) => person)];
  for (const route of app.sis.routes.registered.filter(({ access }) => access === "open")) {
    const statuses = new Set<number>();
    for (const person of callers) statuses.add((await walk(route, person, () => birchRows)).status);
    expect([...statuses], route.declaration.name).toHaveLength(1);
    expect(Math.max(...statuses), route.declaration.name).toBeLessThan(500);
  }
});

test("without a session, every protected route refuses", async () => {
  const seen = new Map<string, number>();
  const wanted = new Map<string, number>();
  for (const route of protectedRoutes()) {
    wanted.set(route.declaration.name, withoutSession(route));
    seen.set(route.declaration.name, (await walk(route, undefined, () => birchRows)).status);
  }
  expect(seen).toEqual(wanted);
});

function foreignRowsOf(role: string, foreign: Rows): readonly Rows[] {
  return role === "guardian" ? [foreign, keptFrom] : [foreign];
}

describe.each(Object.entries(walkers))("as %s", (role, { person, own, foreign }) => {
  const allowed = (route: RegisteredRoute) => route.declaration.roles.some((each) => each === role);

  test("routes of other roles are refused", async () => {
    const others = protectedRoutes().filter((route) => !allowed(route));
    const statuses = new Map<string, number>();
    for (const route of others)
      statuses.set(route.declaration.name, (await walk(route, person, () => own)).status);
    expect(statuses).toEqual(new Map(others.map((route) => [route.declaration.name, 403])));
  });

  test("own rows are reachable: reads return them, and writes require a key", async () => {
    const statuses = new Map<string, number>();
    const mine = protectedRoutes().filter(allowed);
    for (const route of mine)
      statuses.set(route.declaration.name, (await walk(route, person, () => own)).status);
    const wanted = mine.map((route): [string, number] => [route.declaration.name, reached(route)]);
    expect(statuses).toEqual(new Map(wanted));
  });

  test("other people's rows are not found, whichever row of a request they are", async () => {
    const seen: string[] = [];
    const others = foreignRowsOf(role, foreign);
    const scopes = protectedRoutes()
      .filter(allowed)
      .flatMap((route) => [...route.declaration.scope.keys()].map((index) => ({ route, index })));
    for (const { route, index } of scopes) {
      for (const other of others) {
        const response = await walk(route, person, (each) => (each === index ? other : own));
        const { name, scope } = route.declaration;
        if (response.status !== 404) seen.push(`${name} ${scope[index]?.field}: ${response.status}`);
      }
    }
    expect(seen).toEqual([]);
  });
});

const otherAnswers = new Map([
  ["sign-out", 204],
  ["sign-out-form", 303],
]);

function reached(route: RegisteredRoute): number {
  if (route.access === "write") return 400;
  return otherAnswers.get(route.declaration.name) ?? 200;
}

describe("sessions", () => {
  test("an expired or made-up session is refused", async () => {
    await app.dependencies.core.query("UPDATE sessions SET expires_at = '2026-08-11T15:14:59Z'");
    const token = await app.signIn(people.asterOffice);
    const ask = (bearer: string) =>
      app.sis.hono.request("/api/me", { headers: { Authorization: `Bearer ${bearer}` } });
    expect((await ask(token)).status).toBe(200);
    await app.dependencies.core.query("UPDATE sessions SET expires_at = '2026-08-11T15:14:59Z'");
    expect((await ask(token)).status).toBe(401);
    expect((await ask("A".repeat(43))).status).toBe(401);
  });

  test("disabling an account ends its sessions immediately", async () => {
    const token = await app.signIn(people.otherGuardian);
    const ask = () => app.sis.hono.request("/api/me", { headers: { Authorization: `Bearer ${token}` } });
    expect((await ask()).status).toBe(200);
    await app.dependencies.core.query({
      text: "UPDATE accounts SET disabled_at = now() WHERE id = $1",
      values: [people.otherGuardian.accountId],
    });
    expect((await ask()).status).toBe(401);
  });

  test("the database has only the token's hash", async () => {
    const token = await app.signIn(people.asterOffice);
    const { rows } = await app.dependencies.core.query({
      text: "SELECT count(*) AS found FROM sessions WHERE position($1::bytea IN token_hash) > 0",
      values: [Buffer.from(token, "base64url")],
    });
    expect(rows).toEqual([{ found: 0 }]);
  });
});
