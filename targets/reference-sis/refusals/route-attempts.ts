/**
 * Every way in which nobody may call a declared route: each role that it doesn't admit, each row that isn't the caller's, no
 * session, and sessions that are over. Bodies and paths are those of a request that would be right. Pure.
 */
import type { AccessKind } from "../../../readiness/evidence/walk-evidence.ts";
import type { Attempt, Refusal } from "./attempt.ts";
import type { DeclaredRoute, DeclaredScope, RowKind } from "./declared-routes.ts";
import { exampleValue } from "./example-value.ts";
import type { Seat, Walker } from "./walked-rows.ts";

export type Walking = {
  readonly day: string;
  /** With the sessions of those who were let in. */
  readonly walkers: readonly (Walker & { readonly session: string | undefined })[];
  readonly expiredSession: string;
};

export type Uncovered = { readonly route: string; readonly uncovered: string };

const [leadsOn, notSignedIn, roleNotAllowed, notFound] = [303, 401, 403, 404];

type Caller = { readonly by: string; readonly session: string | undefined };

export function attemptsOn(route: DeclaredRoute, walking: Walking): (Attempt | Uncovered)[] {
  const tries = attemptsOnOne(route, walking);
  return route.isHidden ? tries.map(orGone) : tries;
}

/** A route that is gone answers nobody. */
function orGone(tried: Attempt | Uncovered): Attempt | Uncovered {
  if (!("refusal" in tried)) return tried;
  const { refusal } = tried;
  return { ...tried, refusal: { ...refusal, statuses: [...refusal.statuses, notFound] } };
}

function attemptsOnOne(route: DeclaredRoute, walking: Walking): (Attempt | Uncovered)[] {
  if (route.kind === "client") return attemptsOnClients(route, walking);
  const [someone] = walking.walkers.filter(({ role }) => route.roles.includes(role));
  const unknown = unknownNames(route);
  const because = unknown.length > 0 ? `what ${unknown.join(" and ")} is isn't known` : "nobody may call it";
  if (someone === undefined || unknown.length > 0) return [{ route: route.name, uncovered: because }];
  const over = route.kind === "page" ? leadsOn : notSignedIn;
  const rightly = requestOf(route, walking.day, someone.own);
  return [
    ...withoutSession(route, walking, { ...rightly, refusal: refusedWith(route, over) }),
    ...walking.walkers.flatMap((walker) =>
      route.roles.includes(walker.role)
        ? onForeignRows(route, walker, walking.day)
        : [asWrongRole(route, walker, walking.day)],
    ),
  ];
}

/** Nobody's session opens what other systems ask: not even that of someone who may see the same records. */
function attemptsOnClients(route: DeclaredRoute, walking: Walking): (Attempt | Uncovered)[] {
  const { day, walkers } = walking;
  const [anyone] = walkers;
  if (anyone === undefined) return [{ route: route.name, uncovered: "nobody may call it" }];
  const refusal: Refusal = { statuses: [notSignedIn], form: "status-info", hides: [] };
  const rightly = { ...requestOf(route, day, anyone.own), refusal };
  return [
    ...withoutSession(route, walking, rightly),
    ...walkers.map(({ role: by, session }) =>
      session === undefined ? notLetIn(route, by) : attempt(route, "wrong-role", { by, session }, rightly),
    ),
  ];
}

function withoutSession(
  route: DeclaredRoute,
  { expiredSession }: Walking,
  request: Request & Pick<Attempt, "refusal">,
): Attempt[] {
  const nobody = (tried: AccessKind, session: string | undefined) =>
    attempt(route, tried, { by: "nobody", session }, request);
  return [nobody("no-session", undefined), nobody("expired-session", expiredSession)];
}

type Request = Pick<Attempt, "path" | "body">;

function attempt(
  { name: route, method }: DeclaredRoute,
  tried: AccessKind,
  { by, session }: Caller,
  request: Request & Pick<Attempt, "refusal">,
): Attempt {
  return { route, tried, by, method, session, ...request };
}

function refusedWith({ kind }: DeclaredRoute, status: number, hides: readonly string[] = []): Refusal {
  return { statuses: [status], form: kind === "page" ? "page" : "error", hides };
}

type InSession = Walking["walkers"][number];

