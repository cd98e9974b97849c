/** Metrics per statement: how often, how long, how many rows; and how long statements waited for a connection. */
import type { StatementObserver } from "../db/statement.ts";
import type { PoolName } from "./catalogue.ts";
import type { Metrics } from "./metrics.ts";
import type { RequestContext } from "./request-context.ts";
import { noteStep, noteWait, stepNames } from "./tracing/steps.ts";

/** For one pool; also notes each statement for the request that runs it. */
export function observeStatements(
  metrics: Metrics,
  context: RequestContext,
  pool: PoolName,
): StatementObserver {
  const wait = metrics.histogram("sis_pool_wait_seconds", { pool });
  const duration = metrics.histogram("sis_statement_duration_seconds", { pool });
  const counters = createCounters(metrics);
  return {
    waited: (seconds, untilMs) => {
      noteWait(context.getStore(), stepNames.connectionWait, seconds, untilMs);
      wait.observe(seconds);
    },
    executed: (execution) => {
      const { name, beganMs, endedMs, failed, rows } = execution;
      const seconds = (endedMs - beganMs) / 1000;
      const note = context.getStore();
      if (note !== undefined) {
        note.statements += 1;
        noteStep(note, execution);
      }
      duration.observe(seconds);
      const counter = counters(name);
      counter.seconds.inc(seconds);
      counter[failed ? "failed" : "ok"].inc();
      if (!failed) counter.rows.inc(rows);
    },
  };
}

function createCounters(metrics: Metrics) {
  const known = new Map<string, ReturnType<typeof countersOf>>();
  return (statement: string): ReturnType<typeof countersOf> => {
    const found = known.get(statement);
    if (found !== undefined) return found;
    const made = countersOf(metrics, statement);
    known.set(statement, made);
    return made;
  };
}

function countersOf(metrics: Metrics, statement: string) {
  return {
    ok: metrics.counter("sis_statement_calls_total", { statement, outcome: "ok" }),
    failed: metrics.counter("sis_statement_calls_total", { statement, outcome: "failed" }),
    seconds: metrics.counter("sis_statement_seconds_total", { statement }),
    rows: metrics.counter("sis_statement_rows_total", { statement }),
  };
}
