/** Filters, sorting and choosing fields do what a plain program would do with all rows. */
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { anyCharacter } from "../../support/any-character.ts";
import { startTestApp, type TestApp } from "../../support/test-app.ts";
import { addClient, type Read, type RosterRecord, readAs, recordsIn } from "./roster-client.ts";

let app: TestApp;
let read: Read;
beforeAll(async () => {
  app = await startTestApp();
  await app.dependencies.core.query(`UPDATE students SET preferred_name = 'Éva-Lou' WHERE id = 1001;
    UPDATE students SET family_name = 'O''Brien' WHERE id = 1002`);
  await addClient(app, "learning");
  read = await readAs(app, "learning");
});
afterAll(() => app.stop());

/** Paths that may be compared as texts; a list is its texts, separated by commas. */
const fields = {
  "/users": [
    "sourcedId",
    "status",
    "givenName",
    "familyName",
    "preferredFirstName",
    "email",
    "grades",
    "primaryOrg.sourcedId",
    "enabledUser",
    "dateLastModified",
  ],
  "/enrollments": [
    "sourcedId",
    "role",
    "primary",
    "user.sourcedId",
    "class.sourcedId",
    "school.sourcedId",
    "beginDate",
    "endDate",
  ],
  "/classes": ["title", "classType", "course.sourcedId", "terms.sourcedId", "periods", "subjects"],
  "/demographics": ["birthDate", "sex", "white", "hispanicOrLatinoEthnicity"],
  "/academicSessions": ["title", "type", "startDate", "parent.sourcedId"],
} as const;
type Path = keyof typeof fields;

function valueAt(record: RosterRecord, path: string): string | undefined {
  let value: unknown = record;
  for (const name of path.split(".")) {
    const of: unknown = Array.isArray(value) ? value[0] : value;
    value = typeof of === "object" && of !== null ? Reflect.get(of, name) : undefined;
  }
  if (value === undefined) return undefined;
  return Array.isArray(value) ? value.join(",") : String(value);
}

const collator = new Intl.Collator("und");
const predicates = ["=", "!=", ">", ">=", "<", "<=", "~"] as const;
type Clause = {
  readonly field: string;
  readonly predicate: (typeof predicates)[number];
  readonly value: string;
};

function holds(record: RosterRecord, { field, predicate, value }: Clause): boolean {
  const seen = valueAt(record, field);
  if (predicate === "!=") return seen !== value;
  if (seen === undefined) return false;
  const order = collator.compare(seen, value) || (seen < value ? -1 : Number(seen > value));
  const kept = {
    "=": seen === value,
    ">": order > 0,
    ">=": order >= 0,
    "<": order < 0,
    "<=": order <= 0,
    "~": seen.includes(value),
  };
  return kept[predicate];
}

const written = ({ field, predicate, value }: Clause) =>
  `${field}${predicate}'${value.replaceAll("'", "''")}'`;
const isDated = (field: string) => /^(beginDate|endDate|birthDate|startDate|dateLastModified)$/.test(field);

/** Values that some rows have, parts of them, and made-up ones. */
function clauses(records: readonly RosterRecord[], path: Path): fc.Arbitrary<Clause> {
  return fc.constantFrom<string>(...fields[path]).chain((field) => {
    const seen = [...new Set(records.flatMap((record) => valueAt(record, field) ?? []))];
    const some = fc.constantFrom(...(seen.length === 0 ? ["2026-08-11"] : seen));
    const others = fc.oneof(
      some.map((text) => text.slice(1, 4)),
      fc.constantFrom("m", "O'Brien", "class-21", "%", "_"),
    );
    const value = isDated(field) ? some : fc.oneof(some, others);
    return fc.record({ field: fc.constant(field), predicate: fc.constantFrom(...predicates), value });
  });
}

