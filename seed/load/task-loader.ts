/** Does loading tasks, one after the other, over a connection of its own. */
import type pg from "pg";
import { allTables } from "../tables/all-tables.ts";
import type { District } from "../tables/table-rows.ts";
import { openLoadingClient } from "./connection.ts";
import { type LoadedTable, loadTable } from "./load-table.ts";
import type { LoaderSetup, LoaderTask } from "./loader-messages.ts";

export type TaskLoader = {
  /** Returns the loaded table, or nothing after another task. */
  readonly perform: (task: LoaderTask, onRows: (inTable: number) => void) => Promise<LoadedTable | undefined>;
  /** Breaks the connection if a task is being done: Postgres rolls back its transaction. */
  readonly end: () => Promise<void>;
};

export async function openTaskLoader({ address }: LoaderSetup): Promise<TaskLoader> {
  const client = await openLoadingClient(address);
  let district: District | undefined;
  return {
    async perform(task, onRows) {
      if (task.kind === "table") return await load(client, district, task, onRows);
      if (task.kind === "statement") await client.query(task.sql);
      else district = { ...task.plan, passwordHashes: task.passwordHashes.map((hash) => Buffer.from(hash)) };
      return undefined;
    },
    end: () => client.end(),
  };
}

async function load(
  client: pg.Client,
  district: District | undefined,
  { table: wanted, definitions }: Extract<LoaderTask, { kind: "table" }>,
  onRows: (rows: number) => void,
): Promise<LoadedTable> {
  const table = allTables.find(({ name }) => name === wanted);
  if (!table) throw new Error(`The seed has no table ${wanted}.`);
  if (!district) throw new Error(`Table ${wanted} came before the district's plan.`);
  return await loadTable(client, district, table, definitions, onRows);
}
