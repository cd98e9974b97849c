/** A request to a declared route that would be right, or is right but for one row or one id. Pure. */
import type { Attempt } from "./attempt.ts";
import type { DeclaredRoute, DeclaredScope, RowKind } from "./declared-routes.ts";
import { exampleValue } from "./example-value.ts";
import type { Seat } from "./walked-rows.ts";

export type Request = Pick<Attempt, "path" | "body">;

/** What a request names. */
export type Named = {
  readonly own: Seat;
  /** The one row that is somebody else's, and what goes with it. */
  readonly foreign?: { readonly scope: DeclaredScope; readonly seat: Seat };
  /** The one id that belongs to somebody else's record, by its name. */
  readonly instead?: { readonly name: string; readonly id: number };
};

type From = DeclaredScope["from"];

export function requestTo(route: DeclaredRoute, day: string, { own, foreign, instead }: Named): Request {
  const valueFrom = (from: From) => (name: string) => {
    if (name === instead?.name) return instead.id;
    const scope = route.scopes.find((each) => each.from === from && each.field === name);
    if (scope === undefined) return namedValue(name, foreign?.seat ?? own, day);
    return (scope === foreign?.scope ? foreign.seat : own)[scope.rows];
  };
  return filledIn(route, valueFrom);
}

function filledIn(route: DeclaredRoute, valueFrom: (from: From) => (name: string) => unknown): Request {
  const path = route.path.replaceAll(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(String(valueFrom("params")(name) ?? 1)),
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
  return rows === undefined ? { ...plainValues, day, entryDate: day, seenDay: day }[name] : seat[rows];
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
  /** Of the student, who is asked about first. */
  ...{ visitId: 1, orderId: 1, doseId: 1 },
  ...{ sourcedId: "1", schoolSourcedId: "1", classSourcedId: "1" },
  ...{ studentSourcedId: "1", lineItemSourcedId: "1" },
  ...{ exitCode: "T180", entryCode: "E2", code: "P", search: "Example", operationId: "walk" },
};

/** Parameters of the path without which there is no request. */
export function unknownNames({ path, scopes }: DeclaredRoute): string[] {
  const inScope = new Set(scopes.map(({ field }) => field));
  const known = { ...namesOf, ...plainValues, day: undefined };
  return namesIn(path).filter((name) => !(name in known || inScope.has(name)));
}

export function namesIn(path: string): string[] {
  return [...path.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => name);
}
