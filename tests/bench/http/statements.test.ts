/** The bare handler's statements do on a real Postgres what the SIS's own do: otherwise their times mean nothing. */
import { hash } from "node:crypto";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { operation } from "../../support/operations.ts";
import { ana, aster, bea, ben, birch, cora, openingDay, people } from "../../support/small-school.ts";
import { startTestApp, type TestApp, testNow } from "../../support/test-app.ts";
import { benchYear, recordStatements, runRecorded } from "./statements.ts";

const statements = await recordStatements();
let app: TestApp;
let pool: pg.Pool;
beforeAll(async () => {
  app = await startTestApp();
  pool = new pg.Pool({ connectionString: app.database.url });
});
afterAll(async () => {
  await pool.end();
  await app.stop();
});

const { accountId, staffId } = people.asterTeacher;

async function ask(recorded: typeof statements.sectionSession, person: { accountId: number }, rowId: number) {
  const tokenHash = hash("sha256", await app.signIn(person), "buffer");
  const given = { tokenHash, now: testNow, today: openingDay, schoolYear: benchYear, rowId };
  return runRecorded(pool, recorded, given);
}

test("a session is found, with whether its person may see the row", async () => {
  expect(await ask(statements.sectionSession, people.asterTeacher, aster.homeroom)).toMatchObject([
    { accountId, staffId, inScope: true },
  ]);
  expect(await ask(statements.studentSession, people.birchCounselor, bea)).toMatchObject([{ inScope: true }]);
  expect(await ask(statements.studentSession, people.asterTeacher, bea)).toMatchObject([{ inScope: false }]);
});

test("a schedule has every section of the student", async () => {
  const asked = { studentId: bea, day: openingDay, schoolYear: benchYear };
  const schedule = await runRecorded(pool, statements.schedule, asked);
  expect(schedule.map(({ sectionId }) => sectionId)).toEqual(birch.sections);
});

test("a submission is stored with its marks", async () => {
  const { operationId } = operation();
  const [row] = await runRecorded(pool, statements.submission, {
    ...{ sectionId: aster.homeroom, day: openingDay, period: 1, seenRevision: 0, at: testNow },
    ...{ accountId, staffId, operationId, requestDigest: Buffer.alloc(32) },
    ...{ students: [ana, ben, cora], codes: ["P", "A", "P"], detail: "{}" },
  });
  expect(row?.done).toMatchObject({ revision: 1 });
  const { rows } = await pool.query("SELECT student_id FROM attendance_marks ORDER BY student_id");
  expect(rows).toEqual([ana, ben, cora].map((student_id) => ({ student_id })));
});
