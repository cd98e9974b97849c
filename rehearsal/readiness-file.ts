/** Reads a district's readiness file, and refuses a bad one before the long work starts. */
import { readFile } from "node:fs/promises";
import type { Checked } from "../parts/bad-input.ts";
import type { Preparation } from "../readiness/evidence/preparation.ts";
import { parsePreparation } from "../readiness/judge/preparation-file.ts";

export type ReadinessFile = { readonly text: string; readonly preparation: Preparation };

/** Undefined without a file. `name`: the option or argument that named it. */
export async function readReadinessFile(
  path: unknown,
  name: string,
): Promise<Checked<ReadinessFile | undefined>> {
  if (path === undefined) return { value: undefined, problems: [] };
  const file = String(path);
  try {
    const text = await readFile(file, "utf8");
    const { preparation, problems } = parsePreparation(text, file);
    return { value: preparation && { text, preparation }, problems };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const seen = `${JSON.stringify(file)} (${reason})`;
    const remedy = "Write one with firstbell readiness init, or leave it out.";
    return { value: undefined, problems: [{ name, seen, wanted: "a file that can be read", remedy }] };
  }
}
