/** DuckDB in this process: a database in a folder of its own, in bounded memory. It downloads nothing. */
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";

export type DuckDb = {
  /** One statement or several. */
  run(sql: string): Promise<void>;
  /** What the statement returns; numbers of more than 32 bits and dates are text. */
  rows(sql: string): Promise<readonly unknown[]>;
  close(): void;
};

/**
 * What doesn't fit into memory is in files of the folder. Rows are in no order: keeping it made filling a table ten times as slow.
 * One thread still reads a file from its first row to its last.
 */
export async function openDuckDb(folder: string, memoryMegabytes: number): Promise<DuckDb> {
  const instance = await DuckDBInstance.create(join(folder, "work.duckdb"), {
    memory_limit: `${memoryMegabytes}MB`,
    temp_directory: join(folder, "spilled"),
    threads: "2",
    preserve_insertion_order: "false",
    force_compression: "uncompressed",
    autoinstall_known_extensions: "false",
    autoload_known_extensions: "false",
  });
  const connection = await instance.connect();
  return {
    run: async (sql) => {
      await connection.run(sql);
    },
    rows: async (sql) => (await connection.runAndReadAll(sql)).getRowObjectsJson(),
    close: () => {
      connection.closeSync();
      instance.closeSync();
    },
  };
}