test("a filter keeps what a plain program would keep", async () => {
  for (const path of ["/users", "/enrollments", "/classes", "/demographics", "/academicSessions"] as const) {
    const all = await recordsIn(await read(`${path}?limit=1000`));
    const clause = clauses(all, path);
    const filters = fc.tuple(clause, fc.option(fc.tuple(fc.constantFrom("AND", "OR"), clause)));
    await fc.assert(
      fc.asyncProperty(filters, async ([first, more]) => {
        const text = more === null ? written(first) : `${written(first)} ${more[0]} ${written(more[1])}`;
        const response = await read(`${path}?limit=1000&filter=${encodeURIComponent(text)}`);
        const kept = all.filter((record) => {
          if (more === null) return holds(record, first);
          const both = [holds(record, first), holds(record, more[1])];
          return more[0] === "AND" ? both.every(Boolean) : both.some(Boolean);
        });
        expect(await recordsIn(response), text).toEqual(kept);
        expect(response.headers.get("X-Total-Count")).toBe(String(kept.length));
      }),
      { numRuns: 15 },
    );
  }
});

test("sorting orders by Unicode's collation, up and down", async () => {
  for (const [path, field] of [
    ["/users", "familyName"],
    ["/enrollments", "class.sourcedId"],
    ["/demographics", "birthDate"],
  ] as const) {
    const all = await recordsIn(await read(`${path}?limit=1000`));
    const values = all.map((record) => valueAt(record, field) ?? "").toSorted(collator.compare);
    for (const [orderBy, wanted] of [
      ["asc", values],
      ["desc", values.toReversed()],
    ] as const) {
      const sorted = await recordsIn(await read(`${path}?limit=1000&sort=${field}&orderBy=${orderBy}`));
      expect(sorted.map((record) => valueAt(record, field) ?? "")).toEqual(wanted);
    }
  }
});

test("only the chosen fields are sent", async () => {
  const [user] = await recordsIn(await read("/users?limit=1&fields=sourcedId,familyName"));
  expect(Object.keys(user ?? {})).toEqual(["sourcedId", "familyName"]);
  const one = await read("/users/student-1001?fields=givenName");
  expect(await one.json()).toEqual({ user: { givenName: "Ana" } });
});

const quote = encodeURIComponent("'");
const malformed: Readonly<Record<string, string>> = {
  "filter=familyName": "invalid_filter_field",
  "filter=": "invalid_filter_field",
  "filter=nickname%3D'x'": "invalid_filter_field",
  "filter=familyName%3D'x": "invalid_filter_field",
  "filter=familyName%3D'x'%20and%20givenName%3D'y'": "invalid_filter_field",
  "filter=familyName%3D'x'%20AND%20givenName%3D'y'%20AND%20status%3D'active'": "invalid_filter_field",
  "filter=dateLastModified%3E'yesterday'": "invalid_filter_field",
  "filter=constructor.name%3D'x'": "invalid_filter_field",
  [`filter=familyName%3D${quote}%00${quote}`]: "invaliddata",
  "filter=familyName%3D'x')%3B%20DROP%20TABLE%20students%3B%20--'": "invalid_filter_field",
  "sort=nickname": "invalid_selection_field",
  "sort=familyName%3B": "invalid_selection_field",
  "fields=nickname": "invalid_selection_field",
  "fields=": "invalid_selection_field",
  "limit=0": "invaliddata",
  "limit=10001": "invaliddata",
  "limit=ten": "invaliddata",
  "offset=-1": "invaliddata",
  "offset=99999999999": "invaliddata",
  "orderBy=up": "invaliddata",
  "limit=1&limit=2": "invaliddata",
  [`filter=${"x".repeat(3_000)}`]: "invaliddata",
};

test("what can't be asked is refused in the standard's form, and says what can", async () => {
  for (const [query, code] of Object.entries(malformed)) {
    const response = await read(`/users?${query}`);
    expect(response.status, query).toBe(400);
    expect(await response.json(), query).toMatchObject({
      imsx_codeMajor: "failure",
      imsx_severity: "error",
      imsx_CodeMinor: {
        imsx_codeMinorField: [{ imsx_codeMinorFieldName: "TargetEndSystem", imsx_codeMinorFieldValue: code }],
      },
    });
  }
});

test("no text that is sent as a filter, a sort or a field is a defect", async () => {
  const text = fc.oneof(
    fc.string({ unit: anyCharacter }),
    fc.string().map((value) => `familyName~'${value}'`),
  );
  const parameter = fc.constantFrom("filter", "sort", "fields", "after", "limit");
  await fc.assert(
    fc.asyncProperty(parameter, text, async (name, value) => {
      const sent = new URLSearchParams({ [name]: value.toWellFormed() });
      expect((await read(`/users?${sent}`)).status).toBeLessThan(500);
    }),
    { numRuns: 25 },
  );
});
