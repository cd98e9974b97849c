/** Remembers the digest of each district by its inputs: the same inputs must give the same bytes again. */
import { mkdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { writeWhole } from "../parts/write-whole.ts";

const known = z.record(z.string(), z.string());

/** The digest recorded when these inputs were first seeded in this home, or the given one the first time. */
export async function expectedDigest(home: string, inputs: string, digest: string): Promise<string> {
  const file = join(home, "digests.json");
  const digests = await readKnown(file);
  const expected = digests[inputs];
  if (expected !== undefined) return expected;
  await mkdir(home, { recursive: true });
  await writeWhole(file, `${JSON.stringify({ ...digests, [inputs]: digest }, null, 1)}\n`);
  return digest;
}

/** A missing or damaged file counts as empty: it must not fail a finished rehearsal. */
async function readKnown(file: string): Promise<Record<string, string>> {
  try {
    return known.parse(JSON.parse(await readFile(file, "utf8")));
  } catch {
    return {};
  }
}
