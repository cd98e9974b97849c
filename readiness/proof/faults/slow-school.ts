import type { Fault } from "../fault.ts";
import { execute } from "./admin.ts";

/** The school with most sections, so that its teachers come all the time. */
const slowTrigger = `
  DO $$
  DECLARE slow integer := (SELECT school_id FROM sections GROUP BY school_id ORDER BY count(*) DESC, school_id LIMIT 1);
  BEGIN
    EXECUTE format(
      'CREATE FUNCTION slow_school() RETURNS trigger LANGUAGE plpgsql AS $body$
       BEGIN
         IF (SELECT school_id FROM sections WHERE id = NEW.section_id) = %s THEN PERFORM pg_sleep(1.5); END IF;
         RETURN NEW;
       END $body$', slow);
  END $$`;

export const slowSchool: Fault = {
  id: "slow-school",
  cause: "school-slow",
  done: "a trigger sleeps 1.5 s on each attendance submission of the largest school",
  seconds: 32,
  alsoTrue: [],
  begin: async ({ databaseUrl }) => {
    await execute(
      databaseUrl,
      slowTrigger,
      `CREATE TRIGGER slow_school BEFORE INSERT ON attendance_submissions
         FOR EACH ROW EXECUTE FUNCTION slow_school()`,
    );
    return () => execute(databaseUrl, "DROP FUNCTION slow_school() CASCADE");
  },
};
