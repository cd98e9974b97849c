/** Finds a table whose rows are read far more often than they are returned. */
import type { Signals } from "../../evidence/signals/signals.ts";
import {
  type CauseInput,
  type FindIn,
  type Finding,
  largest,
  rounded,
  secondsOf,
  type Window,
} from "../finding.ts";
import { thresholds } from "./thresholds.ts";

type Reads = { readonly perSecond: number; readonly perRowReturned: number };

/** In both halves of the window, so that a table that is read only once isn't reported. */
export function detect({ signals }: CauseInput): FindIn {
  return (window) => {
    const middleMs = (window.fromMs + window.toMs) / 2;
    const before = excessIn(signals, { ...window, toMs: middleMs });
    const after = excessIn(signals, { ...window, fromMs: middleMs });
    const both = [...after].filter(([table]) => before.has(table));
    const table = largest(new Map(both.map(([name, { perSecond }]) => [name, perSecond])))?.key;
    const worst = table === undefined ? undefined : after.get(table);
    if (table === undefined || worst === undefined) return undefined;
    return describe(table, worst, statementThatReads(signals, window));
  };
}

/** By table; only those above both limits. */
function excessIn(signals: Signals, window: Window): Map<string, Reads> {
  const { fromMs, toMs } = window;
  const returned = rowsReturned(signals, window);
  if (returned / secondsOf(window) <= thresholds.rowsReturnedPerSecond) return new Map();
  const read = signals.increaseBy("postgres_table_rows_read_total", {}, "table", fromMs, toMs);
  const reads = [...read].map(([table, rows]): [string, Reads] => [
    table,
    { perSecond: rows / secondsOf(window), perRowReturned: rows / returned },
  ]);
  return new Map(reads.filter(([, tableReads]) => isExcessive(tableReads)));
}

function rowsReturned(signals: Signals, { fromMs, toMs }: Window): number {
  const rows = signals.increaseBy("postgres_statement_rows_total", {}, "statement", fromMs, toMs);
  return [...rows].reduce((sum, [name, count]) => (name === "other" ? sum : sum + count), 0);
}

function isExcessive({ perSecond, perRowReturned }: Reads): boolean {
  return perSecond > thresholds.rowsReadPerSecond && perRowReturned > thresholds.rowsReadPerRowReturned;
}

/** The one that takes most of the database's time; statements of other programs have no name here. */
function statementThatReads(signals: Signals, { fromMs, toMs }: Window): string {
  const own = new Set(signals.labels("sis_statement_seconds_total", "statement"));
  const all = signals.increaseBy("postgres_statement_seconds_total", {}, "statement", fromMs, toMs);
  const most = largest(all)?.key;
  return most !== undefined && own.has(most)
    ? `statement ${most}`
    : "a query from a program other than the SIS";
}

function describe(table: string, { perSecond, perRowReturned }: Reads, statement: string): Finding {
  return {
    strength: perRowReturned / thresholds.rowsReadPerRowReturned,
    words: { table, statement, times: rounded(perRowReturned), rows: rounded(perSecond) },
    evidence: [
      {
        what: `rows of ${table} read for each row returned`,
        measured: perRowReturned,
        limit: thresholds.rowsReadPerRowReturned,
        unit: "rows",
      },
    ],
  };
}
