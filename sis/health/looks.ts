/** Who looked at a student's health record: each look is recorded, and nurses can list them. */
import { desc, eq, type SQL, sql } from "drizzle-orm";
import { change, db, type Given, query } from "../db/query.ts";
import { healthLooks } from "../db/schema/health.ts";
import { staff, students } from "../db/schema/people.ts";
import type { Database } from "../db/statement.ts";
import { insertFrom } from "../db/templates.ts";

type Shown = (typeof healthLooks.$inferSelect)["shown"];
export type Look = {
  readonly studentIds: readonly number[];
  readonly staffId: number;
  readonly shown: Shown;
  readonly at: Date;
};

const record = change(
  "health.record-looks",
  ({ studentIds, staffId, shown, at }: Given<Look>): SQL =>
    insertFrom(
      healthLooks,
      { studentId: students.id, staffId, shown, at },
      sql`FROM ${students} WHERE ${students.id} = ANY (${studentIds}::int[])`,
    ),
);

/** Throws if one of the students doesn't exist: nobody is shown what isn't recorded. */
export async function recordLooks(core: Database, look: Look): Promise<void> {
  if (look.studentIds.length === 0) return;
  const recorded = await record(core, look);
  if (recorded !== new Set(look.studentIds).size)
    throw new Error(`Of ${look.studentIds.length} looks, ${recorded} were recorded.`);
}

/** The newest looks at most. */
export const looksAtMost = 200;

export const findLooks = query("health.looks", ({ studentId }: Given<{ studentId: number }>) => {
  const { staffId, shown, at } = healthLooks;
  const { givenName, familyName, position } = staff;
  return db
    .select({ staffId, givenName, familyName, position, shown, at })
    .from(healthLooks)
    .innerJoin(staff, eq(staff.id, staffId))
    .where(eq(healthLooks.studentId, studentId))
    .orderBy(desc(at), desc(healthLooks.id))
    .limit(looksAtMost);
});
export type RecordedLook = Awaited<ReturnType<typeof findLooks.all>>[number];
