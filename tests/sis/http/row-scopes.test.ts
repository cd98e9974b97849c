/** Sessions, row checks and family reads never scan a large table. */
import type { Pool } from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { addSession, findAccount, findAccountBySubject } from "../../../sis/access/queries.ts";
import { allModules } from "../../../sis/all-modules.ts";
import { createPool } from "../../../sis/db/pools.ts";
import { roles } from "../../../sis/db/schema/access.ts";
import { findAttendance, findFamilyStudents, findGrades } from "../../../sis/families/queries.ts";
import { collectRowRules, createSessionLookup } from "../../../sis/http/row-scopes.ts";
import { hashToken, newSessionToken } from "../../../sis/http/session-token.ts";
import { type SeededDatabase, useSeededDatabase } from "../../support/district.ts";
import { type WatchedPlan, watchPlans } from "../../support/watched-plans.ts";

const students = 20_000;
const schoolYear = 2027;
/** A few rows; the planner is right to read them whole. */
const smallTables = new Set(["calendars", "schools", "terms"]);

let district: SeededDatabase;
let pool: Pool;
let plans: WatchedPlan[];
beforeAll(async () => {
  district = await useSeededDatabase(students);
  const bounds = { statementTimeoutMs: 20_000, lockTimeoutMs: 20_000, waitTimeoutMs: 20_000 };
  pool = createPool({ connectionString: district.url, applicationName: "plans", connections: 1, ...bounds });
  const client = await pool.connect();
  plans = await watchPlans(client);
  client.release();
});
afterAll(async () => {
  pool.on("error", () => {});
  await pool.end();
  await district.drop();
});

async function expectNoScan(work: () => Promise<unknown>): Promise<void> {
  plans.length = 0;
  await work();
  expect(plans.length).toBeGreaterThan(0);
  const scanned = plans.flatMap((plan) => plan.scanned.filter((table) => !smallTables.has(table)));
  expect(scanned).toEqual([]);
}

const rules = collectRowRules(allModules);
const account = z.object({ id: z.int(), subject: z.string() });
const now = new Date("2026-08-11T15:15:00Z");
const today = "2026-08-11";

async function signedIn(role: string): Promise<Buffer> {
  const text = "SELECT id, subject FROM accounts WHERE role = $1 ORDER BY id LIMIT 1";
  const { rows } = await pool.query({ text, values: [role] });
  const tokenHash = hashToken(newSessionToken());
  const expiresAt = new Date(now.getTime() + 3_600_000);
  await addSession(pool, { tokenHash, accountId: account.parse(rows[0]).id, createdAt: now, expiresAt });
  return tokenHash;
}

test.each(roles)("a %s's session and rows are found by index", async (role) => {
  const tokenHash = await signedIn(role);
  await expectNoScan(() => createSessionLookup([], rules, schoolYear).find(pool, { tokenHash, now, today }));
  for (const rows of Object.keys(rules)) {
    const lookup = createSessionLookup([{ rows, from: "params", field: "id" }], rules, schoolYear);
    await expectNoScan(() => lookup.find(pool, { tokenHash, now, today }, [100]));
  }
});

test("accounts are found by index at sign-in", async () => {
  const { rows } = await pool.query("SELECT id, subject FROM accounts WHERE role = 'guardian' LIMIT 1");
  const { id, subject } = account.parse(rows[0]);
  await expectNoScan(() => findAccountBySubject(pool, subject));
  await expectNoScan(() => findAccount(pool, id));
});

test("what families read is found by index", async () => {
  await expectNoScan(() =>
    findFamilyStudents(pool, { guardianId: 7, studentId: null, day: today, schoolYear }),
  );
  await expectNoScan(() =>
    findFamilyStudents(pool, { guardianId: null, studentId: 7, day: today, schoolYear }),
  );
  await expectNoScan(() => findAttendance(pool, 7, 100));
  await expectNoScan(() => findGrades(pool, 7, 100));
});
