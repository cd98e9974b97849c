/** Which pages are opened, by whom, and that one which a browser may keep is named. */
import { createServer } from "node:http";
import { afterAll, beforeAll, expect, test } from "vitest";
import { listenOnLoopback, loopback } from "../../../../parts/listening.ts";
import { routesToWalk } from "../../../../targets/reference-sis/refusals/declared-routes.ts";
import { openPages } from "../../../../targets/reference-sis/refusals/open-pages.ts";
import { readPromise } from "../../../../targets/reference-sis/refusals/promised-route.ts";
import { walking } from "./walking.ts";

/** Keeps what it shows at one path. */
const server = createServer((request, response) => {
  const keeps = request.url === "/office";
  response.setHeader("Cache-Control", keeps ? "private, max-age=60" : "no-store").end("<h1>Office</h1>");
});
let target = "";
beforeAll(async () => {
  target = `http://${loopback}:${await listenOnLoopback(server)}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

test("each page is opened once by someone who may, about their own rows, and must not be kept", async () => {
  const promised = [
    "office-page | GET | /office | page | counselor | -",
    "student-page | GET | /students/{studentId} | page | teacher | student params.studentId",
    "nurse-page | GET | /health | page | nurse | -",
    "add | POST | /office/add | page | counselor | -",
    "sections | GET | /api/sections | api | teacher | -",
  ].map(readPromise);
  const paths: Record<string, object> = {};
  for (const { path, method, name } of promised)
    paths[path] = { [method.toLowerCase()]: { operationId: name, tags: ["pages"] } };
  const routes = routesToWalk({ paths }, promised);
  const opened = await openPages(routes, walking, { target, run: "run", signal: AbortSignal.timeout(5_000) });
  const kept = "an answer that may be kept (Cache-Control: “private, max-age=60”)";
  expect(opened).toEqual([
    { route: "office-page", opened: "counselor", status: 200, kept },
    { route: "student-page", opened: "teacher", status: 200, kept: "" },
  ]);
});
