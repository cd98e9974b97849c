/** Far more rows of a table are read than all statements answer together. */
import { causeById } from "../cause-list.ts";
import { type Detector, largest, rounded, secondsOf } from "../finding.ts";

const { thresholds } = causeById["index-missing"];

export const indexMissing: Detector =
  ({ signals }) =>
  (window) => {
    const { fromMs, toMs } = window;
    const worst = largest(signals.increaseBy("postgres_table_rows_read_total", {}, "table", fromMs, toMs));
    if (worst === null) return null;
    const rows = signals.increaseBy("postgres_statement_rows_total", {}, "statement", fromMs, toMs);
    const answered = [...rows].reduce((sum, [name, count]) => (name === "other" ? sum : sum + count), 0);
    const times = worst.value / Math.max(1, answered);
    const perSecond = worst.value / secondsOf(window);
    if (perSecond <= thresholds.rowsReadPerSecond || times <= thresholds.rowsReadPerRowAnswered) return null;
    const own = new Set(signals.labels("sis_statement_seconds_total", "statement"));
    const all = signals.increaseBy("postgres_statement_seconds_total", {}, "statement", fromMs, toMs);
    const spent = new Map([...all].filter(([statement]) => own.has(statement)));
    return {
      strength: times / thresholds.rowsReadPerRowAnswered,
      words: {
        table: worst.key,
        times: rounded(times),
        rows: rounded(perSecond),
        statement: `statement ${largest(spent)?.key ?? "of an unknown name"}`,
      },
      evidence: [
        {
          what: `rows of ${worst.key} read for each row answered`,
          measured: times,
          limit: thresholds.rowsReadPerRowAnswered,
          unit: "rows",
        },
      ],
    };
  };
