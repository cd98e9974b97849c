/** The option `--page`: a Markdown file that the command writes at its end. */
import { access, constants, stat } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import type { Checked, InputProblem } from "../../parts/bad-input.ts";

/** Undefined without the option. `only`: what was chosen of everything that the page is about; undefined for all of it. */
export async function choosePage(page: unknown, only?: unknown): Promise<Checked<string | undefined>> {
  if (page === undefined) return { value: undefined, problems: [] };
  const value = resolve(String(page));
  const seen = JSON.stringify(String(page));
  const problems: InputProblem[] = [];
  if (!(await canBeWritten(value))) problems.push({ name: "--page", seen, ...wantedFile });
  if (only !== undefined) problems.push({ name: "--page", seen: `${seen} with --only`, ...wantedWhole });
  return { value, problems };
}

const wantedFile = {
  wanted: "a writable file in an existing folder",
  remedy: "Name another file, or leave it out.",
};

const wantedWhole = {
  wanted: "one of the two: a partial table would replace the complete one",
  remedy: "Leave --only out, or run the command with npx firstbell, which writes no page by itself.",
};

/** The file exists and is writable, or can be created in its folder. */
async function canBeWritten(file: string): Promise<boolean> {
  const found = await stat(file).catch(() => undefined);
  if (found !== undefined && !found.isFile()) return false;
  const place = found === undefined ? dirname(file) : file;
  return access(place, constants.W_OK).then(
    () => true,
    () => false,
  );
}
