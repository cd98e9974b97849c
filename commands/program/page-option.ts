/** The option `--page`: a Markdown file that the command writes at its end. */
import { access, constants, stat } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import type { Checked } from "../../parts/bad-input.ts";

/** Undefined without the option. */
export async function choosePage(page: unknown): Promise<Checked<string | undefined>> {
  if (page === undefined) return { value: undefined, problems: [] };
  const value = resolve(String(page));
  if (await canBeWritten(value)) return { value, problems: [] };
  const problem = {
    name: "--page",
    seen: JSON.stringify(String(page)),
    wanted: "a writable file in an existing folder",
    remedy: "Name another file, or leave it out.",
  };
  return { value, problems: [problem] };
}

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
