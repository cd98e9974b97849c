/** Proves the slow statement: a trigger slows down each attendance submission. */
import type { Fault } from "../fault.ts";

/** Shorter than the limit on waiting for a lock: others wait for the row being written, and so for this statement. */
const sleepSeconds = 0.8;

const slowTrigger = `
  CREATE FUNCTION slow_submission() RETURNS trigger LANGUAGE plpgsql AS $body$
  BEGIN
    PERFORM pg_sleep(${sleepSeconds});
    RETURN NEW;
  END $body$`;

export const fault: Fault = {
  id: "slow-statement",
  done: `a trigger adds ${sleepSeconds} s to each attendance submission`,
  seconds: 22,
  alsoTrue: [],
  begin: async ({ execute }) => {
    await execute(
      slowTrigger,
      `CREATE TRIGGER slow_submission BEFORE INSERT ON attendance_submissions
         FOR EACH ROW EXECUTE FUNCTION slow_submission()`,
    );
    return () => execute("DROP FUNCTION slow_submission() CASCADE");
  },
};
