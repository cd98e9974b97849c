/** Proves the slow link: everything the SIS sends to the database is late. */
import type { Fault } from "../fault.ts";

const delayMs = 30;

export const fault: Fault = {
  id: "slow-database-link",
  done: `everything the SIS sends to the database arrives ${delayMs} ms late`,
  seconds: 22,
  alsoTrue: [],
  throughProxy: true,
  begin: async ({ delayDatabase }) => {
    delayDatabase(delayMs);
    return async () => delayDatabase(0);
  },
};
