/** The SIS's role on the user's own server, created by an owner who isn't a superuser. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { checkSisRole, prepareSisRole } from "../../rehearsal/sis-role.ts";
import { sqlState } from "../../sis/db/statement.ts";
import { createDatabase, type TestDatabase } from "../support/postgres.ts";
import { withClient } from "../support/with-client.ts";

let database: TestDatabase;
let owner: string;
let ownerUrl: string;
let role: string;
const said: string[] = [];
const say = (line: string): void => {
  said.push(line);
};

beforeAll(async () => {
  database = await createDatabase("role", "template0");
  role = `${database.name}_sis`;
  owner = `${database.name}_owner`;
  await administer(
    `CREATE ROLE ${owner} LOGIN PASSWORD 'of-tests'`,
    `ALTER DATABASE ${database.name} OWNER TO ${owner}`,
  );
  const url = new URL(database.url);
  Object.assign(url, { username: owner, password: "of-tests" });
  ownerUrl = url.href;
});
afterAll(async () => {
  await database.drop();
  await withClient(new URL("postgres", database.url).href, async (client) => {
    for (const name of [role, owner]) await client.query(`DROP ROLE IF EXISTS ${name}`);
  });
});

async function administer(...statements: readonly string[]): Promise<void> {
  await withClient(database.url, async (client) => {
    for (const statement of statements) await client.query(statement);
  });
}

const prepare = () => prepareSisRole({ say }, { databaseUrl: ownerUrl, database: database.name });

async function failureOf(url: string, statement: string): Promise<string | undefined> {
  return await withClient(url, (client) => client.query(statement).then(() => undefined, sqlState));
}

test("if the owner can't create roles, the SIS runs as the owner, with a warning that says what to do", async () => {
  const remedy = `run ALTER ROLE ${owner} CREATEROLE as an administrator of the server`;
  expect(await checkSisRole(ownerUrl)).toMatchObject({ remedy });
  expect(await prepare()).toBe(ownerUrl);
  expect(said.splice(0).join()).toContain(remedy);
});

test("someone else's role of the same name is left alone", async () => {
  await administer(`ALTER ROLE ${owner} CREATEROLE`, `CREATE ROLE ${role} SUPERUSER LOGIN`);
  expect(await checkSisRole(ownerUrl)).toMatchObject({
    problem: `the server has a role ${role} that Firstbell did not create`,
  });
  expect(await prepare()).toBe(ownerUrl);
  await administer(`DROP ROLE ${role}`);
});

test("the role is made once and gets a new password each time; its privileges are checked", async () => {
  said.splice(0);
  expect(await checkSisRole(ownerUrl)).toEqual({ role, exists: false });
  const first = await prepare();
  const again = await prepare();
  expect(said).toEqual([]);
  expect(await failureOf(again, "SELECT FROM audit_trail")).toBeUndefined();
  expect(await failureOf(again, "DELETE FROM audit_trail")).toBe("42501");
  await expect(withClient(first, async () => {})).rejects.toThrow("password authentication failed");
  expect(await checkSisRole(ownerUrl)).toEqual({ role, exists: true });
  await administer("GRANT DELETE ON score_history TO PUBLIC");
  expect(await checkSisRole(ownerUrl)).toMatchObject({
    problem: `the role ${role} may change or delete the audit trail`,
  });
  await administer("REVOKE DELETE ON score_history FROM PUBLIC", `REVOKE ${role} FROM ${owner} CASCADE`);
  const remedy = `run GRANT ${role} TO ${owner} WITH ADMIN OPTION as an administrator of the server`;
  expect(await checkSisRole(ownerUrl)).toMatchObject({ remedy });
});
