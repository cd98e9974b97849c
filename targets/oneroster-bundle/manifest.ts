/** What a bundle says of itself: the version of the standard, and which of its files are bulk or delta. */
import type { CsvFile } from "./even-rows.ts";
import type { ProblemLog } from "./problem-log.ts";
import { type RosterFile, rosterFiles, type Version } from "./standard.ts";

export type Manifest = {
  readonly version: Version;
  /** Files that have only what changed. */
  readonly deltas: readonly RosterFile[];
};

const name = "manifest.csv";
const mostLength = 100_000;

export async function readManifest(files: ReadonlyMap<string, CsvFile>, log: ProblemLog): Promise<Manifest> {
  const values = await readValues(files.get(name));
  const hasRoles = files.has("roles.csv");
  if (values.size === 0)
    log.add({ file: name, column: null, problem: "is missing, so every file counts as bulk" }, noRow);
  const stated = values.get("oneroster.version");
  const version = hasRoles || stated === "1.2" ? "1.2" : "1.1";
  if (stated !== undefined && stated !== version)
    log.add(
      {
        file: name,
        column: "oneroster.version",
        problem: `doesn't fit the files, which are those of ${version}`,
      },
      { row: null, value: stated },
    );
  return { version, deltas: rosterFiles.filter((file) => values.get(`file.${file}`) === "delta") };
}

const noRow = { row: null, value: null };

async function readValues(csv: CsvFile | undefined): Promise<ReadonlyMap<string, string>> {
  if (csv === undefined) return new Map();
  let content = "";
  for await (const chunk of await csv.read()) {
    content += chunk.toString("utf8");
    if (content.length > mostLength) break;
  }
  const lines = content
    .replace("\uFEFF", "")
    .split(/\r?\n/)
    .map((line) => line.split(",").map(unquoted));
  return new Map(lines.map(([property = "", value = ""]) => [property, value]));
}

function unquoted(field: string): string {
  return field.replaceAll('"', "").trim();
}
