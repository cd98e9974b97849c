/** What is looked up when everyone has left: whose records, and what an SIS that doesn't answer leaves. */

import { mkdtemp, rm } from "node:fs/promises";
import { createServer, type RequestListener } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { writeJsonLines } from "../../../loadtests/run/json-lines.ts";
import { lastLooksOf, readLastLooks, takeLastLooks } from "../../../loadtests/run/last-looks.ts";
import { noneOutsideVisits } from "../../../loadtests/run/outside-visits.ts";
import { listenOnLoopback, loopback } from "../../../parts/listening.ts";

const day = "2026-08-11";
const signedIn = { session: "a-session", account: 1, staff: 2 };
const people = new Map<string, readonly unknown[]>([
  [
    "attendance",
    [
      { ...signedIn, section: 11, period: 1 },
      { ...signedIn, section: 11, period: 1, again: true },
    ],
  ],
  [
    "scores",
    [
      { ...signedIn, assignments: [71, 72] },
      { ...signedIn, assignments: [] },
    ],
  ],
  ["counselor", [{ ...signedIn, student: 1001 }]],
  ["office", [{ ...signedIn, school: 1, work: { task: "transfer", student: 1002 } }]],
]);

const ended: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const end of ended.splice(0)) await end();
});

async function serve(answer: RequestListener): Promise<string> {
  const server = createServer(answer);
  const port = await listenOnLoopback(server);
  ended.push(() => new Promise((resolve) => server.close(resolve)));
  return `http://${loopback}:${port}`;
}

const roster = {
  revision: 2,
  students: [
    { studentId: 1001, code: "P" },
    { studentId: 1002, code: "A" },
  ],
};

test("each class, newest sheet of scores and schedule is looked up once, by somebody who entered something", () => {
  expect(lastLooksOf(people, day).map(({ day: on, call }) => [call.name, on, call.path])).toEqual([
    ["section-roster", day, `/api/sections/11/roster?day=${day}&period=1`],
    ["assignment-scores", day, "/api/assignments/72/scores"],
    ["student-schedule", "2026-08-12", "/api/students/1001/schedule?day=2026-08-12"],
  ]);
});

test("what is shown is kept, and what the SIS refuses or garbles is wrong", async () => {
  const sessions = new Set<string | undefined>();
  const target = await serve(({ url = "", headers }, response) => {
    sessions.add(headers.authorization);
    response.statusCode = url.includes("schedule") ? 403 : 200;
    response.setHeader("cache-control", "no-store");
    response.end(url.includes("roster") ? JSON.stringify(roster) : "<html>");
  });
  const { lines, outside } = await takeLastLooks(lastLooksOf(people, day), target, undefined);
  expect(outside.answers).toEqual({ "assignment-scores": [1, 0, 1], "student-schedule": [1, 0, 1] });
  expect(outside.looks).toEqual({
    "section-roster": [1, 1],
    "assignment-scores": [1, 1],
    "student-schedule": [1, 1],
  });
  expect(outside.differing.map(({ name, is, seen }) => [name, is, seen]).toSorted()).toEqual([
    ["assignment-scores", "wrong", "HTTP 200 without readable JSON"],
    ["student-schedule", "wrong", "HTTP 403"],
  ]);
  expect(lines).toMatchObject([
    {
      ...{ name: "section-roster", day, record: `attendance of section 11 on ${day} in period 1` },
      shows: [
        ["revision", 2],
        [1001, "P"],
        [1002, "A"],
      ],
    },
  ]);
  expect([...sessions]).toEqual(["Bearer a-session"]);

  const home = await mkdtemp(join(tmpdir(), "last-looks-"));
  ended.push(() => rm(home, { recursive: true }));
  const file = join(home, "last-looks.ndjson");
  expect(await readLastLooks(file)).toEqual([]);
  await writeJsonLines(file, lines);
  expect(await readLastLooks(file)).toEqual(lines);
});

test.each<[string, RequestListener]>([
  ["that is gone", ({ socket }) => socket.destroy()],
  ["that only asks to wait", (_, response) => response.writeHead(503).end("{}")],
])(
  "an SIS %s leaves nothing to compare, is counted as silent, and doesn't end the run",
  async (_, answer) => {
    const target = await serve(answer);
    expect(await takeLastLooks(lastLooksOf(people, day), target, undefined)).toEqual({
      lines: [],
      outside: {
        ...noneOutsideVisits,
        looks: { "section-roster": [1, 0], "assignment-scores": [1, 0], "student-schedule": [1, 0] },
      },
    });
  },
);

test("an answer that a browser may keep is wrong", async () => {
  const target = await serve((_, response) => {
    response.setHeader("cache-control", "public, max-age=600");
    response.end(JSON.stringify(roster));
  });
  const { outside } = await takeLastLooks(lastLooksOf(people, day).slice(0, 1), target, undefined);
  expect(outside.differing.map(({ name, seen }) => [name, seen])).toEqual([
    ["section-roster", "an answer that may be kept (Cache-Control: “public, max-age=600”)"],
  ]);
});
