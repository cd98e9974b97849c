/** A worker thread that loads tables and validates foreign keys over a connection of its own. */
import { parentPort, workerData } from "node:worker_threads";
import { planDistrict } from "../plan/plan-district.ts";
import { allTables } from "../tables/all-tables.ts";
import { openLoadingClient } from "./connection.ts";
import { loadTable } from "./load-table.ts";
import type { LoaderAnswer, LoaderSetup, LoaderTask } from "./loader-messages.ts";

const setup: LoaderSetup = workerData;
const plan = planDistrict(setup.seed, setup.students);
const client = await openLoadingClient(setup.address);
const reportEveryMs = 250;

function answer(message: LoaderAnswer): void {
  parentPort?.postMessage(message);
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

async function perform(task: LoaderTask): Promise<void> {
  if (task.kind === "end") {
    await client.end();
    parentPort?.close();
    return;
  }
  if (task.kind === "statement") {
    await client.query(task.sql);
    answer({ kind: "done", loaded: null });
    return;
  }
  const table = allTables(task.passwordHashes).find(({ name }) => name === task.table);
  if (!table) throw new Error(`No table named ${task.table} is seeded.`);
  answer({ kind: "done", loaded: await loadTable(client, plan, table, task.definitions, createReporter()) });
}

/* An error rejects this promise, ends the thread and reaches the main thread as its "error" event. */
parentPort?.on("message", (task: LoaderTask) => perform(task));
