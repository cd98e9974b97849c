/** Answers of the real SIS, compared whole with the records. */
import { createServer, type Server } from "node:http";
import { afterAll, beforeAll, expect, test } from "vitest";
import { gatherPeople } from "../../../loadtests/run/gather-people.ts";
import type { OutsideVisits } from "../../../loadtests/run/outside-visits.ts";
import { compareWholeLooks, earlyLooksOf, wholeLooksOf } from "../../../loadtests/run/whole-looks.ts";
import { listenOnLoopback } from "../../../parts/listening.ts";
import { integrationSecret } from "../../../seed/district/integration-clients.ts";
import { guardianPassword } from "../../../seed/district/passwords.ts";
import { allRequests } from "../../../targets/reference-sis/client/all-requests.ts";
import { type District, openDistrict } from "../../../targets/reference-sis/people/district.ts";
import { districtSeed, type ServedDistrict, serveDistrict } from "../support/served-district.ts";
import { shortPlan } from "../support/short-plan.ts";

/** Not that of the machine, nor the usual one. */
const timeZone = "Asia/Tokyo";
const buildMs = 600_000;
let served: ServedDistrict;
let district: District;
let looks: ReturnType<typeof earlyLooksOf>;
let earlySignIns: OutsideVisits;
/** Passes on what the SIS answers, with one value changed. */
let altering: Server;

beforeAll(async () => {
  served = await serveDistrict(timeZone);
  district = await openDistrict(served.database.url, districtSeed, { timeZone });
  const gathered = await gatherPeople({
    ...{ plan: shortPlan(), district, issuer: served.issuer, target: served.target },
    guardianPassword: (guardianId) => guardianPassword(districtSeed, guardianId),
    clientSecret: (client) => integrationSecret(districtSeed, client),
    sessionHours: 12,
    onProgress: () => {},
  });
  ({ earlySignIns } = gathered);
  looks = earlyLooksOf(wholeLooksOf(district, gathered.people, gathered.families));
  altering = createServer((request, response) => {
    const headers = { authorization: request.headers.authorization ?? "" };
    void fetch(`${served.target}${request.url}`, { headers })
      .then((answer) => answer.json())
      .then((body) => response.end(JSON.stringify(lastValueChanged(body))));
  });
}, buildMs);
afterAll(async () => {
  altering.close();
  await district.end();
  await served.stop();
});

test("people who signed in before the load are shown their own records, and a session of the promised length", () => {
  expect(Object.keys(earlySignIns.answers).toSorted()).toEqual(["sign-in-district", "sign-in-password"]);
  expect(earlySignIns.differing).toEqual([]);
});

const everyRead = allRequests
  .flatMap((table) => Object.entries(table))
  .flatMap(([name, { method }]) => (method === "GET" ? [name] : []))
  .toSorted();

test("every kind of look-up is compared, and a working SIS shows what is on record", async () => {
  const { answers, differing } = await compareWholeLooks(district, looks, served.target, undefined);
  expect(differing).toEqual([]);
  expect(Object.keys(answers).toSorted()).toEqual(everyRead);
});

test("one other value in the last row of any answer is wrong, and the evidence shows both", async () => {
  const target = `http://127.0.0.1:${await listenOnLoopback(altering)}`;
  const { answers, differing } = await compareWholeLooks(district, looks, target, undefined);
  expect(Object.keys(answers).toSorted()).toEqual(everyRead);
  for (const [compared, foreign, wrong] of Object.values(answers)) {
    expect([foreign, wrong]).toEqual([0, compared]);
  }
  for (const { expected, seen } of differing) expect(expected).not.toBe(seen);
});

test("looks that the SIS answers with an error are wrong, and those that it doesn't answer are counted", async () => {
  const answers = [500, 503];
  const failing = createServer((_, response) => response.writeHead(answers[0] ?? 0).end("{}"));
  const target = `http://127.0.0.1:${await listenOnLoopback(failing)}`;
  const some = looks.filter(({ call }) => call.name === "me");
  const asked = some.length;
  const erring = await compareWholeLooks(district, some, target, undefined);
  expect(erring).toMatchObject({ answers: { me: [asked, 0, asked] }, looks: { me: [asked, asked] } });
  answers.shift();
  const silent = await compareWholeLooks(district, some, target, undefined);
  expect(silent).toEqual({ answers: {}, differing: [], looks: { me: [asked, 0] } });
  failing.close();
});

/** An empty list gets an entry. */
function lastValueChanged(value: unknown): unknown {
  if (Array.isArray(value)) {
    const rows: unknown[] = value;
    return [...rows.slice(0, -1), lastValueChanged(rows.at(-1))];
  }
  if (typeof value === "number") return value + 1;
  if (typeof value !== "object" || value === null) return `${String(value)} or not`;
  const fields = Object.entries(value);
  const last = fields.at(-1);
  return last === undefined ? value : Object.fromEntries([...fields, [last[0], lastValueChanged(last[1])]]);
}
