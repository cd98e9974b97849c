/** The messages between the main thread and a loading thread. */
import { z } from "zod";
import type { LoadedTable } from "./load-table.ts";

export const loaderSetupSchema = z.object({
  address: z.object({
    host: z.string(),
    port: z.int(),
    user: z.string(),
    password: z.string(),
    ssl: z.boolean().exactOptional(),
    database: z.string(),
  }),
  seed: z.int(),
  students: z.int(),
});
export type LoaderSetup = Readonly<z.infer<typeof loaderSetupSchema>>;

export type LoaderTask =
  | {
      readonly kind: "table";
      readonly table: string;
      /** Statements that add the table's keys and indexes. */
      readonly definitions: readonly string[];
      readonly passwordHashes: readonly string[];
    }
  | { readonly kind: "statement"; readonly sql: string };

export type LoaderMessage = LoaderTask | { readonly kind: "end" };

/** `loaded` is absent after a statement. */
export type LoaderAnswer =
  | { readonly kind: "progress"; readonly rows: number }
  | { readonly kind: "done"; readonly loaded?: LoadedTable };
