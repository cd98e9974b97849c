/** A loader in a thread of its own. */
import { once } from "node:events";
import { Worker } from "node:worker_threads";
import { nodeFlags } from "../../parts/node-flags.ts";
import type { LoadedTable } from "./load-table.ts";
import type { LoaderAnswer, LoaderMessage, LoaderSetup, LoaderTask } from "./loader-messages.ts";

export type Loader = {
  readonly perform: (task: LoaderTask, onRows: (inTable: number) => void) => Promise<LoadedTable | undefined>;
  readonly close: () => Promise<unknown>;
  readonly terminate: () => Promise<unknown>;
};

const entry = new URL("./load-worker.ts", import.meta.url);

export function startLoaderThread(setup: LoaderSetup): Loader {
  const worker = new Worker(entry, { workerData: setup, execArgv: [...nodeFlags] });
  const exited = once(worker, "exit").catch(() => undefined);
  const failed = failureOf(worker);
  return {
    perform: (task, onRows) => perform(worker, failed, task, onRows),
    close() {
      worker.postMessage({ kind: "end" } satisfies LoaderMessage);
      return exited;
    },
    terminate: () => worker.terminate(),
  };
}

/** Rejects when the thread breaks or ends, even if nothing waits for it at that moment. */
function failureOf(worker: Worker): Promise<never> {
  const failed = new Promise<never>((_, reject) => {
    worker.once("error", reject);
    worker.once("exit", () => reject(new Error("A loading thread ended before its work was done.")));
  });
  failed.catch(() => undefined);
  return failed;
}

function perform(
  worker: Worker,
  failed: Promise<never>,
  task: LoaderTask,
  onRows: (inTable: number) => void,
): Promise<LoadedTable | undefined> {
  const { promise, resolve } = Promise.withResolvers<LoadedTable | undefined>();
  const onMessage = (answer: LoaderAnswer): void => {
    if (answer.kind === "progress") onRows(answer.rows);
    else resolve(answer.loaded);
  };
  worker.on("message", onMessage);
  worker.postMessage(task satisfies LoaderMessage);
  return Promise.race([promise, failed]).finally(() => worker.off("message", onMessage));
}
