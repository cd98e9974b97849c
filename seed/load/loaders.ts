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

function perform(
  worker: Worker,
  task: LoaderTask,
  onRows: (rows: number) => void,
): Promise<LoadedTable | null> {
  const { promise, resolve, reject } = Promise.withResolvers<LoadedTable | null>();
  const onMessage = (answer: LoaderAnswer): void => {
    if (answer.kind === "progress") onRows(answer.rows);
    else resolve(answer.loaded);
  };
  const onExit = (): void => reject(new Error("A loading thread ended before its work was done."));
  worker.on("message", onMessage).once("error", reject).once("exit", onExit);
  worker.postMessage(task);
  return promise.finally(() => {
    worker.off("message", onMessage).off("error", reject).off("exit", onExit);
  });
}

export function startLoaders(setup: LoaderSetup, threads: number): Loaders {
  const workers = Array.from({ length: threads }, () => new Worker(entry, { workerData: setup }));
  return {
    async run(tasks, progress) {
      const queue = [...tasks];
      const loaded: LoadedTable[] = [];
      const drain = async (worker: Worker, thread: number): Promise<void> => {
        for (let task = queue.shift(); task; task = queue.shift()) {
          const table = await perform(worker, task, (rows) => progress.rows(rows, thread));
          if (!table) continue;
          loaded.push(table);
          progress.finished(table.rows);
          progress.rows(0, thread);
        }
      };
      await Promise.all(workers.map(drain));
      return loaded;
    },
    async close() {
      await Promise.all(
        workers.map((worker) => {
          const ended = once(worker, "exit");
          worker.postMessage({ kind: "end" } satisfies LoaderTask);
          return ended;
        }),
      );
    },
    async terminate() {
      await Promise.all(workers.map((worker) => worker.terminate()));
    },
  };
}
