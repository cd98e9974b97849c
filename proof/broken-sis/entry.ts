/** How a SIS with a broken part is started: the file to run and the settings that it needs. */
import { join } from "node:path";
import type { BrokenPart } from "./broken-part.ts";

const entry = join(import.meta.dirname, "main.ts");

export function brokenSis(part: BrokenPart): { entry: string; settings: Record<string, string> } {
  return { entry, settings: { FIRSTBELL_BROKEN_PART: part } };
}
