/** Reads the two public tables of names: surnames of the census of 2010, and births in New York City by given name. */
import { readFileSync } from "node:fs";

export type CountedName = { readonly name: string; readonly people: number };

export type CensusGroup = "hispanic" | "asian_pacific" | "black" | "white";

/** Surnames as Americans spell them, by how many people of the group bear each. */
export function readSurnames(file: string, group: CensusGroup): CountedName[] {
  const [header = [], ...rows] = cellsOf(file);
  const column = header.indexOf(group);
  const counted = rows.map(([name = "", ...rest]) => ({
    name: spelled(name),
    people: Number(rest[column - 1]),
  }));
  return counted.filter(({ people }) => people > 0);
}

/** Births by given name; names of New York's own communities count no more than among its Hispanic families. */
export function readBirths(
  file: string,
  sex: "f" | "m",
  group: CensusGroup,
  onlyInNewYork: ReadonlySet<string>,
): CountedName[] {
  const [, ...rows] = cellsOf(file);
  const birthsOf = (of: string): Map<string, number> =>
    new Map(
      rows.flatMap(([name = "", s, g, births]) => (s === sex && g === of ? [[name, Number(births)]] : [])),
    );
  const elsewhere = birthsOf("hispanic");
  const counted = [...birthsOf(group)].map(([name, births]) => ({
    name: name.replaceAll(/ \p{Ll}/gu, (letter) => letter.toUpperCase()),
    people: onlyInNewYork.has(name) ? Math.min(births, elsewhere.get(name) ?? 0) : births,
  }));
  return counted.filter(({ people }) => people > 0);
}

function cellsOf(file: string): string[][] {
  const lines = readFileSync(file, "utf8").trim().split("\n");
  return lines.map((line) => line.trim().split(","));
}

/** The census drops apostrophes, spaces and inner capitals. */
function spelled(name: string): string {
  const known = withApostrophe.get(name.toLowerCase());
  if (known !== undefined) return known;
  return name.replace(/^Mc(\w)/, (_, letter: string) => `Mc${letter.toUpperCase()}`);
}

const withApostrophe: ReadonlyMap<string, string> = new Map(
  [
    "O'Brien",
    "O'Connor",
    "O'Neal",
    "O'Neill",
    "O'Neil",
    "O'Donnell",
    "O'Connell",
    "O'Keefe",
    "O'Leary",
    "D'Angelo",
  ].map((name) => [name.replace("'", "").toLowerCase(), name]),
);
