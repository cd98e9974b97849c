/** Real connections to a real process: no one without a session, and no single session, takes slots from the others. */
import { connect, type Socket } from "node:net";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { hashToken, newSessionToken } from "../../../sis/http/session-token.ts";
import { createDatabase, type TestDatabase } from "../../support/postgres.ts";
import { type SisProcess, startSisProcess } from "../../support/sis-process.ts";
import {
  aldo,
  guardianEmail,
  guardianPassword,
  insertSmallSchool,
  people,
} from "../../support/small-school.ts";
import { withClient } from "../../support/with-client.ts";

let database: TestDatabase;
let sis: SisProcess;
const sockets: Socket[] = [];
/** On a machine that is busy with other work, no one is refused for a slow start. */
const patient = { SIS_QUEUE_WAIT_MS: "20000", SIS_POOL_WAIT_MS: "20000" };
beforeAll(async () => {
  database = await createDatabase("held");
  await insertSmallSchool(database.url);
});
afterAll(() => database.drop());
beforeEach(async () => {
  sis = await startSisProcess(database.sisUrl, patient);
});
afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.destroy();
  sis.child.kill("SIGKILL");
  await sis.exited;
});

async function signIn(accountId: number): Promise<string> {
  const token = newSessionToken();
  await withClient(database.url, (client) =>
    client.query(
      "INSERT INTO sessions (token_hash, account_id, expires_at) VALUES ($1, $2, now() + interval '1 hour')",
      [hashToken(token), accountId],
    ),
  );
  return token;
}

/** Sends the head of a request and the first byte of a hundred. */
async function halfSend(path: string, headers: readonly string[] = []): Promise<void> {
  const { hostname, port } = new URL(sis.url);
  const socket = connect(Number(port), hostname);
  sockets.push(socket);
  socket.on("error", () => {}).resume();
  const lines = [`POST ${path} HTTP/1.1`, `Host: ${hostname}`, "Content-Length: 100", ...headers];
  await new Promise<void>((sent) => socket.write(`${lines.join("\r\n")}\r\n\r\n{`, () => sent()));
}

const many = <Result>(times: number, make: () => Promise<Result>): Promise<Result[]> =>
  Promise.all(Array.from({ length: times }, make));

async function me(token: string): Promise<number> {
  const answer = await fetch(`${sis.url}/api/me`, { headers: { Authorization: `Bearer ${token}` } });
  await answer.arrayBuffer();
  return answer.status;
}

async function guardianSignIn(): Promise<number> {
  const body = JSON.stringify({ username: guardianEmail, password: guardianPassword });
  const headers = { "Content-Type": "application/json" };
  return (await fetch(`${sis.url}/api/sign-in/password`, { method: "POST", headers, body })).status;
}

const addPath = `/api/students/${aldo}/sections`;

test("300 half-sent requests without a session cost the others nothing", async () => {
  const token = await signIn(people.birchTeacher.accountId);
  await many(300, () => halfSend(addPath));
  await many(300, () => halfSend("/api/sign-in/password"));
  await many(100, () => halfSend(addPath, [`Authorization: Bearer ${newSessionToken()}`]));
  expect(new Set(await many(20, () => me(token)))).toEqual(new Set([200]));
  expect(await guardianSignIn()).toBe(201);
});

test("a session that sends 320 half requests only keeps itself busy", async () => {
  const [greedy, other] = [
    await signIn(people.birchCounselor.accountId),
    await signIn(people.birchTeacher.accountId),
  ];
  await many(320, () => halfSend(addPath, [`Authorization: Bearer ${greedy}`]));
  expect(new Set(await many(20, () => me(other)))).toEqual(new Set([200]));
  await expect.poll(() => me(greedy)).toBe(429);
});

test("made-up sessions, however many, don't keep real ones waiting", async () => {
  const token = await signIn(people.birchTeacher.accountId);
  let over = false;
  const flood = many(200, async () => {
    while (!over) expect([401, 429, 503]).toContain(await me(newSessionToken()));
  });
  const statuses: number[] = [];
  for (let times = 0; times < 20; times += 1) statuses.push(await me(token));
  over = true;
  await flood;
  expect(new Set(statuses)).toEqual(new Set([200]));
});

test("a client that hangs up in the middle of a request counts as neither a failure nor a database error", async () => {
  const token = await signIn(people.birchTeacher.accountId);
  await many(10, () => halfSend(addPath, [`Authorization: Bearer ${token}`]));
  for (const socket of sockets) socket.destroy();
  const ended = () => sis.log.filter((line) => line.includes('"route":"add-to-section"')).length;
  await expect.poll(ended, { timeout: 10_000 }).toBe(10);
  expect(sis.log.filter((line) => line.includes("request failed"))).toEqual([]);
  const statuses = sis.log.flatMap(
    (line) => /"route":"add-to-section".*"status":(\d+)/.exec(line)?.[1] ?? [],
  );
  expect(new Set(statuses)).toEqual(new Set(["400"]));
});
