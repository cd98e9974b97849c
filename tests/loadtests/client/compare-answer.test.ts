/** What real k6 makes of answers, right and broken, when it compares them with what is known. */
import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";
import { answersEvidence } from "../../../loadtests/run/answers-evidence.ts";
import { findK6 } from "../../../loadtests/run/find-k6.ts";
import { noneOutsideVisits } from "../../../loadtests/run/outside-visits.ts";
import { type Console, readConsole } from "../../../loadtests/run/read-console.ts";
import { listenOnLoopback } from "../../../parts/listening.ts";
import { answerCases } from "./answer-cases.ts";

let server: Server;
let folder = "";
let found: Console;

beforeAll(async () => {
  const k6 = await findK6({ environment: process.env });
  folder = await mkdtemp(join(tmpdir(), "firstbell-answers-"));
  server = createServer((request, response) => {
    const index = Number(request.headers.authorization?.replace("Bearer ", ""));
    response.writeHead(200).end(answerCases[index]?.body);
  });
  const port = await listenOnLoopback(server);
  const console = join(folder, "console.ndjson");
  await promisify(execFile)(k6.path, [
    ...["run", "--quiet", "--no-usage-report", "--log-format", "raw", "--console-output", console],
    ...["-e", `TARGET=http://127.0.0.1:${port}`],
    resolve(import.meta.dirname, "compare-answers.ts"),
  ]);
  found = await readConsole(console);
}, 600_000);

afterAll(async () => {
  server.close();
  await rm(folder, { recursive: true, force: true });
});

test.each(answerCases.map((row, index) => ({ ...row, index })))("$title is $is", ({ is, index }) => {
  const differing = found.differing.filter(({ school }) => school === index);
  expect(differing.map((answer) => answer.is)).toEqual(is === "right" ? [] : [is]);
});

test("every answer is counted, with the students and the schools of those that differ", () => {
  const { visits, differing } = found;
  const { compared, studentIds, worstSchools } = answersEvidence(
    { visits, differing, outside: noneOutsideVisits },
    Object.fromEntries(answerCases.map(({ title }, index) => [index, title])),
  );
  const count = (of: (row: (typeof compared)[number]) => number) =>
    compared.reduce((sum, row) => sum + of(row), 0);
  expect(count((row) => row.compared)).toBe(answerCases.length);
  expect(count((row) => row.foreign)).toBe(answerCases.filter(({ is }) => is === "foreign").length);
  expect(count((row) => row.wrong)).toBe(answerCases.filter(({ is }) => is === "wrong").length);
  expect(studentIds.foreign).toEqual([12, 13, 31, 32, 44]);
  expect(worstSchools).toContainEqual(
    expect.objectContaining({ name: "another section's roster", students: 2 }),
  );
});

test("a list without children is an empty answer only to someone who has children on record", () => {
  const empty = found.visits
    .filter(({ requests }) => (requests["family-students"]?.[3] ?? 0) > 0)
    .map(({ school }) => answerCases[school ?? -1]?.title);
  expect(empty).toEqual(["no children"]);
});
