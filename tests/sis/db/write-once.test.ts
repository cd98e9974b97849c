/**
 * Idempotency keys over HTTP: a retry gets the first answer again, and a refusal means that nothing was done.
 */
import type pg from "pg";
import { afterEach, beforeEach, expect, test } from "vitest";
import { z } from "zod";
import { writeOnce } from "../../../sis/db/write-once.ts";
import { refuseNotFound } from "../../../sis/errors.ts";
import { operation } from "../../support/operations.ts";
import { requested } from "../../support/requested.ts";
import { aster, birch, dara, openingDay, people } from "../../support/small-school.ts";
import { startTestApp, type TestApp } from "../../support/test-app.ts";

let app: TestApp;
beforeEach(async () => {
  app = await startTestApp();
});
afterEach(() => app.stop());

const replayed = "Idempotency-Replayed";
const day = openingDay;
const drop = (on: string) => `/api/students/${dara}/sections/${birch.sections[0]}?day=${on}&reason=requested`;
const withdrawal = `/api/students/${dara}/withdrawal`;

function write(person: { accountId: number }, path: string, key: string, body?: unknown): Promise<Response> {
  const method = body === undefined ? "DELETE" : "POST";
  return app.ask(person, path, { method, body, headers: { "Idempotency-Key": key } });
}

const withdraw = () => write(people.birchOffice, withdrawal, "leave", { day, exitCode: "T180" });

async function auditRows(key: string): Promise<unknown[]> {
  const text = "SELECT account_id AS account, action FROM audit_trail WHERE operation_id = $1 ORDER BY id";
  return (await app.dependencies.core.query<{ account: number; action: string }>(text, [key])).rows;
}

test("a key stands for the whole request, with its query", async () => {
  expect((await write(people.birchCounselor, drop(day), "drop")).status).toBe(200);
  const again = await write(people.birchCounselor, drop(day), "drop");
  expect([again.status, again.headers.get(replayed)]).toEqual([200, "true"]);
  const other = await write(people.birchCounselor, drop("2026-09-10"), "drop");
  expect(other.status).toBe(422);
  expect(await other.json()).toMatchObject({ code: "idempotency-key-reused" });
});

test("a key belongs to the account that used it: the same key from someone else is a separate request", async () => {
  const add = requested({ sectionId: birch.sections[0], day });
  expect((await write(people.birchCounselor, drop(day), "monday")).status).toBe(200);
  expect((await write(people.birchOffice, `/api/students/${dara}/sections`, "monday", add)).status).toBe(201);
  expect(await auditRows("monday")).toEqual([
    { account: people.birchCounselor.accountId, action: "schedule.drop" },
    { account: people.birchOffice.accountId, action: "schedule.add" },
  ]);
});

test("a withdrawal gets its answer again after another school took the student in", async () => {
  const first = await withdraw();
  expect(first.status).toBe(200);
  const claim = { fromSchoolId: null, studentNumber: 1000002004, birthDate: "2011-09-10" };
  const take = { toSchoolId: aster.schoolId, ...claim, day, grade: 6, reason: "moved here" };
  expect((await write(people.asterOffice, `/api/students/${dara}/transfer`, "take", take)).status).toBe(201);
  const again = await withdraw();
  expect([again.status, again.headers.get(replayed)]).toEqual([200, "true"]);
  expect(await again.json()).toEqual(await first.json());
});

test("a request that was never done is refused if the account may no longer send it, and leaves nothing behind", async () => {
  const refused = await write(people.asterOffice, withdrawal, "leave", { day, exitCode: "T180" });
  expect(refused.status).toBe(404);
  expect(await auditRows("leave")).toEqual([]);
  expect((await withdraw()).status).toBe(200);
  const other = await write(people.asterOffice, withdrawal, "leave", { day, exitCode: "T180" });
  expect(other.status).toBe(404);
});

test("a repeated request whose first attempt is still under way waits for it, even if the account has lost access since", async () => {
  const { core } = app.dependencies;
  const holder = await core.connect();
  await holder.query("BEGIN");
  await holder.query("SELECT 1 FROM school_enrollments WHERE student_id = $1 FOR UPDATE", [dara]);
  const first = withdraw();
  await expect.poll(() => waiting(core)).toBe(1);
  await core.query("UPDATE staff SET school_id = $1 WHERE id = $2", [
    aster.schoolId,
    people.birchOffice.staffId,
  ]);
  const again = withdraw();
  await expect.poll(() => waiting(core)).toBe(2);
  await holder.query("ROLLBACK");
  holder.release();
  const answers = await Promise.all([first, again]);
  expect(answers.map(({ status }) => status)).toEqual([200, 200]);
  expect(answers.map(({ headers }) => headers.get(replayed))).toEqual([null, "true"]);
});

test("what was done under the key in the last moment is the answer, not the refusal that it leads to", async () => {
  const { core } = app.dependencies;
  const { accountId } = people.birchCounselor;
  const attempt = { action: "schedule.drop", writer: people.birchCounselor, operation: operation("late") };
  const { operationId, requestDigest } = attempt.operation;
  const written = await writeOnce(app.dependencies, attempt, z.object({ seat: z.int() }), async () => {
    await core.query(
      `INSERT INTO audit_trail (at, account_id, action, operation_id, request_digest, detail, response_status, response)
       VALUES (now(), $1, 'schedule.drop', $2, $3, '{}', 200, '{"seat": 7}')`,
      [accountId, operationId, requestDigest],
    );
    return refuseNotFound();
  });
  expect(written).toEqual({ status: 200, answer: { seat: 7 }, replayed: true });
});

async function waiting(pool: pg.Pool): Promise<number> {
  const { rows } = await pool.query<{ count: number }>(
    `SELECT count(*)::int AS count FROM pg_stat_activity
      WHERE datname = current_database() AND wait_event_type = 'Lock'`,
  );
  return rows[0]?.count ?? 0;
}

test("a write that has waited before waits only as long in the database as is left to it", async () => {
  const { core } = app.dependencies;
  const limitIn = async (lockWaitMs: number | undefined): Promise<unknown> => {
    let rows: unknown[] = [];
    const attempt = { action: "test", writer: people.birchOffice, operation: { ...operation(), lockWaitMs } };
    await writeOnce(app.dependencies, attempt, z.unknown(), async (client) => {
      rows = (await client.query("SHOW lock_timeout")).rows;
      return refuseNotFound();
    });
    return rows;
  };
  const usual = (await core.query("SHOW lock_timeout")).rows;
  expect(await limitIn(1_234)).toEqual([{ lock_timeout: "1234ms" }]);
  expect(await limitIn(undefined)).toEqual(usual);
});
