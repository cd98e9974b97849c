/** Allows one command at a time in the user's own database, from any home: the server holds the lock. */
import pg from "pg";
import { PartMissing } from "../parts/part-missing.ts";
import type { DatabaseAddress } from "../parts/postgres/own-database.ts";
import type { Context } from "./context.ts";

/** A lock belongs to the database of its connection; this database is never dropped and recreated. */
const commonDatabase = "postgres";

/** Held until the command ends. A role that can't connect to the common database runs without the lock. */
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

/** Finds out which command is using the database, for the message. */
function ignoreLostServer(): void {}

function atWork({ host, database }: DatabaseAddress): PartMissing {
  return new PartMissing({
    part: "lock",
    problem: `another Firstbell command is using database ${database} on ${host}`,
    remedy: "wait for it to finish, or name another database in DATABASE_URL",
  });
}
