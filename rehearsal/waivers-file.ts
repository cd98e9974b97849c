/** Reads a rehearsal's waivers file, and refuses a bad one before the long work starts. */
import { readFile } from "node:fs/promises";
import type { Checked, InputProblem } from "../parts/bad-input.ts";
import type { Waiver } from "../readiness/evidence/evidence.ts";
import { parseWaivers } from "../readiness/judge/waivers.ts";
import { requirements } from "../readiness/requirements/requirements.ts";

export type WaiversFile = { readonly text: string; readonly waivers: Waiver[] };

/** Undefined without a file. */
export async function readWaiversFile(path: unknown): Promise<Checked<WaiversFile | undefined>> {
  if (path === undefined) return { value: undefined, problems: [] };
  const file = String(path);
  try {
    const text = await readFile(file, "utf8");
    const { waivers, problems } = parseWaivers(text, requirements);
    return { value: { text, waivers }, problems: problems.map((problem) => refusal(file, problem)) };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { value: undefined, problems: [refusal(file, `${JSON.stringify(file)} (${reason})`)] };
  }
}

function refusal(file: string, seen: string): InputProblem {
  return {
    name: "--waivers",
    seen,
    wanted: 'a file of { "waivers": [{ "requirement", "person", "reason", "expires" }] }',
    remedy: `Correct ${file}, or leave out --waivers if nothing is waived.`,
  };
}

/** Expired waivers have no effect; the run says so before it starts. `today`: the day in the district. */
export function expiredWaivers(file: WaiversFile | undefined, today: string): string[] {
  const expired = file?.waivers.filter(({ expires }) => expires < today) ?? [];
  return expired.map(
    ({ requirement, person, expires }) =>
      `The waiver of ${requirement} by ${person} expired on ${expires} and has no effect.`,
  );
}
