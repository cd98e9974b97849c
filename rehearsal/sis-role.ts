/**
 * The role that the SIS works as: it owns nothing and can't alter the audit trail. The owner creates it and runs the
 * migrations.
 */
import { randomBytes } from "node:crypto";
import pg from "pg";
import { withClient } from "../parts/postgres/client.ts";
import { askServer, parseDatabaseUrl } from "../parts/postgres/own-database.ts";
import { scramVerifier } from "../parts/postgres/scram-verifier.ts";
import { migrate } from "../sis/db/migrate.ts";
import { mayAlterAuditTrail } from "../sis/db/roles.ts";
import type { Context } from "./context.ts";
import type { DistrictServer } from "./district-server.ts";
import { type RoleProblem, readRoleProblem, roleComment } from "./sis-role-problem.ts";

type RoleHome = Pick<DistrictServer, "databaseUrl" | "database">;

/**
 * The district's address for the SIS; the owner's own, with a warning, if the owner can't create the role. The role's
 * password is new each time, since only one command at a time serves a district.
 */
export async function prepareSisRole(
  context: Pick<Context, "say">,
  { databaseUrl, database }: RoleHome,
): Promise<string> {
  const role = sisRoleOf(database);
  const password = randomBytes(24).toString("base64url");
  const asOwner = { connectionString: databaseUrl, application_name: "firstbell" };
  const problem = await withClient(asOwner, (owner) => makeRole(owner, role, password));
  if (problem !== undefined) {
    context.say(`warning: the SIS could alter its own audit trail: ${problem.problem}; ${problem.remedy}`);
    return databaseUrl;
  }
  await migrate({ connectionString: databaseUrl, sisRole: role });
  return addressAs(databaseUrl, role, password);
}

/** Whether the role exists on your own server, or what keeps the SIS from having it. */
export async function checkSisRole(ownDatabaseUrl: string): Promise<CheckedRole> {
  const address = parseDatabaseUrl(ownDatabaseUrl);
  const role = sisRoleOf(address.database);
  const checked = await askServer(address, (owner) => checkRole(owner, role));
  return checked ?? { role, exists: false };
}

type CheckedRole = RoleProblem | { readonly role: string; readonly exists: boolean };

async function checkRole(owner: pg.ClientBase, role: string): Promise<CheckedRole> {
  const { exists, problem } = await readRoleProblem(owner, role);
  if (problem !== undefined) return problem;
  return exists && (await mayAlterAuditTrail(owner, role)) ? alterable(role) : { role, exists };
}

function alterable(role: string): RoleProblem {
  return {
    problem: `the role ${role} may change or delete the audit trail`,
    remedy: `revoke UPDATE, DELETE and TRUNCATE on its table from PUBLIC, and the memberships that give them to ${role}`,
  };
}

/** Roles belong to the server, so each district has its own. */
function sisRoleOf(database: string): string {
  const longestName = 63;
  const ending = "_sis";
  return database.slice(0, longestName - ending.length) + ending;
}

/** What keeps the owner from making it. */
async function makeRole(owner: pg.Client, role: string, password: string): Promise<RoleProblem | undefined> {
  const { exists, isSuperuser, problem } = await readRoleProblem(owner, role);
  if (problem !== undefined) return problem;
  const name = pg.escapeIdentifier(role);
  // Only a superuser may take away a superuser's rights; a new role has none.
  const rights = isSuperuser ? "NOSUPERUSER NOCREATEROLE NOCREATEDB" : "";
  await owner.query(
    `${exists ? "ALTER" : "CREATE"} ROLE ${name} LOGIN ${rights} PASSWORD '${scramVerifier(password)}'`,
  );
  if (!exists) await owner.query(`COMMENT ON ROLE ${name} IS ${pg.escapeLiteral(roleComment)}`);
  // So that the owner sees what the SIS's connections do, and may end them.
  if (!isSuperuser) await owner.query(`GRANT ${name} TO CURRENT_USER WITH INHERIT TRUE, SET FALSE`);
  return undefined;
}

function addressAs(databaseUrl: string, role: string, password: string): string {
  const url = new URL(databaseUrl);
  url.username = encodeURIComponent(role);
  url.password = password;
  return url.href;
}
