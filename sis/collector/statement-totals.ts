/**
 * Totals by statement that only ever grow. What Postgres has of a statement falls when it forgets rarely used ones or
 * is told to begin anew; a total that falls to less than its own, but not to nothing, would look like a sudden peak.
 */
import { otherValue } from "../telemetry/catalogue.ts";

/** What Postgres has counted of one statement since it came to know it. */
export type StatementCount = {
  /** Which statement, and since when it is counted: another time is another count, that began at nothing. */
  readonly key: string;
  readonly statement: string;
  readonly calls: number;
  readonly seconds: number;
  readonly rows: number;
};

type Figures = Pick<StatementCount, "calls" | "seconds" | "rows">;
export type StatementTotal = { readonly statement: string } & Figures;

export type StatementTotals = {
  /** All that Postgres has now: what it has more than the last time is added. The first time nothing is. */
  add(counts: readonly StatementCount[]): void;
  all(): StatementTotal[];
};

/** The SIS has about 60 statements. Names that come when so many are known are counted together, under `other`. */
const namesAtMost = 200;
const nothing: Figures = { calls: 0, seconds: 0, rows: 0 };

export function createStatementTotals(): StatementTotals {
  const totals = new Map<string, Figures>([[otherValue, nothing]]);
  let last: ReadonlyMap<string, StatementCount> | undefined;
  return {
    add: (counts) => {
      for (const count of counts) {
        const isKnown = totals.has(count.statement) || totals.size <= namesAtMost;
        const name = isKnown ? count.statement : otherValue;
        const before = last === undefined ? count : (last.get(count.key) ?? nothing);
        totals.set(name, grown(totals.get(name) ?? nothing, before, count));
      }
      last = new Map(counts.map((count) => [count.key, count]));
    },
    all: () => [...totals].map(([statement, figures]) => ({ statement, ...figures })),
  };
}

function grown(total: Figures, before: Figures, now: Figures): Figures {
  const from = now.calls < before.calls ? nothing : before;
  return {
    calls: total.calls + now.calls - from.calls,
    seconds: total.seconds + now.seconds - from.seconds,
    rows: total.rows + now.rows - from.rows,
  };
}
