/** Proves the held lock: a report locks a table and never finishes. */
import type { Fault } from "../fault.ts";

export const fault: Fault = {
  id: "held-lock",
  done: "a session locks the table of attendance submissions and leaves its transaction open",
  seconds: 20,
  alsoTrue: [],
  outcome: "users-fail",
  begin: async ({ openSession }) => {
    const session = await openSession("an unfinished report");
    await session.query("BEGIN");
    await session.query("LOCK TABLE attendance_submissions IN ACCESS EXCLUSIVE MODE");
    return () => session.end();
  },
};
