/** Does loading tasks, one after the other, over a connection of its own. */
import type pg from "pg";
import { planDistrict } from "../plan/plan-district.ts";
import type { DistrictPlan } from "../plan/school-plan.ts";
import { allTables } from "../tables/all-tables.ts";
import { openLoadingClient } from "./connection.ts";
import { type LoadedTable, loadTable } from "./load-table.ts";
import type { LoaderSetup, LoaderTask } from "./loader-messages.ts";

export type TaskLoader = {
  /** Returns the loaded table, or nothing after a statement. */
  readonly perform: (task: LoaderTask, onRows: (inTable: number) => void) => Promise<LoadedTable | undefined>;
  /** Breaks the connection if a task is being done: Postgres rolls back its transaction. */
  readonly end: () => Promise<void>;
};

export async function openTaskLoader({ address, seed, students }: LoaderSetup): Promise<TaskLoader> {
  const plan = planDistrict(seed, students);
  const client = await openLoadingClient(address);
  return {
    perform: (task, onRows) => perform(client, plan, task, onRows),
    end: () => client.end(),
  };
}

async function perform(
  client: pg.Client,
  plan: DistrictPlan,
  task: LoaderTask,
  onRows: (inTable: number) => void,
): Promise<LoadedTable | undefined> {
  if (task.kind === "statement") {
    await client.query(task.sql);
    return undefined;
  }
  const table = allTables.find(({ name }) => name === task.table);
  if (!table) throw new Error(`The seed has no table ${task.table}.`);
  const district = { ...plan, passwordHashes: task.passwordHashes.map((hash) => Buffer.from(hash)) };
  return await loadTable(client, district, table, task.definitions, onRows);
}
