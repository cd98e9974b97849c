/** Works in a DuckDB of its own, in a temporary folder that is removed afterwards. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openDuckDb } from "../../parts/duckdb/duckdb.ts";
import { createProblemLog } from "../../targets/oneroster-bundle/problem-log.ts";
import type { Staging } from "../../targets/oneroster-bundle/stage-bundle.ts";

/** With Node's own, the audit of a full district stays below 450 MB. */
const memoryMegabytes = 200;

export async function inDuckDb<Result>(work: (staging: Staging) => Promise<Result>): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), "firstbell-bundle-"));
  try {
    const duckDb = await openDuckDb(folder, memoryMegabytes);
    try {
      return await work({ duckDb, folder, log: createProblemLog() });
    } finally {
      duckDb.close();
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
