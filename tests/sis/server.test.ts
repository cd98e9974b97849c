/** When the process is stopped under load, it finishes what it accepted, and nothing it acknowledged is missing. */
import { spawnSync } from "node:child_process";
import { randomUUID } from "node:crypto";
import { Agent, request } from "node:http";
import { resolve } from "node:path";
import { json } from "node:stream/consumers";
import { afterEach, beforeEach, expect, test } from "vitest";
import { z } from "zod";
import { createPool } from "../../sis/db/pools.ts";
import { hashToken, newSessionToken } from "../../sis/http/session-token.ts";
import { createDatabase, type TestDatabase } from "../support/postgres.ts";
import { startSisProcess } from "../support/sis-process.ts";
import { birch, insertSmallSchool, openingDay, people } from "../support/small-school.ts";

let database: TestDatabase;
let pool: ReturnType<typeof createPool>;
beforeEach(async () => {
  database = await createDatabase("shutdown");
  await insertSmallSchool(database.url);
  const limits = { connections: 2, statementTimeoutMs: 10_000, lockTimeoutMs: 10_000, waitTimeoutMs: 10_000 };
  pool = createPool({ connectionString: database.url, applicationName: "test", ...limits });
});
afterEach(async () => {
  // The database is dropped while Postgres is still closing the connections, so these errors are expected.
  pool.on("error", () => {});
  await pool.end();
  await database.drop();
});

async function signIn(accountId: number): Promise<string> {
  const token = newSessionToken();
  await pool.query({
    text: "INSERT INTO sessions (token_hash, account_id, expires_at) VALUES ($1, $2, now() + interval '1 hour')",
    values: [hashToken(token), accountId],
  });
  return token;
}

const marks = [2001, 2002, 2003, 2004].map((studentId) => ({ studentId, code: "P" }));
const agent = new Agent({ keepAlive: true });

type Sent = { readonly operationId: string; readonly seenRevision: number };
type Answered = { readonly status: number; readonly revision: number };
const revisionNow = z.union([
  z.object({ revision: z.int() }).transform(({ revision }) => revision),
  z.object({ current: z.object({ revision: z.int() }) }).transform(({ current }) => current.revision),
]);

/** Resolves with the status and the latest revision; rejects if the connection failed. */
function submit(url: string, token: string, { operationId, seenRevision }: Sent): Promise<Answered> {
  const path = `${url}/api/sections/${birch.sections[0]}/attendance/${openingDay}/1`;
  const headers = {
    Authorization: `Bearer ${token}`,
    "Content-Type": "application/json",
    "Idempotency-Key": operationId,
  };
  return new Promise((resolved, rejected) => {
    const sent = request(path, { method: "PUT", agent, headers }, (response) => {
      json(response).then(
        (body) => resolved({ status: response.statusCode ?? 0, revision: revisionNow.parse(body) }),
        rejected,
      );
    });
    sent.on("error", rejected);
    sent.end(JSON.stringify({ seenRevision, marks }));
  });
}

test("SIGTERM under load: exit 0, every acknowledged write is saved, and no request breaks off", async () => {
  const sis = await startSisProcess(database.sisUrl);
  const token = await signIn(people.birchTeacher.accountId);
  const acknowledged: string[] = [];
  const refused: number[] = [];
  const note = (operationId: string, status: number): void => {
    if (status === 200) acknowledged.push(operationId);
    else if (status !== 409) refused.push(status);
    if (acknowledged.length === 60) sis.child.kill("SIGTERM");
  };
  const teacher = async (): Promise<void> => {
    for (let seenRevision = 0; ; ) {
      const operationId = randomUUID();
      const answer = await submit(sis.url, token, { operationId, seenRevision }).catch(() => undefined);
      if (answer === undefined) return;
      note(operationId, answer.status);
      seenRevision = answer.revision;
    }
  };
  await Promise.all(Array.from({ length: 8 }, teacher));
  expect(await sis.exited).toBe(0);
  expect(refused).toEqual([]);
  expect(acknowledged.length).toBeGreaterThanOrEqual(60);
  const { rows } = await pool.query<{ operation_id: string }>({
    text: "SELECT operation_id FROM attendance_submissions WHERE operation_id = ANY($1)",
    values: [acknowledged],
  });
  expect(rows.map((row) => row.operation_id).toSorted()).toEqual(acknowledged.toSorted());
  expect(sis.log.join("\n")).toContain('"event":"stopped","finished":true');
});

test("an idle keep-alive connection doesn't delay the exit", async () => {
  const sis = await startSisProcess(database.sisUrl);
  expect((await fetch(`${sis.url}/sign-in`)).status).toBe(200);
  sis.child.kill("SIGTERM");
  expect(await sis.exited).toBe(0);
});

test("all bad settings are reported together and the process exits with 2", () => {
  const main = resolve(import.meta.dirname, "../../sis/main.ts");
  const env = { PORT: "http", SIS_CORE_CONNECTIONS: "0", SIS_ISSUER: "https://sso.example" };
  const { status, stderr } = spawnSync(process.execPath, [main], { env, encoding: "utf8" });
  expect(status).toBe(2);
  expect(
    stderr
      .trim()
      .split("\n")
      .map((line) => line.split(":")[0]),
  ).toEqual(["DATABASE_URL", "PORT", "SIS_CORE_CONNECTIONS"]);
});
