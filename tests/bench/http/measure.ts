/** Runs one server and one closed loop of k6 against it, and says what a request cost. */
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { z } from "zod";
import { processUse } from "../../../loadtests/run/processor-time.ts";
import { nodeFlags } from "../../../parts/node-flags.ts";
import { startProcess } from "../../../parts/processes.ts";
import { usualCoreConnections } from "../../../sis/config.ts";
import { openRawConnection } from "./raw-connection.ts";
import { benchDay } from "./statements.ts";
import type { WorkItem } from "./work.ts";

const result = z.object({
  requests: z.number(),
  failedShare: z.number(),
  seconds: z.number(),
  medianMs: z.number(),
  p95Ms: z.number(),
});
export type LoopResult = z.output<typeof result> & {
  readonly requestsPerSecond: number;
  /** For the server process alone, without Postgres. */
  readonly cpuMsPerRequest: number;
};

export type ServerUnderTest = {
  readonly url: string;
  /** Where its metrics are. */
  readonly metricsUrl: string;
  readonly processId: number;
  stop(): Promise<void>;
};
const listening = z.object({
  event: z.literal("listening"),
  port: z.int(),
  operationsPort: z.int().optional(),
});

/** For every server that is compared. */
const connections = usualCoreConnections;

/** `settings` override those that every server gets. */
export async function startServer(
  entry: string,
  databaseUrl: string,
  settings: Readonly<Record<string, string>> = {},
): Promise<ServerUnderTest> {
  const ports = Promise.withResolvers<z.output<typeof listening>>();
  const server = await startProcess({
    name: entry,
    program: process.execPath,
    args: [...nodeFlags, join(import.meta.dirname, "../../..", entry)],
    environment: {
      ...process.env,
      DATABASE_URL: databaseUrl,
      SIS_TODAY: benchDay,
      PORT: "0",
      SIS_OPERATIONS_PORT: "0",
      SIS_CORE_CONNECTIONS: String(connections),
      SIS_LOG_LEVEL: "info",
      ...settings,
    },
    onLine: (line, stream) => {
      // Otherwise one log line per request would be parsed on the measured cores.
      const first = stream === "output" && line.includes('"listening"');
      const told = first ? listening.safeParse(parseLine(line)).data : undefined;
      if (told !== undefined) ports.resolve(told);
      if (stream === "errors") process.stderr.write(`${line}\n`);
    },
  });
  void server.ended.then(() => ports.reject(new Error(`${entry} exited before it was listening`)));
  const { port, operationsPort = port } = await ports.promise;
  return {
    url: `http://127.0.0.1:${port}`,
    metricsUrl: `http://127.0.0.1:${operationsPort}`,
    processId: server.processId,
    stop: () => server.stop(),
  };
}

function parseLine(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

export type Loop = {
  readonly k6: string;
  readonly label: string;
  readonly users: number;
  readonly work: readonly WorkItem[];
};

/** Throws if any request failed: timing refusals would be meaningless. */
export async function runLoop(server: ServerUnderTest, loop: Loop): Promise<LoopResult> {
  const folder = await mkdtemp(join(tmpdir(), "firstbell-bench-"));
  const workFile = join(folder, "work.json");
  const resultFile = join(folder, "result.json");
  try {
    await writeFile(workFile, JSON.stringify(loop.work));
    await introduceSessions(server.url, loop.work);
    const before = await processUse(server.processId);
    await runK6(loop, { TARGET: server.url, WORK: workFile, RESULT: resultFile });
    const after = await processUse(server.processId);
    const read = result.parse(JSON.parse(await readFile(resultFile, "utf8")));
    if (read.failedShare > 0) throw new Error(`${loop.label}: ${read.failedShare * 100}% of requests failed`);
    const cpuMsPerRequest = ((after.cpuSeconds - before.cpuSeconds) * 1000) / read.requests;
    return { ...read, requestsPerSecond: read.requests / read.seconds, cpuMsPerRequest };
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Any route that needs a session. */
const guardedPath = `/api/teachers/me/sections?day=${benchDay}`;

/**
 * Sends one request in each session before the measurement. People have opened a page or two before they submit
 * anything, and the SIS looks up a session once more when it sees it for the first time, which a bare handler doesn't.
 */
async function introduceSessions(url: string, work: readonly WorkItem[]): Promise<void> {
  const tokens = new Set(work.map(({ token }) => token)).values();
  const introduce = async (): Promise<void> => {
    const connection = await openRawConnection(url);
    for (const token of tokens) await connection.ask(guardedPath, { Authorization: `Bearer ${token}` });
    connection.close();
  };
  await Promise.all(Array.from({ length: connections }, introduce));
}

async function runK6(loop: Loop, variables: Record<string, string>): Promise<void> {
  const lines: string[] = [];
  const script = join(import.meta.dirname, "closed-loop.ts");
  const k6 = await startProcess({
    name: "k6",
    program: loop.k6,
    args: ["run", "--quiet", script],
    environment: {
      ...process.env,
      ...variables,
      LABEL: loop.label,
      USERS: String(loop.users),
      K6_NO_USAGE_REPORT: "true",
    },
    onLine: (line) => lines.push(line),
  });
  const { exitCode } = await k6.ended;
  if (exitCode !== 0) throw new Error(`k6 ended with ${exitCode}: ${lines.slice(-5).join("\n")}`);
}
