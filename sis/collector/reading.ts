/** What one reading of Postgres returns: a metric's name, its labels and its value, per row. */
import { z } from "zod";
import type { Database } from "../db/statement.ts";

export const readColumns = {
  metric: z.string(),
  labels: z.record(z.string(), z.string()),
  value: z.number(),
};
export type ReadValue = z.output<z.ZodObject<typeof readColumns>>;

export type Reading = {
  readonly name: string;
  /** How long a value is reused before it is read again. */
  readonly everyMs: number;
  read(database: Database, now: Date): Promise<ReadValue[]>;
};
