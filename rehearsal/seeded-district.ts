/** Finds the complete district that the seed left in a database. */
import pg from "pg";
import { PartMissing } from "../parts/part-missing.ts";
import { withClient } from "../parts/postgres/client.ts";
import { type DistrictMark, readMark } from "../seed/load/marker.ts";

export async function readSeededDistrict(databaseUrl: string): Promise<DistrictMark> {
  const options = { connectionString: databaseUrl, application_name: "firstbell" };
  const mark = await withClient(options, readMark).catch(undefinedIfNoDatabase);
  if (mark) return mark;
  throw new PartMissing({
    part: "district",
    problem: "the database has no complete district",
    remedy: "Seed one: firstbell seed",
  });
}

function undefinedIfNoDatabase(error: unknown): undefined {
  if (error instanceof pg.DatabaseError && error.code === "3D000") return undefined;
  throw error;
}
