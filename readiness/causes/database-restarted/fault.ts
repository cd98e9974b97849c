/** Proves the restarted database: Postgres restarts under the load. */
import type { Fault } from "../fault.ts";

export const fault: Fault = {
  id: "restarted-database",
  done: "Postgres is restarted without warning the SIS",
  seconds: 5,
  alsoTrue: [],
  begin: async ({ restartDatabase }) => {
    await restartDatabase();
    return async () => {};
  },
};
