/** CONTRIBUTING.md works as written: its ten examples are added to a copy of the repository, which must then pass. */
import { execFileSync, spawnSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";

const root = join(import.meta.dirname, "../..");
const copy = mkdtempSync(join(tmpdir(), "firstbell-contributing-"));
const knownTypes = ".firstbell/types.tsbuildinfo";
let original = "";

type Block = { readonly file: string | undefined; readonly after: string | undefined; readonly text: string };
type Kind = { readonly title: string; readonly blocks: readonly Block[] };

const page = readFileSync(join(root, "CONTRIBUTING.md"), "utf8");
const kinds = page
  .split(/^## /m)
  .slice(1)
  .map(readKind)
  .filter(({ blocks }) => blocks.length > 0);
const path = `${join(root, "node_modules/.bin")}:${process.env.PATH}`;

beforeAll(() => {
  for (const file of git(root, "ls-files").filter((name) => existsSync(join(root, name)))) {
    cpSync(join(root, file), join(copy, file));
  }
  mkdirSync(join(copy, ".firstbell"));
  // The compiler then checks what changed and what depends on it.
  if (existsSync(join(root, knownTypes))) cpSync(join(root, knownTypes), join(copy, knownTypes));
  symlinkSync(join(root, "node_modules"), join(copy, "node_modules"));
  git(copy, "init", "--quiet");
  commit();
  [original = ""] = git(copy, "rev-parse", "HEAD");
});

afterAll(() => rmSync(copy, { recursive: true, force: true }));

test("the page shows how to add each of ten kinds", () => {
  expect(kinds).toHaveLength(10);
});

test("the page adds an SIS module without editing any file by hand", () => {
  const edited = kinds.find(({ title }) => title === "An SIS module")?.blocks.filter(({ after }) => after);
  expect(edited).toEqual([]);
});

const mostTouched = 3;
const mostByHand = 1;

test.each(kinds)(
  "$title: no more than one file edited by hand, three existing files in all",
  ({ blocks }) => {
    const byHand = new Set(blocks.filter(({ after }) => after !== undefined).map(({ file }) => file));
    blocks.forEach(follow);
    const touched = git(copy, "diff", "--name-only").filter((file) => !isDashboardOutput(file));
    commit();
    expect(byHand.size).toBeLessThanOrEqual(mostByHand);
    expect(touched.length).toBeLessThanOrEqual(mostTouched);
  },
);

test("the SIS modules board has a row for the added module", () => {
  const board = readFileSync(join(copy, "dashboards/generated/boards/sis-modules.json"), "utf8");
  expect(board).toContain("library-hours");
});

test("the copy with all ten still type-checks, passes lint, and its structural tests pass", () => {
  run("tsc --singleThreaded");
  // Files that are as they were don't need another lint.
  const changed = git(copy, "diff", "--name-only", original, "HEAD");
  const sources = changed.filter((file) => file.endsWith(".ts"));
  expect(sources.length).toBeGreaterThan(kinds.length);
  run(`biome ci ${changed.join(" ")}`);
  run(`oxlint ${sources.join(" ")}`);
  expect(structuralTests.filter((name) => !existsSync(join(copy, name)))).toEqual([]);
  // With one worker, since rehearsals that measure run at the same time.
  run(`vitest run --project parts --maxWorkers 1 ${structuralTests.join(" ")}`);
});

/** Tests that walk everything of a kind. Pictures of boards are drawn from a full rehearsal, so they come later. */
const structuralTests = [
  "tests/house/indexes.test.ts",
  "tests/dashboards/generated-files.test.ts",
  "tests/dashboards/all-boards.test.ts",
  "tests/dashboards/boards/sis-modules.test.ts",
  "tests/dashboards/expressions.test.ts",
  "tests/dashboards/rules/runbooks-page.test.ts",
  "tests/readiness/causes",
  "tests/readiness/judge",
  "tests/readiness/requirements",
  "tests/sis/http/secured-routes.test.ts",
];

/** Written by `npm run dashboards`, never by hand. */
function isDashboardOutput(file: string): boolean {
  return file.startsWith("dashboards/generated/") || file === "docs/runbooks.md";
}

function readKind(section: string): Kind {
  const title = section.slice(0, section.indexOf("\n"));
  const fences = [...section.matchAll(/^```(\w+)(?: file=(\S+))?(?: after="(.+)")?\n([\s\S]*?)^```$/gm)];
  return { title, blocks: fences.map(([, , file, after, text = ""]) => ({ file, after, text })) };
}

function follow({ file, after, text }: Block): void {
  if (file === undefined) run(text);
  else if (after === undefined) write(file, text);
  else insert(file, after, text);
}

function write(file: string, text: string): void {
  if (existsSync(join(copy, file))) throw new Error(`${file} already exists`);
  mkdirSync(join(copy, dirname(file)), { recursive: true });
  writeFileSync(join(copy, file), text);
}

function insert(file: string, after: string, text: string): void {
  const old = readFileSync(join(copy, file), "utf8");
  if (!old.includes(`${after}\n`)) throw new Error(`${file} has no line ${after}`);
  writeFileSync(
    join(copy, file),
    old.replace(`${after}\n`, () => `${after}\n${text}`),
  );
}

function run(command: string): void {
  const { status, stdout, stderr } = spawnSync("bash", ["-ec", command], {
    cwd: copy,
    encoding: "utf8",
    env: { ...process.env, PATH: path, NODE_COMPILE_CACHE: join(copy, ".firstbell/compiled") },
    maxBuffer: 2 ** 26,
  });
  if (status !== 0) throw new Error(`${command} failed:\n${stdout.slice(-6000)}\n${stderr.slice(-6000)}`);
}

function git(folder: string, ...words: string[]): string[] {
  return execFileSync("git", words, { cwd: folder, encoding: "utf8" }).split("\n").filter(Boolean);
}

function commit(): void {
  git(copy, "add", "--all");
  const author = ["-c", "user.name=test", "-c", "user.email=test@example.org"];
  git(copy, ...author, "commit", "--quiet", "--allow-empty", "--message", "step");
}
