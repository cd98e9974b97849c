import type { Fault } from "../fault.ts";

export const restartedDatabase: Fault = {
  id: "restarted-database",
  cause: "database-restarted",
  done: "Postgres is restarted, without a word to the SIS",
  seconds: 5,
  alsoTrue: [],
  begin: async ({ restartDatabase }) => {
    await restartDatabase();
    return async () => {};
  },
};
