/** The whole district that the seed left in a database; without one, what to do. */
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
    problem: "no whole district is in the database",
    remedy: "Seed one: firstbell seed",
  });
}

function isAbsent(error: unknown): boolean {
  return error instanceof pg.DatabaseError && error.code === "3D000";
}
