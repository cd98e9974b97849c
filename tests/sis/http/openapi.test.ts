/** The OpenAPI document is true: it has what the app answers, in patterns and limits that any validator can check. */
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { createApp, type SisApp } from "../../../sis/app.ts";
import { roles } from "../../../sis/db/schema/access.ts";
import type { Dependencies, Settings } from "../../../sis/dependencies.ts";
import { enrollmentForm } from "../../../sis/enrollment/routes.ts";
import type { RegisteredRoute } from "../../../sis/http/declaration.ts";
import { createMetrics } from "../../../sis/telemetry/metrics.ts";
import { anyCharacter } from "../../support/any-character.ts";
import { projectFolder } from "../../support/child.ts";
import { type Contract, readContract } from "../../support/contract.ts";
import { openingDay, people } from "../../support/small-school.ts";
import { startTestApp, type TestApp } from "../../support/test-app.ts";

let app: TestApp;
let contract: Contract;
let routes: readonly RegisteredRoute[];
beforeAll(async () => {
  app = await startTestApp();
  contract = readContract(app.describe());
  routes = app.sis.routes.registered;
});
afterAll(() => app.stop());

const someone = {
  teacher: people.asterTeacher,
  office: people.asterOffice,
  counselor: people.asterCounselor,
  guardian: people.guardian,
  student: people.student,
  "district-administrator": people.administrator,
  "case-manager": people.asterCaseManager,
  monitor: people.monitor,
  nurse: people.asterNurse,
  principal: people.asterPrincipal,
} as const;

type Request = {
  readonly route: RegisteredRoute;
  readonly role?: keyof typeof someone | undefined;
  /** Takes the place of every id in the path. */
  readonly id?: string;
  readonly body?: string;
};

/** With every id of the path and no key: what is refused before a handler sees it. */
async function send(hono: SisApp["hono"], { route, role, id = "99999", body = "{}" }: Request) {
  const { declaration } = route;
  const path = declaration.path
    .replaceAll("{day}", openingDay)
    .replaceAll(/\{\w+\}/g, () => id)
    .concat(`?day=${openingDay}`);
  const method = declaration.method.toUpperCase();
  const headers = new Headers();
  if (role !== undefined) headers.set("Authorization", `Bearer ${await app.signIn(someone[role])}`);
  const response = await hono.request(path, { method, headers, body: method === "GET" ? null : body });
  return { status: response.status, problems: await contract.problems({ method, path }, response) };
}

function appWith(settings: Partial<Settings>, others: Partial<Dependencies> = {}): SisApp["hono"] {
  const dependencies = { ...app.dependencies, ...others, metrics: createMetrics() };
  return createApp({ ...dependencies, settings: { ...dependencies.settings, ...settings } }).hono;
}

type Refusal = {
  /** Statuses that it may end in, seen over all routes. */
  readonly ends: readonly number[];
  readonly hono: SisApp["hono"];
  readonly request: (route: RegisteredRoute) => Request;
};

const asAdmitted = (route: RegisteredRoute): Request => ({ route, role: route.declaration.roles[0] });
const closed = {
  coreInFlight: 0,
  portalInFlight: 0,
  signInInFlight: 0,
  districtSignInInFlight: 0,
  integrationInFlight: 0,
};

