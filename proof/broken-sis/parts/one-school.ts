/**
 * Makes rosters of the largest school two seconds slower in the database: as if one school had many years of history.
 */
import { z } from "zod";
import { command, statement } from "../../../sis/db/statement.ts";
import type { Dependencies } from "../../../sis/dependencies.ts";
import { afterRosters } from "../after-rosters.ts";

const largestSchool = statement(
  "broken.largest-school",
  "SELECT school_id AS id FROM sections GROUP BY school_id ORDER BY count(*) DESC, school_id LIMIT 1",
  { id: z.int() },
);
const longHistory = command("broken.long-history", "SELECT pg_sleep(2)");

export function breakPart(dependencies: Dependencies): Dependencies {
  let largest: Promise<{ id: number } | undefined> | undefined;
  return afterRosters(dependencies, async (database, [first]) => {
    largest ??= largestSchool.first(database, []);
    if (first?.schoolId === (await largest)?.id) await longHistory(database, []);
  });
}
