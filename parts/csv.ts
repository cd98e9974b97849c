/** Reads CSV text as spreadsheets write it (RFC 4180), with the line on which each row begins. */

export type CsvRow = { readonly line: number; readonly cells: readonly string[] };

/** A cell, quoted or not, and what ends it: a comma, the end of the line, or the end of the text. */
const cellPattern = /(?:"((?:[^"]|"")*)"([^,\r\n]*)|((?!")[^,\r\n]*))(,|\r\n|\n|\r|$)/y;

/** Lines without anything in them are left out. A cell keeps its spaces. */
export function parseCsv(text: string): CsvRow[] {
  const content = text.replace(byteOrderMark, "");
  const pattern = new RegExp(cellPattern);
  const rows: CsvRow[] = [];
  let [line, began, cells] = [1, 1, noCells()];
  while (pattern.lastIndex < content.length || cells.length > 0) {
    const [whole, quoted, behind = "", plain = "", end = ""] = pattern.exec(content) ?? unclosed(began);
    cells.push(quoted === undefined ? plain : quoted.replaceAll('""', '"') + behind);
    line += lineEnds(whole);
    if (end === ",") continue;
    if (cells.some((cell) => cell.trim() !== "")) rows.push({ line: began, cells });
    [began, cells] = [line, noCells()];
  }
  return rows;
}

/** Some editors on Windows begin each file with it. */
const byteOrderMark = /^\uFEFF/;

function noCells(): string[] {
  return [];
}

function unclosed(line: number): never {
  throw new SyntaxError(`The row that begins in line ${line} can't be read.`);
}

function lineEnds(text: string): number {
  return text.match(/\r\n|\n|\r/g)?.length ?? 0;
}
