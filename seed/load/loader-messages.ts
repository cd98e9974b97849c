/** What the main thread and a loading thread say to each other. */
import type { DatabaseAddress } from "./connection.ts";
import type { LoadedTable } from "./load-table.ts";

export type LoaderSetup = {
  address: DatabaseAddress;
  seed: number;
  students: number;
};

export type LoaderTask =
  | { kind: "table"; table: string; definitions: readonly string[]; passwordHashes: readonly string[] }
  | { kind: "statement"; sql: string }
  | { kind: "end" };

export type LoaderAnswer = { kind: "progress"; rows: number } | { kind: "done"; loaded: LoadedTable | null };
