/** A few loading threads that take tasks from one queue. */
import { once } from "node:events";
import { Worker } from "node:worker_threads";
import type { LoadedTable } from "./load-table.ts";
import type { LoaderAnswer, LoaderSetup, LoaderTask } from "./loader-messages.ts";

/** Rows of the table that a thread is at; then, once, the rows of a table that is done. */
export type LoadProgress = { rows(inTable: number, thread: number): void; finished(rows: number): void };

export type Loaders = {
  /** Hands tasks out in order, each to the next free thread; rejects with the first failure. */
  run(tasks: readonly LoaderTask[], progress: LoadProgress): Promise<LoadedTable[]>;
  /** Ends the threads in good order. */
  close(): Promise<void>;
  /** Ends them at once; their connections break, and Postgres rolls back what they were at. */
  terminate(): Promise<void>;
};

const entry = new URL("./load-worker.ts", import.meta.url);

/** `failed` rejects when the thread breaks or ends, whether or not anybody waits for it at that moment. */
type Loader = { worker: Worker; failed: Promise<never>; exited: Promise<unknown> };

function startLoader(setup: LoaderSetup): Loader {
  const worker = new Worker(entry, { workerData: setup });
  const failed = new Promise<never>((_, reject) => {
    worker.once("error", reject);
    worker.once("exit", () => reject(new Error("A loading thread ended before its work was done.")));
  });
  failed.catch(() => undefined);
  return { worker, failed, exited: once(worker, "exit").catch(() => undefined) };
}

function perform(
  { worker, failed }: Loader,
  task: LoaderTask,
  onRows: (rows: number) => void,
): Promise<LoadedTable | null> {
  const { promise, resolve } = Promise.withResolvers<LoadedTable | null>();
  const onMessage = (answer: LoaderAnswer): void => {
    if (answer.kind === "progress") onRows(answer.rows);
    else resolve(answer.loaded);
  };
  worker.on("message", onMessage);
  worker.postMessage(task);
  return Promise.race([promise, failed]).finally(() => worker.off("message", onMessage));
}

export function startLoaders(setup: LoaderSetup, threads: number): Loaders {
  const loaders = Array.from({ length: threads }, () => startLoader(setup));
  return {
    async run(tasks, progress) {
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
    },
    async close() {
      await Promise.all(
        loaders.map(({ worker, exited }) => {
          worker.postMessage({ kind: "end" } satisfies LoaderTask);
          return exited;
        }),
      );
    },
    async terminate() {
      await Promise.all(loaders.map(({ worker }) => worker.terminate()));
    },
  };
}