function asWrongRole(route: DeclaredRoute, { role: by, session, own }: InSession, day: string) {
  if (session === undefined) return notLetIn(route, by);
  const request = requestOf(route, day, own);
  return attempt(
    route,
    "wrong-role",
    { by, session },
    { ...request, refusal: refusedWith(route, roleNotAllowed) },
  );
}

function onForeignRows(route: DeclaredRoute, { role: by, session, own, foreign }: InSession, day: string) {
  if (foreign === undefined) return [];
  if (session === undefined) return [notLetIn(route, by)];
  return route.scopes.map((scope) => {
    const request = requestOf(route, day, own, { scope, seat: foreign });
    const refusal = refusedWith(route, notFound, [foreign.name]);
    return attempt(route, "foreign-row", { by, session }, { ...request, refusal });
  });
}

function notLetIn({ name: route }: DeclaredRoute, role: string): Uncovered {
  return { route, uncovered: `nobody with the role ${role} was let in` };
}

type Foreign = { readonly scope: DeclaredScope; readonly seat: Seat };

/** `foreign`: the one row that is somebody else's. */
function requestOf(route: DeclaredRoute, day: string, own: Seat, foreign?: Foreign): Request {
  const valueFrom = (from: DeclaredScope["from"]) => (name: string) => {
    const scope = route.scopes.find((each) => each.from === from && each.field === name);
    if (scope === undefined) return namedValue(name, foreign?.seat ?? own, day);
    return (scope === foreign?.scope ? foreign.seat : own)[scope.rows];
  };
  const path = route.path.replaceAll(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(String(valueFrom("params")(name))),
  );
  const query = route.query.map(({ name, schema }) => [
    name,
    String(exampleValue(schema, valueFrom("query"), name)),
  ]);
  return {
    path: query.length === 0 ? path : `${path}?${new URLSearchParams(query)}`,
    body: route.body && bodyOf(route.body, valueFrom("body")),
  };
}

function bodyOf(
  { mediaType, schema }: NonNullable<DeclaredRoute["body"]>,
  known: (name: string) => unknown,
): Attempt["body"] {
  const value = exampleValue(schema, known);
  if (mediaType === "application/json") return { mediaType, text: JSON.stringify(value) };
  const fields = Object.entries(value ?? {}).map(([name, field]) => [name, String(field)]);
  return { mediaType, text: new URLSearchParams(fields).toString() };
}

/** What a path or a body names by this name; undefined if that isn't known. */
function namedValue(name: string, seat: Seat, day: string): unknown {
  const rows = namesOf[name];
  return rows === undefined ? { ...plainValues, day, entryDate: day }[name] : seat[rows];
}

const namesOf: Readonly<Record<string, RowKind | "period" | "term" | "enrollment" | "guardian">> = {
  ...{ studentId: "student", rosterStudentId: "student", schoolId: "school", toSchoolId: "school" },
  ...{ sectionId: "section", fromSectionId: "section", toSectionId: "section", assignmentId: "assignment" },
  ...{ period: "period", termId: "term", enrollmentId: "enrollment", guardianId: "guardian" },
};

/** A guardian and a student who could be real. */
const plainValues: Readonly<Record<string, unknown>> = {
  ...{ givenName: "Ada", familyName: "Example", birthDate: "2015-05-05", grade: 5, studentNumber: 1 },
  ...{ phone: "213-555-0100", email: "ada@example.org", homeLanguage: "English", ethnicity: "Hispanic" },
  /** Whose they are is refused before anyone looks for them. */
  ...{ line: 1, reportId: 1 },
  ...{ sourcedId: "1", schoolSourcedId: "1", classSourcedId: "1" },
  /** Of the student, who is asked about first. */
  ...{ visitId: 1, orderId: 1, doseId: 1 },
  ...{ studentSourcedId: "1", lineItemSourcedId: "1" },
  ...{ exitCode: "T180", entryCode: "E2", code: "P", search: "Example", operationId: "walk" },
};

/** Parameters of the path without which there is no request. */
function unknownNames({ path, scopes }: DeclaredRoute): string[] {
  const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => name);
  const inScope = new Set(scopes.map(({ field }) => field));
  const known = { ...namesOf, ...plainValues, day: undefined };
  return names.filter((name) => !(name in known || inScope.has(name)));
}
