/**
 * Totals per statement that only grow. Postgres's own counts drop when it evicts rarely used statements or is reset;
 * a total that drops, but not to zero, would look like a sudden peak.
 */
import { otherValue } from "../telemetry/catalogue.ts";

/** What Postgres has counted for one statement since it first saw it. */
export type StatementCount = {
  /** Which statement, and since when: after a reset it is a new count that starts at zero. */
  readonly key: string;
  readonly statement: string;
  readonly calls: number;
  readonly seconds: number;
  readonly rows: number;
};

type Counts = Pick<StatementCount, "calls" | "seconds" | "rows">;
export type StatementTotal = { readonly statement: string } & Counts;

export type StatementTotals = {
  /** Adds what Postgres has counted since the last call; the first call adds nothing. */
  add(counts: readonly StatementCount[]): void;
  all(): StatementTotal[];
};

/** The SIS has about 60 statements. Once this many names are known, new ones are counted together as `other`. */
const namesAtMost = 200;
const nothing: Counts = { calls: 0, seconds: 0, rows: 0 };

export function createStatementTotals(): StatementTotals {
  const totals = new Map<string, Counts>([[otherValue, nothing]]);
  let last: ReadonlyMap<string, StatementCount> | undefined;
  return {
    add: (counts) => {
      for (const count of counts) {
        const name = nameIn(totals, count.statement);
        const before = last === undefined ? count : (last.get(count.key) ?? nothing);
        totals.set(name, grown(totals.get(name) ?? nothing, before, count));
      }
      last = new Map(counts.map((count) => [count.key, count]));
    },
    all: () => [...totals].map(([statement, counts]) => ({ statement, ...counts })),
  };
}

function nameIn(totals: ReadonlyMap<string, Counts>, statement: string): string {
  return totals.has(statement) || totals.size <= namesAtMost ? statement : otherValue;
}

function grown(total: Counts, before: Counts, now: Counts): Counts {
  const from = now.calls < before.calls ? nothing : before;
  return {
    calls: total.calls + now.calls - from.calls,
    seconds: total.seconds + now.seconds - from.seconds,
    rows: total.rows + now.rows - from.rows,
  };
}
