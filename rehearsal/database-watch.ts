/** Watches the database during a command's load; stopped with the command. */
import { type DatabaseWatch, watchDatabase } from "../observe/database/watch-database.ts";
import type { Context } from "./context.ts";
import type { DistrictServer } from "./district-server.ts";

export type WatchedLoad = {
  readonly server: DistrictServer;
  readonly metricsUrl: string | undefined;
  readonly runDirectory: string;
};

export async function startDatabaseWatch(context: Context, load: WatchedLoad): Promise<DatabaseWatch> {
  const { databaseUrl, watchLog } = load.server;
  const watch = await watchDatabase({ ...load, databaseUrl, watchLog, nowMs: Date.now });
  context.cleanup.add("the database watch", watch.stop);
  return watch;
}
