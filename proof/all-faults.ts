/** Every fault of the proof, in the order in which it is told. */
import type { Fault } from "./fault.ts";
import { heldLock } from "./faults/held-lock.ts";
import { missingIndex } from "./faults/missing-index.ts";
import { blockedEventLoop, slowSchool, starvedPool, statementPerRow } from "./faults/of-the-sis.ts";
import { restartedDatabase } from "./faults/restarted-database.ts";
import { retryStorm } from "./faults/retry-storm.ts";
import { saturatedGenerator } from "./faults/saturated-generator.ts";
import { slowDatabaseLink } from "./faults/slow-database-link.ts";
import { slowStatement } from "./faults/slow-statement.ts";
import { stoppedSis } from "./faults/stopped-sis.ts";

export const allFaults: readonly Fault[] = [
  missingIndex,
  heldLock,
  starvedPool,
  slowDatabaseLink,
  slowStatement,
  statementPerRow,
  blockedEventLoop,
  retryStorm,
  slowSchool,
  saturatedGenerator,
  stoppedSis,
  restartedDatabase,
];
