/** What a seeding reports while it runs. */

export type SeedStage = "schema" | "rows" | "foreign keys" | "defects" | "history" | "checksums";

export type SeedProgress = {
  readonly stage: SeedStage;
  readonly rows: number;
  /** About how many rows there will be. */
  readonly totalRows: number;
  readonly rowsPerSecond: number;
  readonly secondsLeft: number;
};

/** [D] Foreign keys and the rest take about a sixth of a seeding's time, measured on two cores. */
const shareAfterRows = 0.17;

/** Adds up rows by thread and by finished table; calls `report` with every change. */
export function createProgress(
  totalRows: number,
  report: (progress: SeedProgress) => void,
): {
  stage(stage: SeedStage): void;
  rows(inTable: number, thread: number): void;
  finished(rows: number): void;
} {
  const startedAt = performance.now();
  const unfinished = new Map<number, number>();
  let stage: SeedStage = "schema";
  let finished = 0;
  const send = (): void => {
    const rows = finished + [...unfinished.values()].reduce((sum, count) => sum + count, 0);
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
      unfinished.set(thread, inTable);
      send();
    },
    finished(rows) {
      finished += rows;
    },
  };
}
