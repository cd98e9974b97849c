/** Lint refuses a field that isn't read-only in an exported type, unless the type is listed. */
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";

const root = join(import.meta.dirname, "../../..");
const scratch = mkdtempSync(join(tmpdir(), "firstbell-readonly-"));
for (const name of ["oxlint.config.ts", "tsconfig.json", "package.json", "house"]) {
  cpSync(join(root, name), join(scratch, name), { recursive: true });
}
symlinkSync(join(root, "node_modules"), join(scratch, "node_modules"));
mkdirSync(join(scratch, "seed"));
writeFileSync(
  join(scratch, "seed/planted.ts"),
  `export type Outer = { readonly inner: { readonly deep: number; open: string } };
export type Fixed = { readonly name: string; run(): void };
export type Person = { name: string };
type Local = { count: number };
export const local: Local = { count: 1 };
export function read(given: { loose: string }): string {
  return given.loose;
}
`,
);
const { stdout } = spawnSync("oxlint", ["--format", "unix", "seed"], {
  cwd: scratch,
  encoding: "utf8",
  env: { ...process.env, PATH: `${join(root, "node_modules/.bin")}:${process.env.PATH}` },
});
const found = stdout.split("\n").filter((line) => line.includes("readonly-fields"));

afterAll(() => rmSync(scratch, { recursive: true, force: true }));

test("only a field that can be changed, in an exported type that isn't listed, is reported", () => {
  expect(found).toHaveLength(1);
  expect(found[0]).toMatch(/planted\.ts:1:\d+: Write `readonly` before this field\./);
});
