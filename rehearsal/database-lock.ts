/** Lets only one command at a time use the user's own database. The lock is on the server, so it covers every home. */
import pg from "pg";
import { PartMissing } from "../parts/part-missing.ts";
import { openClient } from "../parts/postgres/client.ts";
import type { DatabaseAddress } from "../parts/postgres/own-database.ts";
import type { Context } from "./context.ts";

/** An advisory lock belongs to the database of its connection. This one, unlike the district's, is never dropped. */
const commonDatabase = "postgres";

/** Held until the command ends. A role that can't connect to the common database works without the lock. */
export async function takeDatabaseLock(context: Context, address: DatabaseAddress): Promise<void> {
  const options = { ...address, database: commonDatabase, application_name: "firstbell lock" };
  const client = await openClient(options).catch(undefinedIfRefused);
  if (client === undefined) return;
  client.on("error", ignoreLostServer);
  context.cleanup.add("the database lock", () => client.end());
  const key = `firstbell ${address.database}`;
  const { rows } = await client.query<{ taken: boolean }>(
    "select pg_try_advisory_lock(hashtextextended($1, 0)) as taken",
    [key],
  );
  if (!rows[0]?.taken) throw databaseInUse(address);
}

function undefinedIfRefused(error: unknown): undefined {
  if (error instanceof pg.DatabaseError) return undefined;
  throw error;
}

/** The command's other connections fail too, and report it. */
function ignoreLostServer(): void {}

function databaseInUse({ host, database }: DatabaseAddress): PartMissing {
  return new PartMissing({
    part: "lock",
    problem: `another Firstbell command is using database ${database} on ${host}`,
    remedy: "wait for it to finish, or name another database in DATABASE_URL",
  });
}
