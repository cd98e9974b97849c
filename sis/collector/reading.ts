/** What one reading of Postgres returns: a metric's name, its labels and its value, per row. */
import { z } from "zod";
import type { Database } from "../db/statement.ts";

export const readColumns = {
  metric: z.string(),
  labels: z.record(z.string(), z.string()),
  value: z.number(),
};
export type ReadValue = z.output<z.ZodObject<typeof readColumns>>;

const longestName = 40;

/** Columns and conditions of pg_stat_activity. */
export const application = `left(coalesce(nullif(application_name, ''), 'none'), ${longestName})`;
export const ofThisDatabase = `datname = current_database() AND backend_type = 'client backend'`;

export type Reading = {
  readonly name: string;
  /** How long a value is reused before it is read again. */
  readonly everyMs: number;
  read(database: Database, now: Date): Promise<ReadValue[]>;
};
