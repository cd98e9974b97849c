/** Only the SIS, the seed, the target and the faults of the proof may name the SIS's tables in SQL. */
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { getTableName, isTable } from "drizzle-orm";
import { expect, test } from "vitest";

const root = join(import.meta.dirname, "../..");
const roomsWithSql = ["sis", "seed", "targets", "proof", "tests", "node_modules", "runs", ".firstbell"];
/** A fault damages this SIS on purpose, and is in the folder of the cause it proves. */
const faults = /^readiness\/causes\/[^/]+\/fault\.ts$/;

async function tablesOfSchema(): Promise<string[]> {
  const files = globSync("sis/db/schema/*.ts", { cwd: root });
  const modules: unknown[] = await Promise.all(files.map((file) => import(join(root, file))));
  return modules.flatMap((module) =>
    Object.values(module ?? {}).flatMap((value: unknown) => (isTable(value) ? [getTableName(value)] : [])),
  );
}

/** Upper-case SQL anywhere, and lower-case SQL in a literal that also has a verb: prose says "from students", too. */
function tablesNamedIn(source: string, tables: readonly string[]): string[] {
  const names = `(?:from|join|into|update|table)\\s+(?:only\\s+)?"?(${tables.join("|")})"?(?![\\w.])`;
  const upper = [
    ...source.matchAll(
      new RegExp(`\\b${names.replace(/^\(\?:[^)]*\)/, (words) => words.toUpperCase())}`, "g"),
    ),
  ];
  const literals = source.match(/`[^`]*`|"[^"\n]*"/g) ?? [];
  const statements = literals.filter((literal) => /\b(?:select|insert|update|delete)\b/.test(literal));
  const lower = statements.flatMap((literal) => [...literal.matchAll(new RegExp(`\\b${names}`, "g"))]);
  return [...upper, ...lower].flatMap(([, table]) => table ?? []);
}

test("no other SQL names a table of the SIS", async () => {
  const tables = await tablesOfSchema();
  expect(tables.length).toBeGreaterThan(20);
  const files = globSync("**/*.ts", { cwd: root, exclude: roomsWithSql });
  expect(files).toContain("commands/serve.ts");
  const bound = files.filter((file) => !faults.test(file));
  const found = bound.flatMap((file) =>
    tablesNamedIn(readFileSync(join(root, file), "utf8"), tables).map((table) => `${file}: ${table}`),
  );
  expect(found).toEqual([]);
});

test.each(["`SELECT id\n  FROM students`", "`select id from students`", '"UPDATE students SET id = 1"'])(
  "SQL that names a table is seen: %s",
  (source) => {
    expect(tablesNamedIn(source, ["schools", "students"])).toEqual(["students"]);
  },
);

test.each(["`SELECT 1 FROM roster.students`", '"Move them from students who left."'])(
  "text that names no table is not: %s",
  (source) => {
    expect(tablesNamedIn(source, ["schools", "students"])).toEqual([]);
  },
);
