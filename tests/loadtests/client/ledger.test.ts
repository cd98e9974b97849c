/** How the client handles a server that sheds, drops or refuses a write: one retry under the same key, and the true outcome. */
import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";
import { mostAttempts } from "../../../loadtests/model/most-attempts.ts";
import { findK6 } from "../../../loadtests/run/find-k6.ts";
import { type Console, readConsole } from "../../../loadtests/run/read-console.ts";
import { listenOnLoopback } from "../../../parts/listening.ts";
import type { LedgerEntry } from "../../../readiness/evidence/ledger-entry.ts";
import type { ReplayLine } from "../../../readiness/evidence/replay-line.ts";
import { readLedger } from "../support/read-ledger.ts";

type Answer =
  | { readonly status: number; readonly headers?: Record<string, string>; readonly body?: string }
  | "reset";
type Case = {
  readonly title: string;
  readonly answers: Answer[];
  readonly outcome: LedgerEntry["outcome"];
  readonly status: number;
  /** If the write is sent again: how its second answer compares with the first. */
  readonly again?: ReplayLine["answered"];
};

const shed = { status: 503, headers: { "retry-after": "0" } };
/** By student: the responses in order, and what the ledger must say. */
const cases: Case[] = [
  {
    title: "a write that is accepted is ok",
    answers: [{ status: 200, body: JSON.stringify({ enrollmentId: 70 }) }],
    outcome: "ok",
    status: 200,
  },
  {
    title: "a write that is shed and then accepted is ok",
    answers: [shed, { status: 200 }],
    outcome: "ok",
    status: 200,
  },
  { title: "a write that is shed twice is unknown", answers: [shed, shed], outcome: "unknown", status: 503 },
  {
    title: "a write that is refused is not tried again",
    answers: [{ status: 409 }],
    outcome: "refused",
    status: 409,
  },
  {
    title: "a write that failed with a 500 and is then refused is unknown",
    answers: [{ status: 500 }, { status: 409 }],
    outcome: "unknown",
    status: 409,
  },
  {
    title: "a write that was shed before any work and is then refused is refused",
    answers: [shed, { status: 409 }],
    outcome: "refused",
    status: 409,
  },
  {
    title: "a write whose connection broke and that is then accepted is ok",
    answers: ["reset", { status: 200 }],
    outcome: "ok",
    status: 200,
  },
  {
    title: "a write that is never answered is unknown",
    answers: ["reset", "reset"],
    outcome: "unknown",
    status: 0,
  },
  sentAgain("the same in another order", [200, '{"a":1,"b":2}'], [200, '{"b":2,"a":1}'], "same"),
  sentAgain("different in a value", [200, '{"a":1}'], [200, '{"a":2}'], "different"),
  sentAgain("different in its status", [200, "{}"], [201, "{}"], "different"),
  sentAgain("a refusal", [200, "{}"], [409, "{}"], "different"),
  sentAgain("an error", [200, "{}"], [500, "{}"], "different"),
  sentAgain("to wait", [200, "{}"], [503, "{}"], "unclear"),
  {
    title: "a write that is refused isn't sent again",
    answers: [{ status: 409 }],
    outcome: "refused",
    status: 409,
  },
];

function sentAgain(
  title: string,
  [status, body]: readonly [number, string],
  second: readonly [number, string],
  again: ReplayLine["answered"],
): Case {
  const answers = [
    { status, body },
    { status: second[0], body: second[1] },
  ];
  return {
    title: `a write that is sent again, and the second answer is ${title}`,
    answers,
    outcome: "ok",
    status,
    again,
  };
}

type Seen = {
  readonly path: string;
  readonly key: string;
  readonly trace: string;
  readonly baggage: string;
  readonly session: string;
  readonly body: string;
};
const seen: Seen[] = [];
let server: Server;
let folder = "";
let entries: LedgerEntry[] = [];
let console: Console;

function give(answer: Answer | undefined, request: IncomingMessage, response: ServerResponse): void {
  if (answer === "reset" || answer === undefined) request.socket.destroy();
  else response.writeHead(answer.status, answer.headers).end(answer.body ?? "{}");
}

