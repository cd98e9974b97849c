/** Requests that are turned away unread get the same answers, and count the same, as those that are refused later. */
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { serveApp } from "../../support/browser.ts";
import { aldo, people } from "../../support/small-school.ts";
import { startTestApp, type TestApp } from "../../support/test-app.ts";

let app: TestApp;
let served: Awaited<ReturnType<typeof serveApp>>;
let locker: pg.Client;
beforeAll(async () => {
  app = await startTestApp({ settings: { portalInFlight: 1, behindProxy: true } });
  served = await serveApp(app.sis);
  locker = new pg.Client({ connectionString: app.database.url });
  await locker.connect();
});
afterAll(async () => {
  await locker.end();
  await served.close();
  await app.stop();
});

const grades = `/api/families/students/${aldo}/grades`;
const ofConnection = new Set(["connection", "date", "keep-alive", "transfer-encoding", "content-length"]);

async function describe(answer: Response) {
  const headers = [...answer.headers].filter(([name]) => !ofConnection.has(name));
  return { status: answer.status, headers: headers.sort(), body: await answer.text() };
}

const shed = async (): Promise<string[]> => {
  const metrics = await (await app.operations("/metrics")).text();
  return metrics
    .split("\n")
    .filter((line) => /in-flight"|_count\{.*outcome="shed"/.test(line) && !/ 0$/.test(line));
};

test("a class that takes no more turns its requests away unread, and no other class does", async () => {
  const headers = {
    Authorization: `Bearer ${await app.signIn(people.guardian)}`,
    "X-Forwarded-Proto": "https",
  };
  const ask = (path: string, more: RequestInit = {}) => fetch(served.url + path, { headers, ...more });
  await locker.query("BEGIN; LOCK TABLE scores IN ACCESS EXCLUSIVE MODE");
  const stuck = ask(grades);
  await expect
    .poll(async () => await (await app.operations("/metrics")).text())
    .toContain('sis_requests_in_flight{traffic="portal"} 1');

  for (const path of [grades, `/family/students/${aldo}`]) {
    const later = await describe(await app.sis.hono.request(path, { headers }));
    expect(later.status).toBe(503);
    expect(await describe(await ask(path))).toEqual(later);
    expect(later.headers).toContainEqual(["retry-after", "1"]);
  }
  expect((await ask("/api/me")).status).toBe(200);
  expect(await shed()).toEqual([
    'http_request_duration_seconds_count{route="family-grades",kind="read",role_group="none",outcome="shed"} 2',
    'http_request_duration_seconds_count{route="family-student-page",kind="read",role_group="none",outcome="shed"} 2',
    'sis_requests_shed_total{reason="portal-in-flight"} 4',
  ]);

  await locker.query("ROLLBACK");
  expect((await stuck).status).toBe(200);
  expect((await ask(grades)).status).toBe(200);
});
