/** What a seeding tells while it runs. */

export type SeedStage = "schema" | "rows" | "foreign keys" | "defects";

export type SeedProgress = {
  stage: SeedStage;
  rows: number;
  /** About how many rows there will be. */
  totalRows: number;
  rowsPerSecond: number;
  secondsLeft: number;
};

/** [D] Foreign keys and the rest take about a sixth of the time of a seeding, measured on two cores. */
const shareAfterRows = 0.17;

/** Adds up rows by thread and by finished table; `report` is called with every change. */
export function createProgress(
  totalRows: number,
  report: (progress: SeedProgress) => void,
): {
  stage(stage: SeedStage): void;
  rows(inTable: number, thread: number): void;
  finished(rows: number): void;
} {
  const startedAt = performance.now();
  const underWay = new Map<number, number>();
  let stage: SeedStage = "schema";
  let finished = 0;
  const send = (): void => {
    const rows = finished + [...underWay.values()].reduce((sum, count) => sum + count, 0);
    const seconds = (performance.now() - startedAt) / 1000;
    const done = Math.min(1, rows / totalRows) * (1 - shareAfterRows);
    const secondsLeft = done > 0 ? (seconds / done) * (1 - done) : 0;
    report({ stage, rows, totalRows, rowsPerSecond: seconds > 0 ? rows / seconds : 0, secondsLeft });
  };
  return {
    stage(next) {
      stage = next;
      send();
    },
    rows(inTable, thread) {
      underWay.set(thread, inTable);
      send();
    },
    finished(rows) {
      finished += rows;
    },
  };
}
