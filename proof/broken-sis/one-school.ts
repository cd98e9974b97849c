/** Rosters of the largest school take two seconds more in the database: what a history of many years does to one school. */
import { z } from "zod";
import { command, statement } from "../../sis/db/statement.ts";
import type { Dependencies } from "../../sis/dependencies.ts";
import { afterRosters } from "./after-rosters.ts";

const largestSchool = statement(
  "broken.largest-school",
  "SELECT school_id AS id FROM sections GROUP BY school_id ORDER BY count(*) DESC, school_id LIMIT 1",
  { id: z.int() },
);
const longHistory = command("broken.long-history", "SELECT pg_sleep(2)");

export function slowOneSchool(dependencies: Dependencies): Dependencies {
  let largest: Promise<{ id: number } | undefined> | null = null;
  return afterRosters(dependencies, async (database, [first]) => {
    largest ??= largestSchool.first(database, []);
    if (first?.schoolId === (await largest)?.id) await longHistory(database, []);
  });
}