/** One of each kind that the frame of all routes gives, except a body that comes too late, which takes too long to try. */
function refusals(): Readonly<Record<string, Refusal>> {
  const { hono } = app.sis;
  const broken = () => {
    throw new Error("the clock stopped");
  };
  return {
    "no session": { ends: [401, 303, 400], hono, request: (route) => ({ route }) },
    "another role": {
      ends: [403],
      hono,
      request: (route) => ({ route, role: roles.find((role) => !route.declaration.roles.includes(role)) }),
    },
    "rows that don't exist": { ends: [404], hono, request: asAdmitted },
    "an id that isn't one": { ends: [400], hono, request: (route) => ({ ...asAdmitted(route), id: "0x25" }) },
    "a body that isn't JSON": {
      ends: [400],
      hono,
      request: (route) => ({ ...asAdmitted(route), body: "{" }),
    },
    "a large body": {
      ends: [413],
      hono,
      request: (route) => ({ ...asAdmitted(route), body: "x".repeat(300_000) }),
    },
    "too many at once": {
      ends: [429],
      hono: appWith({ inFlightBySession: 0, inFlightByAddress: 0 }),
      request: asAdmitted,
    },
    "no free slot": { ends: [503], hono: appWith(closed), request: asAdmitted },
    "a defect": { ends: [500], hono: appWith({}, { clock: broken }), request: asAdmitted },
  };
}

test("every route answers each refusal of the frame as the document says", async () => {
  for (const [name, { ends, hono, request }] of Object.entries(refusals())) {
    const answers = await Promise.all(routes.map((route) => send(hono, request(route))));
    expect(
      answers.flatMap(({ problems }) => problems),
      name,
    ).toEqual([]);
    const seen = new Set(answers.map(({ status }) => status));
    expect(
      ends.filter((status) => !seen.has(status)),
      name,
    ).toEqual([]);
  }
});

/** Each object in the document with the path to it. */
function objectsIn(value: unknown, path = ""): readonly [path: string, object: Record<string, unknown>][] {
  if (typeof value !== "object" || value === null) return [];
  const inside = Object.entries(value).flatMap(([key, each]) => objectsIn(each, `${path}/${key}`));
  return Array.isArray(value) ? inside : [[path, { ...value }], ...inside];
}

/** Not the same, or not there, in the regular expressions of Python, Go, Rust and JavaScript without flags. */
const notPortable = /\(\?|\\[1-9]|\\[a-zA-Z](?<!\\x)|\\x(?![0-9a-f]{2})/;

test("patterns hold without flags, and in other languages", () => {
  const patterns = objectsIn(app.describe()).flatMap(([path, { pattern }]) =>
    typeof pattern === "string" ? [{ path, pattern }] : [],
  );
  expect(patterns.length).toBeGreaterThan(20);
  for (const { pattern } of patterns) expect(() => new RegExp(pattern)).not.toThrow();
  expect(patterns.filter(({ pattern }) => notPortable.test(pattern))).toEqual([]);
});

test("files that describe schemas import what they need for it, so that they can be loaded in any order", () => {
  const describing = globSync("sis/**/*.ts", { cwd: projectFolder })
    .map((file) => readFileSync(join(projectFolder, file), "utf8"))
    .filter((text) => text.includes(".openapi("));
  expect(describing.length).toBeGreaterThan(3);
  const loads = /^import \{[^}]*\bz \} from "@hono\/zod-openapi";$/m;
  expect(describing.filter((text) => !loads.test(text))).toEqual([]);
});

const bounds: Readonly<Record<string, (schema: Record<string, unknown>) => boolean>> = {
  string: (schema) => ["maxLength", "enum", "format"].some((keyword) => keyword in schema),
  integer: ({ minimum, exclusiveMinimum, maximum }) =>
    (minimum ?? exclusiveMinimum) !== undefined && maximum !== undefined,
  number: ({ minimum, maximum }) => minimum !== undefined && maximum !== undefined,
  array: ({ maxItems }) => maxItems !== undefined,
};

test("everything in an API request has limits in its schema", () => {
  const unlimited = objectsIn(app.describe()).filter(
    ([path, { type }]) =>
      /^\/paths\/.*\/(requestBody\/content\/application\/json|parameters)\//.test(path) &&
      typeof type === "string" &&
      type in bounds,
  );
  expect(unlimited.length).toBeGreaterThan(50);
  expect(unlimited.filter(([, schema]) => bounds[String(schema.type)]?.(schema) === false)).toEqual([]);
});

