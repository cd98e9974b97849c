/** What real k6 makes of answers to requests that must be refused: only the refusal that is meant for one is a refusal. */
import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer, type IncomingMessage, type Server } from "node:http";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";
import { findK6 } from "../../../loadtests/run/find-k6.ts";
import { forbiddenEvidence } from "../../../loadtests/run/forbidden-evidence.ts";
import { type Console, readConsole } from "../../../loadtests/run/read-console.ts";
import { listenOnLoopback } from "../../../parts/listening.ts";
import { forbiddenCases } from "./forbidden-cases.ts";

let server: Server;
let folder = "";
let found: Console;
/** By the place of the case; the pages that redirects lead to have none. */
const seen: { readonly index: number; readonly session: string | undefined }[] = [];

function indexOf({ headers }: IncomingMessage): number {
  return Number(/^forbidden-case(\d+)-/.exec(String(headers["idempotency-key"]))?.[1] ?? -1);
}

beforeAll(async () => {
  const k6 = await findK6({ environment: process.env });
  folder = await mkdtemp(join(tmpdir(), "firstbell-forbidden-"));
  server = createServer((request, response) => {
    const index = indexOf(request);
    const { status = 200 } = forbiddenCases[index] ?? {};
    seen.push({ index, session: request.headers.authorization });
    if (status === 0) request.socket.destroy();
    else response.writeHead(status, status === 302 ? { location: "/sign-in" } : {}).end();
  });
  const port = await listenOnLoopback(server);
  const console = join(folder, "console.ndjson");
  await promisify(execFile)(k6.path, [
    ...["run", "--quiet", "--no-usage-report", "--log-format", "raw", "--console-output", console],
    ...["-e", `TARGET=http://127.0.0.1:${port}`],
    resolve(import.meta.dirname, "forbidden-requests.ts"),
  ]);
  found = await readConsole(console);
}, 600_000);

afterAll(async () => {
  server.close();
  await rm(folder, { recursive: true, force: true });
});

test.each(forbiddenCases.map((row, index) => ({ ...row, index })))(
  "$title: $is",
  ({ asks, status, is, index }) => {
    const counts = { refused: 0, admitted: 0, unclear: 0, [is]: 1 };
    const [visit] = found.visits.filter(({ school }) => school === index);
    expect(visit?.forbidden).toEqual({ [asks]: counts });
    expect(visit?.requests).toEqual({});
    const admitted = found.admitted.filter(({ school }) => school === index);
    expect(admitted.map((each) => [each.kind, each.status])).toEqual(
      is === "admitted" ? [[asks, status]] : [],
    );
  },
);

test("the evidence counts each kind, with an example of each answer that wasn't the refusal", () => {
  const { kinds, samples } = forbiddenEvidence(found.visits, found.admitted, { "forbidden: old-form": 3 });
  expect(kinds).toEqual([
    { kind: "another-family", planned: 0, refused: 1, admitted: 7, unclear: 3 },
    { kind: "no-session", planned: 0, refused: 1, admitted: 2, unclear: 0 },
    { kind: "old-form", planned: 3, refused: 1, admitted: 1, unclear: 0 },
  ]);
  expect(samples.map(({ status }) => status)).toEqual(
    forbiddenCases.filter(({ is }) => is === "admitted").map(({ status }) => status),
  );
});

test("no redirect is followed, and someone without a session sends none", () => {
  expect(seen.filter(({ index }) => index < 0)).toEqual([]);
  for (const { index, session } of seen)
    expect(session).toBe(forbiddenCases[index]?.asks === "no-session" ? undefined : "Bearer a-session");
});
