/** The shrink guard for any vendor: which seats a nightly job or a migration took away, by school and by student. */
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { stageBundle } from "../../targets/oneroster-bundle/stage-bundle.ts";
import { takenAway, takenByStudent } from "../../targets/oneroster-bundle/taken-away.sql.ts";
import { copyTable } from "./copy-table.ts";
import { inDuckDb } from "./in-duckdb.ts";

/** Clever holds a sync that deletes more than this share of the records of one type. [F] support.clever.com, 360044699192 */
export const mostTaken = 0.1;
/** A few seats of a small school are no mass. [K] */
const fewestTaken = 10;

const schoolRow = z.object({
  school: z.string(),
  seats: z.int(),
  taken: z.int(),
  students: z.int(),
});
type SchoolRow = z.output<typeof schoolRow>;

export type BundleComparison = {
  readonly seats: number;
  readonly taken: number;
  /** Students who lost a seat. */
  readonly students: number;
  /** The whole district, or one of its schools, lost too many. */
  readonly beyond: boolean;
  /** Those that lost seats, most first. */
  readonly schools: readonly (SchoolRow & { readonly beyond: boolean })[];
};

const columns = ["school", "student", "student_number", "student_id", "seats_taken", "classes"];
export const takenFile = "taken-away.csv";

/** `folder`: where to write who lost which seats. */
export async function compareBundles(
  { before, after }: { readonly before: string; readonly after: string },
  folder: string | undefined,
): Promise<BundleComparison> {
  return await inDuckDb(async (staging) => {
    const { duckDb } = staging;
    await stageBundle(staging, before, "before");
    await stageBundle(staging, after, "after");
    await duckDb.run(takenAway);
    const rows = await duckDb.rows(
      "SELECT school, seats, taken, students FROM taken.school ORDER BY taken DESC, school",
    );
    const [students] = await duckDb.rows(
      "SELECT count(DISTINCT student_id)::int AS students FROM taken.seat",
    );
    if (folder !== undefined) {
      await mkdir(folder, { recursive: true });
      const inOrder = `SELECT * FROM (${takenByStudent}) each ORDER BY school, student, student_id`;
      await copyTable(duckDb, inOrder, { path: join(folder, takenFile), columns });
    }
    return comparisonOf(schoolRow.array().parse(rows), z.object({ students: z.int() }).parse(students));
  });
}

function comparisonOf(rows: readonly SchoolRow[], lost: { readonly students: number }): BundleComparison {
  const sum = (count: (row: SchoolRow) => number) => rows.reduce((total, row) => total + count(row), 0);
  const all = { seats: sum((row) => row.seats), taken: sum((row) => row.taken) };
  const schools = rows.filter((row) => row.taken > 0).map((row) => ({ ...row, beyond: isBeyond(row) }));
  const beyond = isBeyond(all) || schools.some((school) => school.beyond);
  return { ...all, ...lost, beyond, schools };
}

function isBeyond({ seats, taken }: { readonly seats: number; readonly taken: number }): boolean {
  return taken > fewestTaken && taken > mostTaken * seats;
}
