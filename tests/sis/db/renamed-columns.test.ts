/** What a renamed column breaks: the compiler names each place that uses it, in the SIS and around it, and no other file. */
import { execFile } from "node:child_process";
import { cp, mkdtemp, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { projectFolder } from "../../support/child.ts";

type Rename = { readonly area: string; readonly table: string; readonly column: string };

const renames: readonly Rename[] = [
  { area: "access", table: "accounts", column: "disabledAt" },
  { area: "attendance", table: "attendanceMarks", column: "code" },
  { area: "audit-trail", table: "auditTrail", column: "operationId" },
  { area: "enrollment", table: "schoolEnrollments", column: "kind" },
  { area: "grades", table: "sectionGrades", column: "mark" },
  { area: "people", table: "studentGuardians", column: "guardianId" },
  { area: "scheduling", table: "sectionMeetings", column: "days" },
  { area: "schools", table: "terms", column: "beginDate" },
];

/** The SIS, the rooms whose SQL names its tables, and what these import. */
const rooms = ["sis", "seed", "targets", "parts", "readiness"] as const;

let copy: string;
let errors: ReadonlySet<string>;

beforeAll(async () => {
  copy = await mkdtemp(join(tmpdir(), "firstbell-renamed-"));
  for (const room of rooms) await cp(join(projectFolder, room), join(copy, room), { recursive: true });
  for (const name of ["package.json", "tsconfig.json"]) await cp(join(projectFolder, name), join(copy, name));
  await symlink(join(projectFolder, "node_modules"), join(copy, "node_modules"));
  for (const rename of renames) await renameColumn(rename);
  errors = await compile();
});
afterAll(() => rm(copy, { recursive: true }));

/** Renames the column in TypeScript and in SQL. */
async function renameColumn({ area, table, column }: Rename): Promise<void> {
  const path = join(copy, "sis/db/schema", `${area}.ts`);
  const text = await readFile(path, "utf8");
  const start = text.indexOf(`export const ${table} = pgTable(`);
  const definition = new RegExp(`^ {2,4}${column}: `, "m");
  const renamed = text.slice(start).replace(definition, (found) => found.replace(column, renamedTo(column)));
  expect(start).toBeGreaterThan(0);
  expect(renamed).not.toBe(text.slice(start));
  await writeFile(path, text.slice(0, start) + renamed);
}

function renamedTo(column: string): string {
  return `renamed${column}`;
}

/** The places that the compiler complains about, as `file:line`. */
async function compile(): Promise<ReadonlySet<string>> {
  const program = join(projectFolder, "node_modules/.bin/tsc");
  const output = await new Promise<string>((resolve) => {
    execFile(
      program,
      ["--incremental", "false", "--singleThreaded", "--pretty", "false", "-p", copy],
      { cwd: copy },
      (_, stdout) => resolve(stdout),
    );
  });
  return new Set(
    [...output.matchAll(/^(\S+?)\((\d+),\d+\): error/gm)].map(([, file, line]) => `${file}:${line}`),
  );
}

/** Every line that names the column by its table, as `file:line`. */
async function readPlaces({ table, column }: Rename): Promise<string[]> {
  const named = new RegExp(`\\b${table}\\.${column}\\b`);
  const places = await Promise.all(
    (await readFileNames()).map(async (name) => {
      const lines = (await readFile(join(copy, name), "utf8")).split("\n");
      return lines.flatMap((line, index) => (named.test(line) ? [`${name}:${index + 1}`] : []));
    }),
  );
  return places.flat();
}

async function readFileNames(): Promise<string[]> {
  const names = await Promise.all(
    rooms.map(async (room) => {
      const inRoom = await readdir(join(copy, room), { recursive: true });
      return inRoom.map((name) => `${room}/${name}`);
    }),
  );
  return names.flat().filter((name) => name.endsWith(".ts"));
}

test.each(renames)("$table, $column: the compiler names each place that uses it", async (rename) => {
  const places = await readPlaces(rename);
  expect(places.length).toBeGreaterThan(0);
  expect(places.filter((place) => !errors.has(place))).toEqual([]);
});

test("the compiler names no file that doesn't use one of the columns", async () => {
  const files = [...new Set([...errors].map((place) => place.replace(/:\d+$/, "")))];
  const columns = new RegExp(`\\b(?:${renames.map(({ column }) => column).join("|")})\\b`);
  const texts = await Promise.all(files.map((file) => readFile(join(copy, file), "utf8")));
  expect(files.filter((_, index) => !columns.test(texts[index] ?? ""))).toEqual([]);
});
