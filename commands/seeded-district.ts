/** What the seed left in a database: the marker that says that a whole district is there, and which one. */
import pg from "pg";
import { PartMissing } from "../parts/part-missing.ts";

export type SeededDistrict = {
  students: number;
  seed: number;
  defects: string[];
  schemaDigest: string;
  digest: string;
};

const marker = `
  select students, seed, defects, schema_digest as "schemaDigest", digest
  from firstbell.district
  where complete`;

export async function readSeededDistrict(databaseUrl: string): Promise<SeededDistrict> {
  const client = new pg.Client({ connectionString: databaseUrl, application_name: "firstbell" });
  try {
    await client.connect();
    const { rows } = await client.query<SeededDistrict>(marker);
    const [district] = rows;
    if (district !== undefined) return district;
  } catch (error) {
    if (!isAbsent(error)) throw error;
  } finally {
    await client.end();
  }
  throw new PartMissing({
    part: "district",
    problem: "no whole district is in the database",
    remedy: "seed one: firstbell seed",
  });
}

/** No such database, schema, table. */
function isAbsent(error: unknown): boolean {
  return error instanceof pg.DatabaseError && ["3D000", "3F000", "42P01"].includes(error.code ?? "");
}
