/** The messages between the main thread and a loading thread. */
import type { DatabaseAddress } from "./connection.ts";
import type { LoadedTable } from "./load-table.ts";

export type LoaderSetup = {
  readonly address: DatabaseAddress;
  readonly seed: number;
  readonly students: number;
};

export type LoaderTask =
  | {
      readonly kind: "table";
      readonly table: string;
      /** Statements that add the table's keys and indexes. */
      readonly definitions: readonly string[];
      readonly passwordHashes: readonly string[];
    }
  | { readonly kind: "statement"; readonly sql: string }
  | { readonly kind: "end" };

/** `loaded` is absent after a statement. */
export type LoaderAnswer =
  | { readonly kind: "progress"; readonly rows: number }
  | { readonly kind: "done"; readonly loaded?: LoadedTable };
