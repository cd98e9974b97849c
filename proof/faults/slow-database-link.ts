import type { Fault } from "../fault.ts";

const delayMs = 30;

export const slowDatabaseLink: Fault = {
  id: "slow-database-link",
  cause: "database-link-slow",
  done: `everything that the SIS sends to the database arrives ${delayMs} ms late`,
  seconds: 22,
  alsoTrue: [],
  throughProxy: true,
  begin: async ({ proxy }) => {
    proxy?.delay(delayMs);
    return async () => proxy?.delay(0);
  },
};
