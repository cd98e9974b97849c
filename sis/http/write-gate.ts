/**
 * Lets only a few writes at a time at the same row, and leaves connections to reads: a locked row delays only its own
 * writers.
 */

export type WriteGate = {
  /**
   * Undefined if too many are already waiting, or if its turn didn't come in time: the work was not begun. The work is
   * told how much of the longest wait is left, if it waited at all: waiting here and in the database counts together.
   */
  run<Result>(
    rows: readonly string[],
    work: (leftMs: number | undefined) => Promise<Result>,
  ): Promise<Result | undefined>;
};

export type WriteGateLimits = {
  /** Writes that run at once. */
  readonly atOnce: number;
  /** More than one, so that the next one is ready when the database finishes the first. */
  readonly atOnceByRow: number;
  readonly waitingByRow: number;
  readonly waiting: number;
  readonly longestWaitMs: number;
};

/** For Postgres, no time at all would be no limit. */
const leastLeftMs = 1;

export function createWriteGate(limits: WriteGateLimits): WriteGate {
  const running = createTally();
  const isFree = (rows: readonly string[]): boolean =>
    running.total() < limits.atOnce && rows.every((row) => running.of(row) < limits.atOnceByRow);
  const line = createLine(limits, (rows) => {
    const free = isFree(rows);
    if (free) running.add(rows);
    return free;
  });
  /** Writes that already wait for one of the rows go first. */
  const enter = (rows: readonly string[]): boolean | Promise<boolean> => {
    if (line.waitsFor(rows) || !isFree(rows)) return line.wait(rows);
    running.add(rows);
    return true;
  };
  return {
    run: async (rows, work) => {
      const cameMs = performance.now();
      const turn = enter(rows);
      if (!(await turn)) return undefined;
      const beganMs = performance.now();
      const leftMs = Math.max(leastLeftMs, Math.ceil(limits.longestWaitMs - (beganMs - cameMs)));
      try {
        return await work(turn === true ? undefined : leftMs);
      } finally {
        line.took(performance.now() - beganMs);
        running.remove(rows);
        line.letIn();
      }
    },
  };
}

type Waiter = { readonly rows: readonly string[]; begin(): void };

/** The weight of a new time in the mean, which follows a change within a few dozen writes. */
const share = 1 / 32;

/** Writes that wait, in the order in which they came. `enter` is called for each whose turn it may be. */
function createLine(limits: WriteGateLimits, enter: (rows: readonly string[]) => boolean) {
  const waiters = new Set<Waiter>();
  const waiting = createTally();
  let meanMs = 0;
  const leave = (waiter: Waiter): void => {
    waiters.delete(waiter);
    waiting.remove(waiter.rows);
  };
  const letIn = (): void => {
    for (const waiter of inOrder(waiters, enter)) {
      leave(waiter);
      waiter.begin();
    }
  };
  /** Until it has a turn, or has waited too long. */
  const wait = async (rows: readonly string[]): Promise<boolean> => {
    const turn = Promise.withResolvers<boolean>();
    const waiter: Waiter = { rows, begin: () => turn.resolve(true) };
    waiters.add(waiter);
    waiting.add(rows);
    const timer = setTimeout(() => {
      leave(waiter);
      turn.resolve(false);
      letIn();
    }, limits.longestWaitMs);
    return await turn.promise.finally(() => clearTimeout(timer));
  };
  return {
    letIn,
    took: (ms: number) => {
      meanMs += (ms - meanMs) * share;
    },
    waitsFor: (rows: readonly string[]) => rows.some((row) => waiting.of(row) > 0),
    wait: async (rows: readonly string[]): Promise<boolean> =>
      hasRoom(limits, { inAll: waiting.total(), atRow: mostAt(waiting, rows), meanMs }) && (await wait(rows)),
  };
}

/** Writes that may begin. None overtakes another at a row that it's waiting for. */
function* inOrder(waiters: Iterable<Waiter>, enter: (rows: readonly string[]) => boolean): Iterable<Waiter> {
  const kept = new Set<string>();
  for (const waiter of waiters) {
    if (waiter.rows.some((row) => kept.has(row)) || !enter(waiter.rows)) {
      for (const row of waiter.rows) kept.add(row);
    } else yield waiter;
  }
}

/** The longest line at one of the rows. */
function mostAt(waiting: Tally, rows: readonly string[]): number {
  return Math.max(0, ...rows.map(waiting.of));
}

type Waiting = { readonly inAll: number; readonly atRow: number; readonly meanMs: number };

function hasRoom(limits: WriteGateLimits, { inAll, atRow, meanMs }: Waiting): boolean {
  if (inAll >= limits.waiting || atRow >= limits.waitingByRow) return false;
  const expectedMs = meanMs * Math.max(inAll / limits.atOnce, atRow / limits.atOnceByRow);
  return expectedMs <= limits.longestWaitMs;
}

type Tally = ReturnType<typeof createTally>;

/** Counts by row and in total. */
function createTally() {
  const byRow = new Map<string, number>();
  let total = 0;
  const change = (rows: readonly string[], by: 1 | -1): void => {
    total += by;
    for (const row of rows) {
      const count = (byRow.get(row) ?? 0) + by;
      if (count > 0) byRow.set(row, count);
      else byRow.delete(row);
    }
  };
  return {
    total: () => total,
    of: (row: string) => byRow.get(row) ?? 0,
    add: (rows: readonly string[]) => change(rows, 1),
    remove: (rows: readonly string[]) => change(rows, -1),
  };
}
