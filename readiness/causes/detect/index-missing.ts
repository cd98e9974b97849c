/** Far more rows of a table are read than all statements answer together. */
import type { Signals } from "../../evidence/signals/signals.ts";
import { causeById } from "../cause-list.ts";
import { type Detector, largest, rounded, secondsOf, type Window } from "../finding.ts";

const { thresholds } = causeById["index-missing"];

type Reads = { perSecond: number; perRowAnswered: number };

const answeredIn = (signals: Signals, { fromMs, toMs }: Window): number => {
  const rows = signals.increaseBy("postgres_statement_rows_total", {}, "statement", fromMs, toMs);
  return [...rows].reduce((sum, [name, count]) => (name === "other" ? sum : sum + count), 0);
};

/** By table; only those above both limits. */
const excessIn = (signals: Signals, window: Window): Map<string, Reads> => {
  const { fromMs, toMs } = window;
  const answered = answeredIn(signals, window);
  if (answered / secondsOf(window) <= thresholds.rowsAnsweredPerSecond) return new Map();
  const read = signals.increaseBy("postgres_table_rows_read_total", {}, "table", fromMs, toMs);
  const reads = [...read].map(([table, rows]): [string, Reads] => [
    table,
    { perSecond: rows / secondsOf(window), perRowAnswered: rows / answered },
  ]);
  return new Map(
    reads.filter(
      ([, { perSecond, perRowAnswered }]) =>
        perSecond > thresholds.rowsReadPerSecond && perRowAnswered > thresholds.rowsReadPerRowAnswered,
    ),
  );
};

/** What takes most of the database's time; what is not one of the SIS's own has no name that is known here. */
const whoReads = (signals: Signals, { fromMs, toMs }: Window): string => {
  const own = new Set(signals.labels("sis_statement_seconds_total", "statement"));
  const all = signals.increaseBy("postgres_statement_seconds_total", {}, "statement", fromMs, toMs);
  const most = largest(all)?.key;
  return most !== undefined && own.has(most)
    ? `statement ${most}`
    : "a query of another program than the SIS";
};

/** In both halves of the window: who reads a whole table once, for a list or an audit, needs no index. */
export const indexMissing: Detector =
  ({ signals }) =>
  (window) => {
    const middleMs = (window.fromMs + window.toMs) / 2;
    const before = excessIn(signals, { ...window, toMs: middleMs });
    const after = excessIn(signals, { ...window, fromMs: middleMs });
    const both = [...after].filter(([table]) => before.has(table));
    const table = largest(new Map(both.map(([name, { perSecond }]) => [name, perSecond])))?.key;
    const worst = table === undefined ? undefined : after.get(table);
    if (table === undefined || worst === undefined) return null;
    return {
      strength: worst.perRowAnswered / thresholds.rowsReadPerRowAnswered,
      words: {
        table,
        times: rounded(worst.perRowAnswered),
        rows: rounded(worst.perSecond),
        statement: whoReads(signals, window),
      },
      evidence: [
        {
          what: `rows of ${table} read for each row answered`,
          measured: worst.perRowAnswered,
          limit: thresholds.rowsReadPerRowAnswered,
          unit: "rows",
        },
      ],
    };
  };
