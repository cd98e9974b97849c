/** Writes take turns at the rows that they lock, so that a row that is locked for long doesn't use up the connections. */
import type { Dependencies } from "../dependencies.ts";
import { type Refusal, refuseBusy } from "../errors.ts";
import type { Declaration } from "./declaration.ts";
import { partOf, type RawParts } from "./read-request.ts";
import { createWriteGate, type WriteGateLimits } from "./write-gate.ts";

export type InTurn = <Result>(
  declaration: Declaration,
  raw: RawParts,
  work: (lockWaitMs: number | undefined) => Promise<Result>,
) => Promise<Result | Refusal>;

/** The share of connections kept for reads, which don't wait for any row. */
const keptForReads = 1 / 4;
const atOnceByRow = 2;
/** As many as might want the last seat of a section at once. */
const waitingByRow = 100;

export function createInTurn({ core, settings, metrics }: Dependencies): InTurn {
  const gate = createWriteGate({ atOnceByRow, waitingByRow, ...limitsOf(core.options.max, settings) });
  const full = metrics.counter("sis_requests_shed_total", { reason: "row-wait" });
  return async (declaration, raw, work) => {
    const done = await gate.run(lockedRows(declaration, raw), work);
    if (done !== undefined) return done;
    full.inc();
    return refuseBusy("server_busy", 1);
  };
}

/** Writes that wait for a row hold slots; half of the slots stay free for others. */
function limitsOf(
  connections: number,
  { coreInFlight, rowWaitMs }: Dependencies["settings"],
): Omit<WriteGateLimits, "atOnceByRow" | "waitingByRow"> {
  return {
    atOnce: Math.max(1, Math.floor(connections * (1 - keptForReads))),
    waiting: Math.ceil(coreInFlight / 2),
    longestWaitMs: rowWaitMs,
  };
}

/** Nothing that happens in a school locks the school's row. */
const neverLocked = "school";

/** As far as the request names them. */
function lockedRows({ scope, locks = [] }: Declaration, raw: RawParts): readonly string[] {
  const named = [...scope, ...locks].filter(({ rows }) => rows !== neverLocked);
  return [...new Set(named.map(({ rows, from, field }) => `${rows} ${String(partOf(raw, from, field))}`))];
}
