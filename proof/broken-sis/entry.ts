/** How an SIS with a broken part is started: the file to run and the settings it needs. */
import { join } from "node:path";

const entry = join(import.meta.dirname, "main.ts");

/** `part`: the name of a file in parts/. */
export function brokenSis(part: string): { entry: string; settings: Record<string, string> } {
  return { entry, settings: { FIRSTBELL_BROKEN_PART: part } };
}
