/** What the app exposes: its API description, its health, and none of its internals when it fails. */
import { Writable } from "node:stream";
import { Ajv2020 } from "ajv/dist/2020.js";
import { pino } from "pino";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { createApp } from "../../sis/app.ts";
import { describeError } from "../../sis/telemetry/log.ts";
import { createMetrics } from "../../sis/telemetry/metrics.ts";
import { birch, people } from "../support/small-school.ts";
import { startTestApp, type TestApp } from "../support/test-app.ts";

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

const documentShape = z.object({
  openapi: z.literal("3.1.0"),
  paths: z.record(z.string(), z.record(z.string(), z.object({ operationId: z.string() }))),
  components: z.object({ schemas: z.record(z.string(), z.looseObject({})) }),
});

test("the OpenAPI document has every route, and its schemas are valid JSON Schema 2020-12", async () => {
  const document = documentShape.parse(await (await app.ask(undefined, "/openapi.json")).json());
  const described = Object.values(document.paths).flatMap((path) =>
    Object.values(path).map((operation) => operation.operationId),
  );
  const registered = app.sis.routes.registered.map((route) => route.declaration.name);
  expect(described.toSorted()).toEqual(registered.toSorted());
  const ajv = new Ajv2020({ strict: false, validateFormats: false });
  ajv.addSchema({ $id: "document", components: document.components });
  for (const name of Object.keys(document.components.schemas)) {
    expect(ajv.getSchema(`document#/components/schemas/${name}`), name).toBeTypeOf("function");
  }
});

test("a defect returns 500 without its cause, and is logged without personal data", async () => {
  const lines: string[] = [];
  const stream = new Writable({
    write: (chunk, _, done) => {
      lines.push(String(chunk));
      done();
    },
  });
  const log = pino({ serializers: { err: describeError } }, stream);
  const clock = (): Date => {
    throw new Error("the clock of Grace Moreno broke", {
      cause: { code: "23505", detail: "Key (email)=(x)" },
    });
  };
  const { hono } = createApp({ ...app.dependencies, log, clock, metrics: createMetrics() });
  const headers = { Authorization: `Bearer ${await app.signIn(people.guardian)}` };
  const response = await hono.request("/api/me", { headers });
  expect(response.status).toBe(500);
  expect(await response.json()).toMatchObject({ code: "internal-error" });
  expect(lines.join("")).toContain('"route":"me"');
  expect(lines.join("")).not.toContain("(email)");
});

test("a body that is too large or isn't JSON is refused", async () => {
  const path = `/api/sections/${birch.sections[0]}/attendance/2026-08-11/1`;
  const large = await app.ask(people.birchTeacher, path, { method: "PUT", body: "x".repeat(300_000) });
  expect(large.status).toBe(413);
  const token = await app.signIn(people.birchTeacher);
  const headers = { Authorization: `Bearer ${token}`, "Idempotency-Key": "no-json" };
  const broken = await app.sis.hono.request(path, { method: "PUT", headers, body: "{" });
  expect(broken.status).toBe(400);
});

test("all problems of a request are listed together: path, key and body", async () => {
  const response = await app.ask(people.administrator, "/api/sections/21/attendance/tomorrow/first", {
    method: "PUT",
    body: { seenRevision: -1, marks: [{ studentId: 2001, code: "X" }, { studentId: "2002" }] },
    headers: { "Idempotency-Key": "not a key" },
  });
  const { problems } = z
    .object({ problems: z.array(z.object({ at: z.string(), seen: z.unknown(), wanted: z.string() })) })
    .parse(await response.json());
  expect(problems.map((problem) => problem.at)).toEqual([
    "header.Idempotency-Key",
    "params.day",
    "params.period",
    "body.seenRevision",
    "body.marks[0].code",
    "body.marks[1].studentId",
    "body.marks[1].code",
  ]);
  expect(problems[4]).toMatchObject({ seen: "X" });
});

test("changes that another site sends with our cookie are refused", async () => {
  const headers = { Cookie: `session=${await app.signIn(people.guardian)}`, "Sec-Fetch-Site": "cross-site" };
  const response = await app.sis.hono.request("/api/sign-out", { method: "POST", headers });
  expect(response.status).toBe(403);
});
