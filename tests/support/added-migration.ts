/** Adds a migration at the end of a copy of the SIS's migrations. */
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";

const journalSchema = z.looseObject({ entries: z.array(z.looseObject({ idx: z.int(), when: z.int() })) });

export async function addMigration(folder: string, tag: string, statements: string): Promise<void> {
  await writeFile(join(folder, `${tag}.sql`), statements);
  const path = join(folder, "meta/_journal.json");
  const journal = journalSchema.parse(JSON.parse(await readFile(path, "utf8")));
  const last = Math.max(...journal.entries.map(({ when }) => when));
  const entry = { idx: journal.entries.length, version: "7", when: last + 1, tag, breakpoints: true };
  await writeFile(path, JSON.stringify({ ...journal, entries: [...journal.entries, entry] }));
}
