/** Brings a staged bundle up to date with a later one, which may have only what changed. */
import { checkStandard } from "./check-standard.ts";
import { type Staging, stageBundle } from "./stage-bundle.ts";

/** A row replaces the one with its sourcedId; a bulk file replaces all of its rows. A file that isn't there changes nothing. */
export async function applyDelta(staging: Staging, path: string): Promise<void> {
  const { duckDb } = staging;
  const later = await stageBundle(staging, path, "incoming");
  await checkStandard(staging, later, "incoming");
  for (const { file, columns } of later.files) {
    if (columns.length === 0) continue;
    const replaced = later.deltas.includes(file)
      ? `WHERE "sourcedId" IN (SELECT "sourcedId" FROM incoming."${file}")`
      : "";
    await duckDb.run(`
      DELETE FROM bundle."${file}" ${replaced};
      INSERT INTO bundle."${file}" SELECT * FROM incoming."${file}"`);
  }
  await duckDb.run("DROP SCHEMA incoming CASCADE");
}