async function receive(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const path = request.url ?? "";
  const student = Number(/students\/(\d+)\//.exec(path)?.[1] ?? 0);
  const header = (name: string) => String(request.headers[name] ?? "");
  const trace = header("traceparent");
  const earlier = new Set(
    seen.filter((other) => other.path === path && other.trace !== trace).map((other) => other.trace),
  ).size;
  let body = "";
  for await (const chunk of request) body += chunk;
  seen.push({
    path,
    key: header("idempotency-key"),
    trace,
    baggage: header("baggage"),
    session: header("authorization"),
    body,
  });
  if (student > 0) give(cases[student - 1]?.answers[earlier], request, response);
  else give({ status: body.includes("wrong") ? 401 : 503 }, request, response);
}

beforeAll(async () => {
  const k6 = await findK6({ environment: process.env });
  folder = await mkdtemp(join(tmpdir(), "firstbell-attempts-"));
  server = createServer((request, response) => void receive(request, response));
  const port = await listenOnLoopback(server);
  const ledger = join(folder, "ledger.ndjson");
  const students = cases.map((_, index) => index + 1).join(",");
  const repeated = cases.flatMap(({ title, again }, index) =>
    again !== undefined || title.endsWith("isn't sent again") ? [index + 1] : [],
  );
  await promisify(execFile)(k6.path, [
    ...["run", "--quiet", "--no-usage-report", "--log-format", "raw", "--console-output", ledger],
    ...["-e", `TARGET=http://127.0.0.1:${port}`, "-e", `STUDENTS=${students}`, "-e", `REPEATED=${repeated}`],
    resolve(import.meta.dirname, "attempts.ts"),
  ]);
  entries = await readLedger(ledger);
  console = await readConsole(ledger);
}, 600_000);

afterAll(async () => {
  server.close();
  await rm(folder, { recursive: true, force: true });
});

/** Attempts, not requests: Go's transport sends a request with an Idempotency-Key again when a connection breaks. */
function attemptsIn(requests: Seen[]): number {
  return new Set(requests.map(({ trace }) => trace)).size;
}

function requestsFor(student: number): Seen[] {
  return seen.filter(({ path }) => path.includes(`/students/${student}/`));
}

test.each(cases.map((row, index) => ({ ...row, student: index + 1 })))(
  "$title",
  ({ student, answers, outcome, status }) => {
    expect(entries[student - 1]).toMatchObject({
      outcome,
      status,
      kind: "enrollment.no-show",
      sent: { studentId: student, day: "2026-08-11" },
      sequence: student,
      by: { account: 7, staff: 3 },
    });
    expect(attemptsIn(requestsFor(student))).toBe(answers.length);
  },
);

test("a line has the digest of the request that was sent", () => {
  const digests = cases.map((_, index) => {
    const [sent] = requestsFor(index + 1);
    return createHash("sha256").update(`POST ${sent?.path}\n${sent?.body}`).digest("hex");
  });
  expect(entries.map(({ digest }) => digest)).toEqual(digests);
});

test("a line keeps what the answer promises, and nothing of an answer that lacks it", () => {
  expect(entries.map(({ answer }) => answer)).toEqual([
    { enrollmentId: 70 },
    ...cases.slice(1).map(() => null),
  ]);
});

test("a write that is sent again has a line that says how it was answered", () => {
  const expected = cases.flatMap(({ again, status, answers }, index) => {
    const second = answers[1];
    return again === undefined || typeof second !== "object"
      ? []
      : [
          {
            op: entries[index]?.op,
            kind: "enrollment.no-show",
            answered: again,
            firstStatus: status,
            status: second.status,
          },
        ];
  });
  expect(console.replays).toEqual(expected);
});

test("every attempt of a write has the key and the body of its ledger line", () => {
  for (const [index, entry] of entries.entries()) {
    for (const { key, body, session } of requestsFor(index + 1)) {
      expect(key).toBe(entry.op);
      expect(JSON.parse(body)).toEqual({ day: "2026-08-11" });
      expect(session).toBe("Bearer a-session");
    }
  }
});

test("every attempt has its own trace, in W3C format", () => {
  for (const { trace } of seen) expect(trace).toMatch(/^00-[0-9a-f]{32}-[0-9a-f]{16}-0[01]$/);
  expect(new Set(seen.map(({ baggage }) => baggage))).toEqual(new Set(["journey=office"]));
  const writes = cases.reduce((sum, row) => sum + row.answers.length, 0);
  expect(attemptsIn(seen)).toBe(writes + 1 + mostAttempts(2));
});

test("a wrong password isn't tried again; a busy server is, as often as an impatient person would", () => {
  const signIns = seen.filter(({ path }) => path === "/api/sign-in/password");
  expect(signIns.filter(({ body }) => body.includes("wrong"))).toHaveLength(1);
  expect(signIns.filter(({ body }) => body.includes("slow"))).toHaveLength(mostAttempts(2));
});
