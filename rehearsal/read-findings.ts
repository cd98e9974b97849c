/** Reads a file of findings line by line; a line that isn't one is an error that names it. */
import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import type { z } from "zod";

export async function* readFindings<Finding>(
  file: string,
  schema: z.ZodType<Finding>,
): AsyncGenerator<Finding> {
  let count = 0;
  for await (const line of createInterface({ input: createReadStream(file) })) {
    count += 1;
    const finding = findingIn(line, schema);
    if (finding === undefined) throw new Error(`line ${count} is no finding`);
    yield finding;
  }
}

function findingIn<Finding>(line: string, schema: z.ZodType<Finding>): Finding | undefined {
  try {
    return schema.parse(JSON.parse(line));
  } catch {
    return undefined;
  }
}
