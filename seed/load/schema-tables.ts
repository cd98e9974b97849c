/** The tables of the SIS's schema as Drizzle describes them, found in the schema's folder. */
import { readdir } from "node:fs/promises";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { getTableName, is } from "drizzle-orm";
import { PgTable } from "drizzle-orm/pg-core";

const schemaFolder = resolve(import.meta.dirname, "../../sis/db/schema");

export async function readSchemaTables(): Promise<readonly string[]> {
  const files = (await readdir(schemaFolder)).filter((name) => name.endsWith(".ts")).sort();
  const names = await Promise.all(files.map((file) => tablesOf(join(schemaFolder, file))));
  return names.flat();
}

async function tablesOf(file: string): Promise<readonly string[]> {
  const exported: unknown = await import(pathToFileURL(file).href);
  if (typeof exported !== "object") return [];
  return Object.values<unknown>({ ...exported }).flatMap((value) =>
    is(value, PgTable) ? getTableName(value) : [],
  );
}
