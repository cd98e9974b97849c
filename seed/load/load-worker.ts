/** A worker thread that loads tables and validates foreign keys over its own connection. */
import { parentPort, workerData } from "node:worker_threads";
import { planDistrict } from "../plan/plan-district.ts";
import { allTables } from "../tables/all-tables.ts";
import { openLoadingClient } from "./connection.ts";
import { type LoadedTable, loadTable } from "./load-table.ts";
import { type LoaderAnswer, type LoaderTask, loaderSetupSchema } from "./loader-messages.ts";

const setup = loaderSetupSchema.parse(workerData);
const plan = planDistrict(setup.seed, setup.students);
const client = await openLoadingClient(setup.address);
const reportEveryMs = 250;

/* An error rejects this promise, ends the thread and reaches the main thread as its "error" event. */
parentPort?.on("message", (task: LoaderTask) => void perform(task));

async function perform(task: LoaderTask): Promise<void> {
  if (task.kind === "end") {
    await client.end();
    parentPort?.close();
  } else if (task.kind === "statement") {
    await client.query(task.sql);
    answer({ kind: "done" });
  } else {
    answer({ kind: "done", loaded: await load(task) });
  }
}

async function load({
  table: wanted,
  passwordHashes,
  definitions,
}: Extract<LoaderTask, { kind: "table" }>): Promise<LoadedTable> {
  const table = allTables.find(({ name }) => name === wanted);
  if (!table) throw new Error(`The seed has no table ${wanted}.`);
  const district = { ...plan, passwordHashes: passwordHashes.map((hash) => Buffer.from(hash)) };
  return await loadTable(client, district, table, definitions, createReporter());
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
