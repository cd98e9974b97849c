/**
 * Makes rosters of the largest school two seconds slower in the database: as if one school had many years of history.
 */
import { asc, count, desc } from "drizzle-orm";
import { db, query } from "../../../sis/db/query.ts";
import { sections } from "../../../sis/db/schema/scheduling.ts";
import { command } from "../../../sis/db/statement.ts";
import type { Dependencies } from "../../../sis/dependencies.ts";
import { afterRosters } from "../after-rosters.ts";

const { schoolId } = sections;
const largestSchool = query("broken.largest-school", () =>
  db.select({ id: schoolId }).from(sections).groupBy(schoolId).orderBy(desc(count()), asc(schoolId)).limit(1),
);
const longHistory = command("broken.long-history", "SELECT pg_sleep(2)");

export function breakPart(dependencies: Dependencies): Dependencies {
  let largest: Promise<{ id: number } | undefined> | undefined;
  return afterRosters(dependencies, async (database, [first]) => {
    largest ??= largestSchool.first(database, {});
    if (first?.schoolId === (await largest)?.id) await longHistory(database, []);
  });
}