const linkShape = z.object({
  operationId: z.string(),
  parameters: z.record(z.string(), z.string()),
  requestBody: z.record(z.string(), z.string()).optional(),
});

test("links lead to routes that take the linked values, from answers that have them", () => {
  const broken = routes.flatMap(({ declaration }) =>
    (declaration.links ?? []).flatMap((link) => {
      const { to, parameters, body = {} } = link;
      const target = routes.find((route) => route.declaration.name === to)?.declaration.request.shape;
      const taken = { ...target?.params?.shape, ...target?.query?.shape };
      const into = target?.body instanceof z.ZodObject ? target.body.shape : {};
      const unknown = [
        ...Object.keys(parameters).filter((name) => !(name in taken)),
        ...Object.keys(body).filter((name) => !(name in into)),
      ];
      return unknown.map((name) => `${declaration.name} → ${to}: ${name}`);
    }),
  );
  expect(broken).toEqual([]);
  const links = objectsIn(app.describe()).filter(([path]) => /\/links\/[\w-]+$/.test(path));
  expect(links.length).toBeGreaterThan(20);
  for (const [path, link] of links) expect(linkShape.safeParse(link).error, path).toBeUndefined();
});

const described = z.looseObject({
  pattern: z.string().optional(),
  maxLength: z.int().optional(),
  format: z.string().optional(),
  properties: z.record(z.string(), z.unknown()).optional(),
});
type Described = z.output<typeof described>;
type Field = { readonly at: string; readonly schema: z.ZodType; readonly described: Described };

/** Each field of a request's body, as it is checked and as it is described. */
function fieldsOf(schema: z.ZodType, from: unknown, at: string): readonly Field[] {
  const own: Field = { at, schema, described: described.parse(from) };
  if (schema instanceof z.ZodOptional)
    return fieldsOf(z.instanceof(z.ZodType).parse(schema.unwrap()), from, at);
  if (!(schema instanceof z.ZodObject)) return [own];
  return Object.entries(schema.shape).flatMap(([key, field]) =>
    fieldsOf(z.instanceof(z.ZodType).parse(field), own.described.properties?.[key], `${at}.${key}`),
  );
}

const enrollBody = z.object({
  paths: z.object({
    "/api/schools/{schoolId}/enrollments": z.object({
      post: z.object({
        requestBody: z.object({
          content: z.object({ "application/json": z.object({ schema: z.unknown() }) }),
        }),
      }),
    }),
  }),
});

test("names, words and addresses are accepted exactly when their pattern says so", () => {
  const { post } = enrollBody.parse(app.describe()).paths["/api/schools/{schoolId}/enrollments"];
  // A reason has a shortest length, and a pattern without flags can't count characters outside the BMP.
  const texts = fieldsOf(enrollmentForm, post.requestBody.content["application/json"].schema, "body").filter(
    ({ at, described: { pattern, format } }) =>
      pattern !== undefined && format !== "date" && at !== "body.reason",
  );
  expect(texts.map(({ at }) => at)).toHaveLength(9);
  for (const { at, schema, described } of texts) {
    const pattern = new RegExp(described.pattern ?? "");
    const admitted = (text: string) => pattern.test(text) && [...text].length <= (described.maxLength ?? 0);
    const taken = (text: string) => schema.safeParse(text).success;
    const name = /name/i.test(at);
    const visible = (text: string) => text.replaceAll(/[\p{C}\p{Z}\p{Default_Ignorable_Code_Point}]/gu, "");
    const says = (text: string) => (name ? /\p{L}/u : /./).test(visible(text));
    fc.assert(
      fc.property(fc.oneof(fc.stringMatching(pattern), fc.string({ unit: anyCharacter })), (text) => {
        const mayBeEmpty = name && described.format === undefined;
        const saysSo = admitted(text) && (says(text) || (mayBeEmpty && visible(text) === ""));
        expect(taken(text), `${at} ${JSON.stringify(text)}`).toBe(saysSo);
      }),
    );
  }
});
