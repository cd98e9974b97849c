/** Whatever anyone sends, a route answers, refuses, or is too busy, but never breaks. */
import fc from "fast-check";
import { Hono } from "hono";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import type { Role } from "../../../sis/db/schema/access.ts";
import type { SisEnv } from "../../../sis/http/context.ts";
import type { RegisteredRoute } from "../../../sis/http/declaration.ts";
import { readBodyText } from "../../../sis/http/read-request.ts";
import { anyCharacter } from "../../support/any-character.ts";
import { aldo, birch, people } from "../../support/small-school.ts";
import { startTestApp, type TestApp } from "../../support/test-app.ts";

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

const persons: Record<Role, { accountId: number }> = {
  teacher: people.birchTeacher,
  office: people.birchOffice,
  counselor: people.birchCounselor,
  guardian: people.guardian,
  student: people.student,
  "district-administrator": people.administrator,
  "case-manager": people.asterCaseManager,
  monitor: people.monitor,
  nurse: people.asterNurse,
  principal: people.asterPrincipal,
};

/** Existing rows come up often, so that statements are reached; the rest are values that break parsers and databases. */
const texts = fc.oneof(
  fc.constantFrom(
    "2",
    "21",
    "27",
    "301",
    String(aldo),
    "2026-08-11",
    "2026-02-30",
    "0000-00-00",
    "9999-12-31",
  ),
  fc.constantFrom(
    "\u0000",
    "'; DROP TABLE students; --",
    "%",
    "\ud800",
    "1e400",
    "-1",
    "2147483648",
    "NaN",
    "",
  ),
  fc.string({ unit: anyCharacter, maxLength: 20 }),
);
const ownIds = fc.constantFrom(
  aldo,
  birch.schoolId,
  birch.assignment,
  birch.freeInPeriod1,
  ...birch.sections,
);
const values = fc.oneof(
  texts,
  ownIds,
  fc.double(),
  fc.boolean(),
  fc.constant(null),
  fc.jsonValue({ maxDepth: 2 }),
);

type Shape = z.core.$ZodType;

/** An object with the schema's field names, each with a value of its kind or anything else. */
function bodyFor(schema: Shape | undefined): fc.Arbitrary<unknown> {
  if (schema instanceof z.ZodObject) {
    const shape: Record<string, Shape> = schema.shape;
    const fields = Object.entries(shape).map(([name, field]) => [name, bodyFor(field)] as const);
    return fc.oneof({ arbitrary: fc.record(Object.fromEntries(fields)), weight: 5 }, values);
  }
  if (schema instanceof z.ZodArray) return fc.array(bodyFor(schema.element), { maxLength: 4 });
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) return bodyFor(schema.unwrap());
  if (schema instanceof z.ZodString) return fc.oneof({ arbitrary: texts, weight: 9 }, values);
  if (schema instanceof z.ZodNumber) return fc.oneof({ arbitrary: ownIds, weight: 9 }, values);
  if (schema instanceof z.ZodEnum) return fc.oneof(fc.constantFrom(...schema.options), values);
  return values;
}

function namesIn(schema: Shape | undefined): string[] {
  return schema instanceof z.ZodObject ? Object.keys(schema.shape) : [];
}

type Sent = { readonly path: string[]; readonly query: Record<string, string>; readonly body: unknown };

function sentTo({ declaration }: RegisteredRoute): fc.Arbitrary<Sent> {
  const { query, body } = declaration.request.shape;
  const names = declaration.path.match(/\{\w+\}/g) ?? [];
  return fc.record({
    path: fc.tuple(...names.map(() => fc.oneof(ownIds.map(String), texts))),
    query: fc.record(Object.fromEntries(namesIn(query).map((name) => [name, texts]))),
    body: bodyFor(body),
  });
}

async function send(
  { declaration }: RegisteredRoute,
  sent: Sent,
  token: string | undefined,
): Promise<Response> {
  const segments = [...sent.path];
  const path = declaration.path.replaceAll(/\{\w+\}/g, () =>
    encodeURIComponent((segments.shift() ?? "").toWellFormed()),
  );
  const headers = new Headers({ "Idempotency-Key": crypto.randomUUID(), Origin: "null" });
  if (token !== undefined) headers.set("Authorization", `Bearer ${token}`);
  const form = typeof sent.body === "object" && sent.body !== null ? Object.entries(sent.body) : [];
  const fields = form.map(([name, value]) => [name, String(JSON.stringify(value))]);
  const formBody = new URLSearchParams([["operationId", crypto.randomUUID()], ...fields]).toString();
  const body = declaration.kind === "page" ? formBody : JSON.stringify(sent.body ?? null);
  return await app.sis.hono.request(`${path}?${new URLSearchParams(sent.query)}`, {
    method: declaration.method.toUpperCase(),
    headers,
    body: declaration.method === "get" ? null : body,
  });
}

test("no input from anyone makes any route return 5xx", async () => {
  const failures: string[] = [];
  for (const { route, person, sent } of app.sis.routes.registered.flatMap(casesOf)) {
    const token = person === undefined ? undefined : await app.signIn(person);
    const { status } = await send(route, sent, token);
    if (status >= 500) failures.push(`${route.declaration.name} ${status} ${JSON.stringify(sent)}`);
  }
  expect(failures).toEqual([]);
});

test("a body that takes too long, breaks off or is too large is refused, whether its length is declared or not", async () => {
  const limits = { bytes: 100, ms: 20 };
  const hono = new Hono<SisEnv>().post("/", async (c) => {
    const text = await readBodyText(c, limits);
    return c.text(typeof text === "string" ? text : text.code);
  });
  const read = async (body: ReadableStream, headers: Record<string, string> = {}): Promise<string> => {
    const init = { method: "POST", body, headers, duplex: "half" } as const;
    return await (await hono.request(new Request("http://localhost/", init))).text();
  };
  const stream = (start: (controller: ReadableStreamDefaultController) => void) =>
    new ReadableStream({ start });
  const letters = new TextEncoder().encode("x".repeat(60));
  const declared = { "content-length": "90" };
  for (const headers of [{}, declared]) {
    expect(
      await read(
        stream((controller) => controller.enqueue(letters)),
        headers,
      ),
    ).toBe("body-too-late");
    expect(
      await read(
        stream((controller) => controller.error(new Error("gone"))),
        headers,
      ),
    ).toBe("body-unfinished");
  }
  const twice = stream((controller) => {
    controller.enqueue(letters);
    controller.enqueue(letters);
  });
  expect(await read(twice)).toBe("body-too-large");
});

/** The same sample of requests from each kind of person who may send them. */
function casesOf(route: RegisteredRoute) {
  const { roles } = route.declaration;
  const senders = roles.length === 0 ? [undefined] : roles.map((role) => persons[role]);
  const sample = fc.sample(sentTo(route), { numRuns: Math.ceil(60 / senders.length), seed: 20260811 });
  return senders.flatMap((person) => sample.map((sent) => ({ route, person, sent })));
}
