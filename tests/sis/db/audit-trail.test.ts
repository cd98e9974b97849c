/** The audit trail is only ever added to: the SIS's role can't change it, and neither can anyone else by mistake. */
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { mayAlterAuditTrail } from "../../../sis/db/roles.ts";
import { sqlState } from "../../../sis/db/statement.ts";
import { requested } from "../../support/requested.ts";
import { startSisProcess } from "../../support/sis-process.ts";
import { birch, finn, openingDay, people } from "../../support/small-school.ts";
import { startTestApp, type TestApp } from "../../support/test-app.ts";
import { withClient } from "../../support/with-client.ts";

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

const changes = ["UPDATE audit_trail SET response = '{}'", "DELETE FROM audit_trail", "TRUNCATE audit_trail"];
const otherChanges = [
  "DELETE FROM attendance_mark_history",
  "UPDATE score_history SET version = 1",
  `INSERT INTO audit_trail (account_id, action, operation_id, request_digest, detail, response_status, response)
   SELECT account_id, action, operation_id, request_digest, detail, response_status, response FROM audit_trail
       ON CONFLICT (operation_id, account_id) DO UPDATE SET action = 'other'`,
  "MERGE INTO audit_trail a USING audit_trail b ON a.id = b.id WHEN MATCHED THEN DELETE",
  "SELECT setval('audit_trail_id_seq', 1)",
];
const waysAround = (owner: string) => [
  "DROP TABLE audit_trail",
  "ALTER TABLE audit_trail RENAME TO other",
  "ALTER TABLE audit_trail ALTER response TYPE text",
  "ALTER TABLE audit_trail DISABLE TRIGGER USER",
  "ALTER TABLE audit_trail DROP CONSTRAINT audit_trail_account_fk",
  "DROP TRIGGER audit_trail_append_only ON audit_trail",
  "DROP FUNCTION refuse_audit_trail_change CASCADE",
  "CREATE TRIGGER mine BEFORE INSERT ON audit_trail EXECUTE FUNCTION suppress_redundant_updates_trigger()",
  "CREATE RULE mine AS ON INSERT TO audit_trail DO INSTEAD NOTHING",
  "ALTER TABLE accounts ADD mine int REFERENCES audit_trail ON DELETE CASCADE",
  "CREATE INDEX ON audit_trail (at)",
  "CREATE FUNCTION mine() RETURNS int SECURITY DEFINER LANGUAGE sql RETURN 1",
  "CREATE TABLE mine (id int)",
  "CREATE SCHEMA mine",
  "CREATE ROLE mine",
  "DROP SCHEMA public CASCADE",
  `REASSIGN OWNED BY ${owner} TO CURRENT_USER`,
  "ALTER ROLE CURRENT_USER SUPERUSER",
  "SET session_replication_role = replica",
  `SET SESSION AUTHORIZATION ${owner}`,
  `SET ROLE ${owner}`,
  `GRANT ${owner} TO CURRENT_USER`,
];
const insufficientPrivilege = "42501";

/** The SQLSTATE that each statement fails with, in the order in which they were tried. */
async function failuresOf(databaseUrl: string, statements: readonly string[]): Promise<unknown[]> {
  return await withClient(databaseUrl, async (client) => {
    const failures: unknown[] = [];
    for (const statement of statements)
      failures.push([statement, await client.query(statement).then(() => "done", sqlState)]);
    return failures;
  });
}

const allRefused = (statements: readonly string[]) =>
  statements.map((statement) => [statement, insufficientPrivilege]);

test("the SIS's role may not change or delete the audit trail, and can't get around that", async () => {
  const tried = [...changes, ...otherChanges, ...waysAround(new URL(app.database.url).username)];
  expect(await failuresOf(app.database.sisUrl, tried)).toEqual(allRefused(tried));
});

test("the owner can't do it by mistake either", async () => {
  expect(await failuresOf(app.database.url, changes)).toEqual(allRefused(changes));
});

test("the SIS's role owns nothing, and nothing it may delete takes the audit trail with it", async () => {
  const { rows } = await app.dependencies.core.query(
    `SELECT 'owns ' || relname AS found FROM pg_class WHERE relowner = current_user::regrole
      UNION ALL SELECT 'owns ' || proname FROM pg_proc WHERE proowner = current_user::regrole
      UNION ALL SELECT 'owns ' || nspname FROM pg_namespace WHERE nspowner = current_user::regrole
      UNION ALL SELECT 'is a member of ' || roleid::regrole FROM pg_auth_members WHERE member = current_user::regrole
      UNION ALL SELECT 'cascades by ' || conname FROM pg_constraint
                 WHERE contype = 'f' AND (confdeltype <> 'a' OR confupdtype <> 'a')
                   AND conrelid IN ('audit_trail'::regclass, 'attendance_mark_history'::regclass, 'score_history'::regclass)
      UNION ALL SELECT 'runs as its owner: ' || proname FROM pg_proc
                 WHERE prosecdef AND pronamespace = 'public'::regnamespace`,
  );
  expect(rows).toEqual([]);
});

test("a write leaves one row, complete and written once; repeating it adds none", async () => {
  const key = randomUUID();
  const add = () =>
    app.ask(people.birchCounselor, `/api/students/${finn}/sections`, {
      method: "POST",
      body: requested({ sectionId: birch.freeInPeriod1, day: openingDay }),
      headers: { "Idempotency-Key": key },
    });
  const answers = await Promise.all(Array.from({ length: 10 }, add));
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
  const { rows } = await app.dependencies.core.query({
    text: `SELECT xmax::text AS changed, action, student_id, section_id, school_id, response_status, response
             FROM audit_trail WHERE operation_id = $1`,
    values: [key],
  });
  expect(rows).toMatchObject([
    {
      ...{ changed: "0", action: "schedule.add", response_status: 201, response: { studentId: finn } },
      ...{ student_id: finn, section_id: birch.freeInPeriod1, school_id: birch.schoolId },
    },
  ]);
});

test("the SIS says so when it starts with a role that could alter the audit trail", async () => {
  expect(await mayAlterAuditTrail(app.dependencies.core)).toBe(false);
  const sis = await startSisProcess(app.database.url);
  sis.child.kill("SIGKILL");
  await sis.exited;
  expect(sis.log.join("\n")).toContain("audit-trail-alterable");
});
