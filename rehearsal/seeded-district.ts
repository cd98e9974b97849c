/** Reads the seeded district in a database; if there isn't a complete one, says what to do. */
import pg from "pg";
import { PartMissing } from "../parts/part-missing.ts";
import { type DistrictMark, readMark } from "../seed/load/marker.ts";

export async function readSeededDistrict(databaseUrl: string): Promise<DistrictMark> {
  const client = new pg.Client({ connectionString: databaseUrl, application_name: "firstbell" });
  try {
    await client.connect();
    const mark = await readMark(client);
    if (mark) return mark;
  } catch (error) {
    if (!isAbsent(error)) throw error;
  } finally {
    await client.end();
  }
  throw new PartMissing({
    part: "district",
    problem: "the database has no complete district",
    remedy: "Seed one: firstbell seed",
  });
}

function isAbsent(error: unknown): boolean {
  return error instanceof pg.DatabaseError && error.code === "3D000";
}
