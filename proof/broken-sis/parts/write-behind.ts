/** Confirms attendance once it is sure that it could be stored, and stores it a while later. */
import { setTimeout as delay } from "node:timers/promises";
import type { Pool } from "pg";
import type { StatementConfig, StatementResult } from "../../../sis/db/statement.ts";
import type { Dependencies } from "../../../sis/dependencies.ts";
import { inPlaceOf } from "../statement-results.ts";

/** Longer than it takes from the last submission to the end of the SIS. */
const behindMs = 20_000;

export function breakPart(dependencies: Dependencies): Dependencies {
  const { core, log } = dependencies;
  inPlaceOf(core, "attendance.submit", async (config, query) => {
    const { name = "", text, rowMode, values = [] } = config;
    const later = { name, text, rowMode, values };
    const result = await tryOut(core, later);
    void delay(behindMs, undefined, { ref: false })
      .then(() => query(later))
      .catch((error: unknown) => log.warn({ err: error }, "attendance that was confirmed can't be stored"));
    return result;
  });
  return dependencies;
}

/** What it would return, without leaving anything behind. */
async function tryOut(pool: Pool, config: StatementConfig): Promise<StatementResult> {
  const client = await pool.connect();
  try {
    await client.query("BEGIN");
    return await client.query(config);
  } finally {
    await client.query("ROLLBACK");
    client.release();
  }
}
