import type { Fault } from "../fault.ts";
import { execute } from "./admin.ts";

/** Shorter than a lock may be waited for: who waits for the row that is written waits for the statement. */
const slowTrigger = `
  CREATE FUNCTION slow_submission() RETURNS trigger LANGUAGE plpgsql AS $body$
  BEGIN
    PERFORM pg_sleep(0.8);
    RETURN NEW;
  END $body$`;

export const slowStatement: Fault = {
  id: "slow-statement",
  cause: "statement-slow",
  done: "a trigger takes 0.8 s of each attendance submission",
  seconds: 22,
  alsoTrue: [],
  begin: async ({ databaseUrl }) => {
    await execute(
      databaseUrl,
      slowTrigger,
      `CREATE TRIGGER slow_submission BEFORE INSERT ON attendance_submissions
         FOR EACH ROW EXECUTE FUNCTION slow_submission()`,
    );
    return () => execute(databaseUrl, "DROP FUNCTION slow_submission() CASCADE");
  },
};
