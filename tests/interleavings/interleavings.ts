/** `npm run interleavings`: plays every pair of writes in every order of their statements; prints a table. */
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { exitCodes } from "../../parts/exit-codes.ts";
import { removeEmbeddedPostgres, startEmbeddedPostgres } from "../../parts/postgres/embedded-postgres.ts";
import { throwawaySettings } from "../../parts/postgres/server-settings.ts";
import type { InterleavingsEvidence } from "../../readiness/evidence/interleavings-evidence.ts";
import { createMigratedDatabase } from "../support/migrated-database.ts";
import { scratchFolder } from "../support/scratch-folder.ts";
import { formatTable } from "./format-table.ts";
import { allPairs } from "./pairs.ts";
import { mostPreemptions } from "./play-pair.ts";
import { playPairs } from "./play-pairs.ts";
import { readOptions } from "./read-options.ts";

const { only, evidence: evidenceFile } = readOptions(process.argv.slice(2));
const pairs = allPairs.filter(({ first, second }) => only.includes(first) || only.includes(second));

async function playAll(): Promise<InterleavingsEvidence> {
  const directory = join(await scratchFolder(), String(process.pid));
  const server = await startEmbeddedPostgres({ directory, settings: throwawaySettings });
  try {
    await createMigratedDatabase(server, "interleavings");
    const beganMs = performance.now();
    const played = await playPairs(server.url("interleavings"), pairs, ({ first, second, orders }) =>
      console.error(`${first}, ${second}: ${orders} orders`),
    );
    const seconds = (performance.now() - beganMs) / 1000;
    const orders = played.reduce((sum, pair) => sum + pair.orders, 0);
    const violations = played.reduce((sum, pair) => sum + pair.violations.length, 0);
    return { mostPreemptions, pairs: played, orders, violations, seconds };
  } finally {
    await server.stop();
    await removeEmbeddedPostgres(directory);
  }
}

const evidence = await playAll();
if (evidenceFile !== undefined) await writeFile(evidenceFile, `${JSON.stringify(evidence, null, 2)}\n`);
console.log(formatTable(evidence));
process.exitCode = evidence.violations > 0 ? exitCodes.noGo : exitCodes.done;
