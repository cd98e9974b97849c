/** The source stays in small pieces: no long functions, and half of all functions are very short. */
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Function as FunctionNode, parseSync, Visitor } from "oxc-parser";
import { expect, test } from "vitest";

const root = join(import.meta.dirname, "../..");
const mostLines = 45;
const mostMedianLines = 8;

type Measured = { readonly place: string; readonly lines: number; readonly isArrow: boolean };

const functions = sourceFiles().flatMap(functionsIn);

test(`no function has more than ${mostLines} lines`, () => {
  const long = functions.filter(({ lines }) => lines > mostLines);
  expect(long.map(({ place, lines }) => `${place}: ${lines} lines`)).toEqual([]);
});

test(`the median function has at most ${mostMedianLines} lines, without counting arrow functions`, () => {
  const lengths = functions
    .filter(({ isArrow }) => !isArrow)
    .map(({ lines }) => lines)
    .sort((left, right) => left - right);
  expect(lengths.length).toBeGreaterThan(1000);
  expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThanOrEqual(mostMedianLines);
});

test("comments and blank lines inside a function count", () => {
  const text = "export function pause() {\n  // Nothing to do.\n\n  return () => 1;\n}\n";
  expect(measure("pause.ts", text)).toEqual([
    { place: "pause.ts:1", lines: 5, isArrow: false },
    { place: "pause.ts:4", lines: 1, isArrow: true },
  ]);
});

test("the command line is kept as a program, since npm ci makes it one", () => {
  const listed = execFileSync("git", ["ls-files", "--stage", "firstbell.ts"], {
    cwd: root,
    encoding: "utf8",
  });
  expect(listed).toMatch(/^100755 /);
});

function sourceFiles(): string[] {
  return execFileSync("git", ["ls-files", "*.ts", ":!tests"], { cwd: root, encoding: "utf8" })
    .split("\n")
    .filter((file) => file !== "" && existsSync(join(root, file)));
}

function functionsIn(file: string): Measured[] {
  return measure(file, readFileSync(join(root, file), "utf8"));
}

function measure(file: string, text: string): Measured[] {
  const measured: Measured[] = [];
  const add = (start: number, end: number, isArrow: boolean): void => {
    const place = `${file}:${linesIn(text.slice(0, start))}`;
    measured.push({ place, lines: linesIn(text.slice(start, end)), isArrow });
  };
  const addNamed = ({ body, start, end }: FunctionNode): void => {
    if (body !== null) add(start, end, false);
  };
  new Visitor({
    FunctionDeclaration: addNamed,
    FunctionExpression: addNamed,
    ArrowFunctionExpression: ({ start, end }) => add(start, end, true),
  }).visit(parseSync(file, text).program);
  return measured;
}

function linesIn(text: string): number {
  return text.split("\n").length;
}
