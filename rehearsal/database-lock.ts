/** One command at a time in a database of the user's own, whatever home it has: the server holds the lock. */
import pg from "pg";
import { PartMissing } from "../parts/part-missing.ts";
import type { DatabaseAddress } from "../parts/postgres/own-database.ts";
import type { Context } from "./context.ts";

/** Locks lie in the database that one is connected to: this one is never dropped and made anew. */
const commonDatabase = "postgres";

/** Held until the command ends. A role that may not connect to the common database goes without. */
export async function takeDatabaseLock(context: Context, address: DatabaseAddress): Promise<void> {
  const client = new pg.Client({ ...address, database: commonDatabase, application_name: "firstbell lock" });
  const connected = await client.connect().then(() => true, refusedByServer);
  if (!connected) return;
  client.on("error", ignoreLostServer);
  context.cleanup.add("the lock of the database", () => client.end());
  const key = `firstbell ${address.database}`;
  const { rows } = await client.query<{ taken: boolean }>(
    "select pg_try_advisory_lock(hashtextextended($1, 0)) as taken",
    [key],
  );
  if (!rows[0]?.taken) throw atWork(address);
}

function refusedByServer(error: unknown): boolean {
  if (error instanceof pg.DatabaseError) return false;
  throw error;
}

/** Whoever works in the database finds out, and says so. */
function ignoreLostServer(): void {}

function atWork({ host, database }: DatabaseAddress): PartMissing {
  return new PartMissing({
    part: "lock",
    problem: `another command of Firstbell is at work in database ${database} on ${host}`,
    remedy: "wait for it, or name another database in DATABASE_URL",
  });
}
