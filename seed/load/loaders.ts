/** A few loading threads that take tasks from one queue. */
import { once } from "node:events";
import { Worker } from "node:worker_threads";
import type { LoadedTable } from "./load-table.ts";
import type { LoaderAnswer, LoaderSetup, LoaderTask } from "./loader-messages.ts";

/** Rows so far of the table that a thread is loading, and then, once, the rows of the finished table. */
export type LoadProgress = {
  readonly rows: (inTable: number, thread: number) => void;
  readonly finished: (rows: number) => void;
};

export type Loaders = {
  /** Hands tasks out in order, each to the next free thread; rejects with the first failure. */
  readonly run: (tasks: readonly LoaderTask[], progress: LoadProgress) => Promise<LoadedTable[]>;
  /** Shuts the threads down after their work is done. */
  readonly close: () => Promise<void>;
  /** Ends them at once: their connections break, and Postgres rolls back their transactions. */
  readonly terminate: () => Promise<void>;
};

export function startLoaders(setup: LoaderSetup, threads: number): Loaders {
  const loaders = Array.from({ length: threads }, () => startLoader(setup));
  return {
    run: (tasks, progress) => runTasks(loaders, tasks, progress),
    close: () => closeAll(loaders),
    async terminate() {
      await Promise.all(loaders.map(({ worker }) => worker.terminate()));
    },
  };
}

/** `failed` rejects when the thread breaks or ends, even if nothing waits for it at that moment. */
type Loader = {
  readonly worker: Worker;
  readonly failed: Promise<never>;
  readonly exited: Promise<unknown>;
};

const entry = new URL("./load-worker.ts", import.meta.url);

function startLoader(setup: LoaderSetup): Loader {
  const worker = new Worker(entry, { workerData: setup });
  const failed = new Promise<never>((_, reject) => {
    worker.once("error", reject);
    worker.once("exit", () => reject(new Error("A loading thread ended before its work was done.")));
  });
  failed.catch(() => undefined);
  return { worker, failed, exited: once(worker, "exit").catch(() => undefined) };
}

async function runTasks(
  loaders: readonly Loader[],
  tasks: readonly LoaderTask[],
  progress: LoadProgress,
): Promise<LoadedTable[]> {
  const queue = [...tasks];
  const loaded: LoadedTable[] = [];
  const drain = async (loader: Loader, thread: number): Promise<void> => {
    for (let task = queue.shift(); task; task = queue.shift()) {
      const table = await perform(loader, task, (rows) => progress.rows(rows, thread));
      if (!table) continue;
      loaded.push(table);
      progress.finished(table.rows);
      progress.rows(0, thread);
    }
  };
  await Promise.all(loaders.map(drain));
  return loaded;
}

function perform(
  { worker, failed }: Loader,
  task: LoaderTask,
  onRows: (rows: number) => void,
): Promise<LoadedTable | undefined> {
  const { promise, resolve } = Promise.withResolvers<LoadedTable | undefined>();
  const onMessage = (answer: LoaderAnswer): void => {
    if (answer.kind === "progress") onRows(answer.rows);
    else resolve(answer.loaded);
  };
  worker.on("message", onMessage);
  worker.postMessage(task);
  return Promise.race([promise, failed]).finally(() => worker.off("message", onMessage));
}

async function closeAll(loaders: readonly Loader[]): Promise<void> {
  await Promise.all(
    loaders.map(({ worker, exited }) => {
      worker.postMessage({ kind: "end" } satisfies LoaderTask);
      return exited;
    }),
  );
}
