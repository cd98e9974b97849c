/** The import allow-list and the ban on cycles are enforced: one lint run over planted imports. */
import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { type Room, rooms } from "../../house/rooms.ts";

const root = join(import.meta.dirname, "../..");
const scratch = mkdtempSync(join(tmpdir(), "firstbell-rooms-"));
const pairs = rooms.flatMap((importer) =>
  rooms.filter((room) => room !== importer).map((imported) => ({ importer, imported })),
);
const [allowed, forbidden] = [pairs.filter(isAllowed), pairs.filter((pair) => !isAllowed(pair))];
let reported = new Map<string, string>();

beforeAll(() => {
  symlinkSync(join(root, "node_modules"), join(scratch, "node_modules"));
  for (const name of ["oxlint.config.ts", "tsconfig.json", "package.json", "house"]) {
    cpSync(join(root, name), join(scratch, name), { recursive: true });
  }
  for (const room of rooms) write(targetIn(room), "export const planted = 1;\n");
  for (const { importer, imported } of pairs)
    plantImport(plantedPath(importer, imported), targetIn(imported));
  plantOtherCases();
  reported = lint();
});

afterAll(() => rmSync(scratch, { recursive: true, force: true }));

/** Beside the pairs: a module's private file, a cycle of types, and a room that isn't listed. */
function plantOtherCases(): void {
  write("sis/first-module/queries.ts", "export const planted = 1;\n");
  write("sis/first-module/module.ts", "export const planted = 1;\n");
  plantImport("sis/second-module/hidden.ts", "sis/first-module/queries.ts");
  write("sis/first-module/module-metrics.ts", "export const planted = 1;\n");
  plantImport("sis/second-module/metrics.ts", "sis/first-module/module-metrics.ts");
  plantImport("sis/second-module/face.ts", "sis/first-module/module.ts");
  write(
    "seed/left.ts",
    'import type { Right } from "./right.ts";\nexport type Left = { readonly right?: Right };\n',
  );
  write(
    "seed/right.ts",
    'import type { Left } from "./left.ts";\nexport type Right = { readonly left?: Left };\n',
  );
  write("seed/import-type.ts", 'export type Planted = typeof import("../commands/target.ts").planted;\n');
  write("attic/unlisted.ts", "export const planted = 1;\n");
  write("tests/planted-test.ts", 'import { planted } from "../firstbell.ts";\nconsole.log(planted);\n');
  write("firstbell.ts", "export const planted = 1;\n");
}

test.each(forbidden.map(({ importer, imported }) => [importer, imported] as const))(
  "$0.name may not import $1.name",
  (importer, imported) => {
    expect(reported.get(plantedPath(importer, imported))).toContain("boundaries(dependencies)");
  },
);

test("what the list allows is not reported", () => {
  const paths = allowed.map(({ importer, imported }) => plantedPath(importer, imported));
  expect(paths.filter((path) => reported.has(path))).toEqual([]);
});

test("a module may import another module's module.ts and nothing else from it", () => {
  expect(reported.get("sis/second-module/hidden.ts")).toContain("boundaries(dependencies)");
  expect(reported.get("sis/second-module/metrics.ts")).toContain("boundaries(dependencies)");
  expect(reported.get("sis/second-module/face.ts")).toBeUndefined();
});

test("a cycle is refused, even one of types", () => {
  expect(reported.get("seed/left.ts")).toContain("import(no-cycle)");
});

test("a type can't be imported past these rules", () => {
  expect(reported.get("seed/import-type.ts")).toContain("typescript(consistent-type-imports)");
});

test("a file in a room that isn't listed is refused", () => {
  expect(reported.get("attic/unlisted.ts")).toContain("boundaries(no-unknown-files)");
});

test("no one may import firstbell.ts", () => {
  expect(reported.get("tests/planted-test.ts")).toContain("boundaries(no-ignored-dependencies)");
});

test("no room may import itself through others, except the SIS's own files and its parts", () => {
  const others = rooms.filter(({ name }) => name !== "sis");
  expect(others.filter(({ name }) => reachable(name).has(name)).map(({ name }) => name)).toEqual([]);
});

/** The rooms that a room imports, directly or through others; a glob's folders may import each other. */
function reachable(start: string): ReadonlySet<string> {
  const found = new Set<string>();
  const add = (from: string): void => {
    for (const name of rooms.find((room) => room.name === from)?.mayImport ?? []) {
      if (name === "sis" || name === from || found.has(name)) continue;
      found.add(name);
      add(name);
    }
  };
  add(start);
  return found;
}

test("every folder with code belongs to a room", () => {
  const files = execFileSync("git", ["ls-files", "*.ts"], { cwd: root, encoding: "utf8" }).trim().split("\n");
  const folders = new Set(files.filter((file) => file.includes("/")).map((file) => file.split("/")[0]));
  const listed = new Set(rooms.map(({ folder }) => folder.split("/")[0]));
  expect([...folders].filter((folder) => !listed.has(folder))).toEqual([]);
});

function isAllowed({ importer, imported }: { importer: Room; imported: Room }): boolean {
  return importer.mayImport.includes(imported.name);
}

function folderOf({ folder }: Room): string {
  return folder.replace("*", "planted");
}

function targetIn(room: Room): string {
  return `${folderOf(room)}/${room.face === undefined ? "target" : "module"}.ts`;
}

function plantedPath(importer: Room, imported: Room): string {
  return `${folderOf(importer)}/imports-${imported.name.replaceAll("/", "-")}.ts`;
}

function plantImport(path: string, target: string): void {
  const from = relative(dirname(path), target);
  const specifier = from.startsWith(".") ? from : `./${from}`;
  write(path, `import { planted } from "${specifier}";\nconsole.log(planted);\n`);
}

function write(path: string, text: string): void {
  mkdirSync(join(scratch, dirname(path)), { recursive: true });
  writeFileSync(join(scratch, path), text);
}

const lintResult = z.object({ diagnostics: z.array(z.object({ code: z.string(), filename: z.string() })) });

/** The codes reported for each file. */
function lint(): Map<string, string> {
  const { stdout } = spawnSync(
    process.execPath,
    [join(root, "node_modules/oxlint/bin/oxlint"), "-f", "json"],
    {
      cwd: scratch,
      encoding: "utf8",
      maxBuffer: 2 ** 26,
    },
  );
  const codes = new Map<string, string>();
  for (const { code, filename } of lintResult.parse(JSON.parse(stdout)).diagnostics) {
    codes.set(filename, `${codes.get(filename) ?? ""} ${code}`);
  }
  return codes;
}
