/** The messages between the main thread and a loading thread. */
import { z } from "zod";
import type { DistrictPlan } from "../plan/school-plan.ts";
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
});
export type LoaderSetup = Readonly<z.infer<typeof loaderSetupSchema>>;

export type LoaderTask =
  /** Comes first. The district is planned once, while the threads start. */
  | { readonly kind: "district"; readonly plan: DistrictPlan; readonly passwordHashes: readonly string[] }
  | {
      readonly kind: "table";
      readonly table: string;
      /** Statements that add the table's keys and indexes. */
      readonly definitions: readonly string[];
    }
  | { readonly kind: "statement"; readonly sql: string };

export type LoaderMessage = LoaderTask | { readonly kind: "end" };

/** `loaded` is absent unless a table was loaded. */
export type LoaderAnswer =
  | { readonly kind: "progress"; readonly rows: number }
  | { readonly kind: "done"; readonly loaded?: LoadedTable };
