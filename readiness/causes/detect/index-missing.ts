/** Nearly all rows of a table are read by reading the whole table, many a second. */
import { causeById } from "../cause-list.ts";
import { type Detector, largest, rounded, secondsOf } from "../finding.ts";

const { thresholds } = causeById["index-missing"];
const rowsRead = "postgres_table_rows_read_total";

export const indexMissing: Detector =
  ({ signals }) =>
  (window) => {
    const { fromMs, toMs } = window;
    const read = (by: string) => signals.increaseBy(rowsRead, { by }, "table", fromMs, toMs);
    const scanned = read("scan");
    const indexed = read("index");
    const shareOf = (table: string): number =>
      (scanned.get(table) ?? 0) / ((scanned.get(table) ?? 0) + (indexed.get(table) ?? 0));
    const suspects = [...scanned].filter(([table]) => shareOf(table) > thresholds.scannedShare);
    const worst = largest(new Map(suspects));
    if (worst === null) return null;
    const perSecond = worst.value / secondsOf(window);
    if (perSecond <= thresholds.rowsScannedPerSecond) return null;
    const spent = signals.increaseBy("postgres_statement_seconds_total", {}, "statement", fromMs, toMs);
    return {
      strength: perSecond / thresholds.rowsScannedPerSecond,
      words: {
        table: worst.key,
        rows: rounded(perSecond),
        statement: `statement ${largest(spent)?.key ?? "of an unknown name"}`,
      },
      evidence: [
        {
          what: `rows of ${worst.key} read by scans of the whole table`,
          measured: perSecond,
          limit: thresholds.rowsScannedPerSecond,
          unit: "rows a second",
        },
      ],
    };
  };
