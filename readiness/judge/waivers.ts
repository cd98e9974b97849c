/** Waivers: a named person's decisions to go live even though a requirement fails, read from a JSON file. */
import { readFile } from "node:fs/promises";
import { z } from "zod";
import { isMissingFile } from "../../parts/missing-file.ts";
import type { Waiver } from "../evidence/evidence.ts";
import type { Requirement } from "../requirements/requirement.ts";

const waiverSchema = z.strictObject({
  requirement: z.string().min(1),
  person: z.string().trim().min(3, "the name of the person who decides"),
  reason: z.string().trim().min(10, "a reason that others can judge, at least 10 characters"),
  expires: z.iso.date("a day, YYYY-MM-DD"),
}) satisfies z.ZodType<Waiver>;

/** `{ "waivers": [{ "requirement", "person", "reason", "expires" }] }` */
const fileSchema = z.strictObject({ waivers: z.array(waiverSchema) });

export type WaiversRead = { readonly waivers: Waiver[]; readonly problems: string[] };

/** Some editors on Windows begin each file with it. */
const byteOrderMark = /^\uFEFF/;

/** Every problem in a waivers file at once; no waiver counts as long as there is one. */
export function parseWaivers(text: string, requirements: readonly Requirement[]): WaiversRead {
  let content: unknown;
  try {
    content = JSON.parse(text.replace(byteOrderMark, ""));
  } catch (error) {
    return { waivers: [], problems: [`not JSON: ${error instanceof Error ? error.message : String(error)}`] };
  }
  const parsed = fileSchema.safeParse(content);
  if (!parsed.success)
    return {
      waivers: [],
      problems: parsed.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`),
    };
  const problems = parsed.data.waivers.flatMap((waiver, index) => {
    const problem = refusal(requirements, waiver);
    return problem === undefined ? [] : [`waivers.${index}.requirement: ${problem}`];
  });
  return { waivers: problems.length === 0 ? parsed.data.waivers : [], problems };
}

function refusal(list: readonly Requirement[], { requirement: id }: Waiver): string | undefined {
  const requirement = list.find((candidate) => candidate.id === id);
  if (requirement === undefined) return `“${id}” is not a requirement; expected an id from the report`;
  return requirement.severity === "invalidates"
    ? `“${id}” decides whether a run can be judged; it can't be waived`
    : undefined;
}

/** A missing file means no waivers, unless the user named it. */
export async function readWaivers(
  path: string,
  requirements: readonly Requirement[],
  { required = false }: { readonly required?: boolean } = {},
): Promise<WaiversRead> {
  try {
    return parseWaivers(await readFile(path, "utf8"), requirements);
  } catch (error) {
    if (!isMissingFile(error)) throw error;
    return { waivers: [], problems: required ? [`${path}: no such file`] : [] };
  }
}
