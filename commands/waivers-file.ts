/** The file of waivers that a rehearsal is given, refused before the long work where it cannot count. */
import { readFile } from "node:fs/promises";
import { BadInput } from "../parts/bad-input.ts";
import { requirements } from "../readiness/requirements.ts";
import { parseWaivers } from "../readiness/waivers.ts";

/** The file's text; null where none was named. */
export async function readWaiversFile(path: string | undefined): Promise<string | null> {
  if (path === undefined) return null;
  const text = await readFile(path, "utf8");
  const { problems } = parseWaivers(text, requirements);
  if (problems.length === 0) return text;
  throw new BadInput(
    problems.map((problem) => ({
      name: "--waivers",
      seen: problem,
      wanted: '{ "waivers": [{ "requirement", "person", "reason", "expires" }] }',
      remedy: `Correct ${path}, or leave it out.`,
    })),
  );
}
