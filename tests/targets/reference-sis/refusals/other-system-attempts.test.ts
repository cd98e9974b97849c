/** What is tried in the names of other systems: each lacks one thing only, and the SIS as it ships refuses it for that. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { timeZone } from "../../../../seed/district/calendar.ts";
import { type District, openDistrict } from "../../../../targets/reference-sis/people/district.ts";
import { allScopes, withOtherSystems } from "../../../../targets/reference-sis/people/other-systems.ts";
import type { Attempt } from "../../../../targets/reference-sis/refusals/attempt.ts";
import { routesToWalk } from "../../../../targets/reference-sis/refusals/declared-routes.ts";
import { otherSystemAttempts } from "../../../../targets/reference-sis/refusals/other-system-attempts.ts";
import { readPromise } from "../../../../targets/reference-sis/refusals/promised-route.ts";
import { startTestApp, type TestApp } from "../../../support/test-app.ts";
import { withClient } from "../../../support/with-client.ts";
import { day, other as seat } from "./walking.ts";

let app: TestApp;
let district: District;
beforeAll(async () => {
  app = await startTestApp({ clock: () => new Date() });
  district = await openDistrict(app.database.url, 1, { timeZone });
});
afterAll(async () => {
  await district.end();
  await app.stop();
});

const [core = "", roster = ""] = allScopes;
const list = "/ims/oneroster/rostering/v1p2/orgs";
const routes = routesToWalk({ paths: {} }, [
  readPromise(`oneroster-orgs | GET | ${list} | client | ${core}, ${roster} | -`),
]);

async function answerTo({ method, path, body, session }: Attempt): Promise<number> {
  const headers = {
    ...(session !== undefined && { authorization: `Bearer ${session}` }),
    ...(body !== undefined && { "content-type": body.mediaType }),
  };
  return (await app.sis.hono.request(path, { method, headers, ...(body && { body: body.text }) })).status;
}

test("a wrong secret, a disabled system, a token that has expired and one for something else are refused", async () => {
  const answered = await withOtherSystems(district, async (systems) => {
    const attempts = await otherSystemAttempts(routes, systems, { day, seat });
    const rightly = await systems.enabled.token([core]);
    const right = await app.sis.hono.request(list, { headers: { authorization: `Bearer ${rightly}` } });
    expect(right.status).toBe(200);
    const statuses = [];
    for (const attempt of attempts)
      statuses.push([attempt.tried, await answerTo(attempt), ...attempt.refusal.statuses]);
    return statuses;
  });
  expect(answered).toEqual([
    ["wrong-secret", 401, 401],
    ["wrong-secret", 401, 401],
    ["disabled-system", 401, 401],
    ["disabled-system", 401, 401],
    ["expired-access", 401, 401],
    ["wrong-scope", 403, 403],
  ]);
});

test("nothing is left of the systems that were tried", async () => {
  const { rows } = await withClient(app.database.url, (client) =>
    client.query("SELECT FROM integration_clients WHERE client LIKE 'walk-%'"),
  );
  expect(rows).toEqual([]);
});
