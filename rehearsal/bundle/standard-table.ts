/** The import log: what in the bundle breaks the standard, a line for each example, as a CSV table. */
import type { BundleProblem } from "../../targets/oneroster-bundle/problem-log.ts";

export function standardTable(problems: readonly BundleProblem[]): string {
  const lines = problems.flatMap(({ file, column, problem, rows, examples }) =>
    examples.map(({ row, value }) => [file, row ?? "", column ?? "", value ?? "", problem, rows]),
  );
  const header = ["file", "row", "column", "value", "problem", "rows with it"];
  return [header, ...lines].map((cells) => `${cells.map(cell).join(",")}\r\n`).join("");
}

/** A cell that begins like a formula would be run by the program that opens the table. */
function cell(value: string | number): string {
  const text = String(value);
  const harmless = /^[=+@\t\r-]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
