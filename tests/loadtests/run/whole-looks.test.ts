/** Answers of the real SIS, compared whole with the records. */
import { createServer, type Server } from "node:http";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { gatherPeople } from "../../../loadtests/run/gather-people.ts";
import { startMeanwhileLooks } from "../../../loadtests/run/meanwhile-looks.ts";
import type { OutsideVisits } from "../../../loadtests/run/outside-visits.ts";
import { compareWholeLooks, earlyLooksOf, wholeLooksOf } from "../../../loadtests/run/whole-looks.ts";
import { listenOnLoopback } from "../../../parts/listening.ts";
import { integrationSecret } from "../../../seed/district/integration-clients.ts";
import { guardianPassword } from "../../../seed/district/passwords.ts";
import { allRequests } from "../../../targets/reference-sis/client/all-requests.ts";
import { type District, openDistrict } from "../../../targets/reference-sis/people/district.ts";
import { patience } from "../../support/patience.ts";
import { withClient } from "../../support/with-client.ts";
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
let alteringUrl: string;

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
      .then((body) => {
        response.setHeader("cache-control", "no-store").end(JSON.stringify(lastValueChanged(body)));
      });
  });
  alteringUrl = `http://127.0.0.1:${await listenOnLoopback(altering)}`;
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

test("while people work, a look of each kind follows another, and a connection that breaks is opened again", async () => {
  let asked = 0;
  const counting = createServer((request, response) => {
    asked++;
    const headers = { authorization: request.headers.authorization ?? "" };
    void fetch(`${served.target}${request.url}`, { headers })
      .then(async (answer) => ({ text: await answer.text(), keep: answer.headers.get("cache-control") }))
      .then(({ text, keep }) => response.setHeader("cache-control", keep ?? "").end(text));
  });
  const target = `http://127.0.0.1:${await listenOnLoopback(counting)}`;
  const opened: District[] = [];
  const open = async () => {
    opened.push(await openDistrict(served.database.url, districtSeed, { timeZone }));
    return opened.at(-1) ?? district;
  };
  const meanwhile = startMeanwhileLooks({ open, looks, target, everyMs: 0 });
  await vi.waitFor(() => expect(asked).toBeGreaterThan(1), patience);
  await endConnection(opened[0] ?? district);
  await vi.waitFor(() => expect(asked).toBeGreaterThan(2 * looks.length), patience);
  const seen = await meanwhile.stop();
  counting.close();
  expect(opened).toHaveLength(2);
  expect(seen.differing).toEqual([]);
  expect(Object.keys(seen.answers).toSorted()).toEqual(everyRead);
  expect(seen.meanwhile).toBeGreaterThan(looks.length);
});

test("what is wrong only while people work is found, and errors are left to the visits", async () => {
  const altered = await seenMeanwhile(alteringUrl);
  for (const [compared, foreign, wrong] of Object.values(altered.answers))
    expect([foreign, wrong]).toEqual([0, compared]);
  expect(altered.differing.length).toBeGreaterThan(0);
  expect(altered.meanwhile).toBe(altered.differing.length);
  const failing = createServer((_, response) => response.writeHead(500).end("{}"));
  const erring = await seenMeanwhile(`http://127.0.0.1:${await listenOnLoopback(failing)}`);
  failing.close();
  expect(erring).toMatchObject({ answers: {}, differing: [], looks: {} });
});

/** Until many records have been read: each is before a look and after it. */
async function seenMeanwhile(target: string): Promise<OutsideVisits> {
  let looked = 0;
  const each = looks.map((look) => ({
    ...look,
    get body() {
      looked++;
      return look.body;
    },
  }));
  const open = () => openDistrict(served.database.url, districtSeed, { timeZone });
  const meanwhile = startMeanwhileLooks({ open, looks: each, target, everyMs: 0 });
  await vi.waitFor(() => expect(looked).toBeGreaterThan(looks.length), patience);
  return meanwhile.stop();
}

/** As an administrator ends it, on the server. */
async function endConnection({ database }: District): Promise<void> {
  const { rows } = await database.execute(sql`SELECT pg_backend_pid() AS id`);
  await withClient(served.database.url, (client) =>
    client.query("SELECT pg_terminate_backend($1)", [rows[0]?.id]),
  );
}

test("one other value in the last row of any answer is wrong, and the evidence shows both", async () => {
  const { answers, differing } = await compareWholeLooks(district, looks, alteringUrl, undefined);
  expect(Object.keys(answers).toSorted()).toEqual(everyRead);
  for (const [compared, foreign, wrong] of Object.values(answers)) {
    expect([foreign, wrong]).toEqual([0, compared]);
  }
  for (const { expected, seen } of differing) {
    expect(expected).not.toBe(seen);
    expect(expected).not.toBe("what is on record");
  }
});

test("an answer that says nothing of not being kept is wrong", async () => {
  const careless = createServer((_, response) => response.end("{}"));
  const target = `http://127.0.0.1:${await listenOnLoopback(careless)}`;
  const { differing } = await compareWholeLooks(district, looks.slice(0, 1), target, undefined);
  careless.close();
  expect(differing).toEqual([
    expect.objectContaining({ seen: "an answer that may be kept (Cache-Control: “”)" }),
  ]);
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
