/** A few loaders that take tasks from one queue: threads, or this thread itself. */
import type { LoadedTable } from "./load-table.ts";
import type { LoaderSetup, LoaderTask } from "./loader-messages.ts";
import { type Loader, startLoaderThread } from "./loader-thread.ts";
import { openTaskLoader } from "./task-loader.ts";

/** Rows so far of the table that a loader is loading, and then, once, the rows of the finished table. */
export type LoadProgress = {
  readonly rows: (inTable: number, loader: number) => void;
  readonly finished: (rows: number) => void;
};

export type Loaders = {
  /** Every loader does this task. */
  readonly runOnEach: (task: LoaderTask) => Promise<void>;
  /** Hands tasks out in order, each to the next free loader; rejects with the first failure. */
  readonly run: (tasks: readonly LoaderTask[], progress: LoadProgress) => Promise<LoadedTable[]>;
  /** Shuts the loaders down after their work is done. */
  readonly close: () => Promise<void>;
  /** Ends them at once: their connections break, and Postgres rolls back their transactions. */
  readonly terminate: () => Promise<void>;
};

/** Without threads, this one loads. */
export function startLoaders(setup: LoaderSetup, threads: number): Loaders {
  const loaders =
    threads === 0
      ? [startLoaderHere(setup)]
      : Array.from({ length: threads }, () => startLoaderThread(setup));
  return {
    async runOnEach(task) {
      await Promise.all(loaders.map((loader) => loader.perform(task, () => undefined)));
    },
    run: (tasks, progress) => runTasks(loaders, tasks, progress),
    async close() {
      await Promise.all(loaders.map((loader) => loader.close()));
    },
    async terminate() {
      await Promise.all(loaders.map((loader) => loader.terminate()));
    },
  };
}

function startLoaderHere(setup: LoaderSetup): Loader {
  const opened = openTaskLoader(setup);
  /* A connection that can't be opened fails the first task. */
  const end = (): Promise<void> =>
    opened.then(
      (loader) => loader.end(),
      () => undefined,
    );
  return {
    perform: async (task, onRows) => (await opened).perform(task, onRows),
    close: end,
    terminate: end,
  };
}

async function runTasks(
  loaders: readonly Loader[],
  tasks: readonly LoaderTask[],
  progress: LoadProgress,
): Promise<LoadedTable[]> {
  const queue = [...tasks];
  const loaded: LoadedTable[] = [];
  const drain = async (loader: Loader, number: number): Promise<void> => {
    for (let task = queue.shift(); task; task = queue.shift()) {
      const table = await loader.perform(task, (rows) => progress.rows(rows, number));
      if (!table) continue;
      loaded.push(table);
      progress.finished(table.rows);
      progress.rows(0, number);
    }
  };
  await Promise.all(loaders.map(drain));
  return loaded;
}
