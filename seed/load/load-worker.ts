/** A worker thread that loads tables and validates foreign keys over its own connection. */
import { parentPort, workerData } from "node:worker_threads";
import { type LoaderAnswer, type LoaderMessage, loaderSetupSchema } from "./loader-messages.ts";
import { openTaskLoader } from "./task-loader.ts";

const loader = await openTaskLoader(loaderSetupSchema.parse(workerData));
const reportEveryMs = 250;

/* An error rejects this promise, ends the thread and reaches the main thread as its "error" event. */
parentPort?.on("message", (message: LoaderMessage) => void follow(message));

async function follow(message: LoaderMessage): Promise<void> {
  if (message.kind === "end") {
    await loader.end();
    parentPort?.close();
  } else {
    const loaded = await loader.perform(message, createReporter());
    answer({ kind: "done", ...(loaded && { loaded }) });
  }
}

function createReporter(): (rows: number) => void {
  let reportedAt = 0;
  return (rows) => {
    const now = performance.now();
    if (now - reportedAt < reportEveryMs) return;
    reportedAt = now;
    answer({ kind: "progress", rows });
  };
}

function answer(message: LoaderAnswer): void {
  parentPort?.postMessage(message);
}
