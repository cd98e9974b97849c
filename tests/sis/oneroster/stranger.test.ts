/** A client that knows only the standard: it finds the services by their descriptions, and follows what records refer to. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { startTestApp, type TestApp } from "../../support/test-app.ts";
import {
  addClient,
  gradebookPath,
  type Read,
  type RosterRecord,
  readAs,
  recordsIn,
  servicePath,
} from "./roster-client.ts";

let app: TestApp;
let read: Read;
beforeAll(async () => {
  app = await startTestApp();
  await addClient(app, "stranger");
  read = await readAs(app, "stranger", undefined, "");
});
afterAll(() => app.stop());

const document = z.looseObject({ paths: z.record(z.string(), z.unknown()) });

/** Paths of whole lists. */
async function listsOf(service: string, name: string): Promise<string[]> {
  const path = `${service}/discovery/onerosterv1p2${name}service_openapi3_v1p0.json`;
  const { paths } = document.parse(await (await read(path)).json());
  return Object.keys(paths).filter((each) => /^\/\w+$/.test(each.slice(service.length)));
}

/** By offset alone, until there are as many as the service says. */
async function readAll(list: string): Promise<RosterRecord[]> {
  const records: RosterRecord[] = [];
  for (let total = 1; records.length < total; ) {
    const response = await read(`${list}?limit=7&offset=${records.length}`);
    total = Number(response.headers.get("X-Total-Count"));
    const page = await recordsIn(response);
    if (page.length === 0) break;
    records.push(...page);
  }
  return records;
}

const reference = z.strictObject({ href: z.url(), sourcedId: z.string(), type: z.string() });
type Reference = z.output<typeof reference>;

function referencesIn(value: unknown): Reference[] {
  const found = reference.safeParse(value).data;
  if (found !== undefined) return [found];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(referencesIn) : [];
}

test("every record is there once, and everything that it refers to can be read", async () => {
  const lists = [...(await listsOf(servicePath, "rosters")), ...(await listsOf(gradebookPath, "gradebook"))];
  expect(lists).toHaveLength(16);
  const references = new Map<string, Reference>();
  for (const list of lists) {
    const records = await readAll(list);
    const ids = records.map(({ sourcedId }) => sourcedId);
    expect(new Set(ids).size, list).toBe(ids.length);
    for (const each of records.flatMap(referencesIn)) references.set(each.href, each);
  }
  expect(references.size).toBeGreaterThan(20);
  for (const { href, sourcedId, type } of references.values()) {
    const answer: unknown = await (await read(new URL(href).pathname)).json();
    expect(answer, href).toMatchObject({ [type]: { sourcedId } });
  }
});

const user = z.looseObject({
  sourcedId: z.string(),
  roles: z.array(z.looseObject({ org: reference })),
  primaryOrg: reference.optional(),
});
const enrollment = z.looseObject({ class: reference, school: reference });
const schoolClass = z.looseObject({ sourcedId: z.string(), school: reference });

test("records agree with each other as the standard wants", async () => {
  const schools = new Set((await readAll(`${servicePath}/schools`)).map(({ sourcedId }) => sourcedId));
  const classes = z.array(schoolClass).parse(await readAll(`${servicePath}/classes`));
  const schoolOf = new Map(classes.map(({ sourcedId, school }) => [sourcedId, school.sourcedId]));
  for (const school of schoolOf.values()) expect(schools).toContain(school);
  for (const each of z.array(enrollment).parse(await readAll(`${servicePath}/enrollments`))) {
    expect(each.school.sourcedId).toBe(schoolOf.get(each.class.sourcedId));
  }
  for (const { roles, primaryOrg } of z.array(user).parse(await readAll(`${servicePath}/users`))) {
    const orgs = roles.map(({ org }) => org.sourcedId);
    if (primaryOrg !== undefined) expect(orgs).toContain(primaryOrg.sourcedId);
  }
});
