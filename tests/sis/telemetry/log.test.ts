/** The log never holds the SIS up: not while its reader is slow, and not when the reader is gone. */
import { once } from "node:events";
import { Writable } from "node:stream";
import { pino } from "pino";
import { expect, test } from "vitest";
import { bufferLines } from "../../../sis/telemetry/buffered-lines.ts";
import { createRequestLog } from "../../../sis/telemetry/request-log.ts";
import { createDatabase } from "../../support/postgres.ts";
import { startSisProcess } from "../../support/sis-process.ts";

test("a process whose log nobody reads any more serves, stops on SIGTERM and ends with 0", async () => {
  const database = await createDatabase("log");
  const sis = await startSisProcess(database.url);
  sis.child.stdout?.destroy();
  for (let asked = 0; asked < 5; asked += 1) expect((await fetch(`${sis.url}/livez`)).status).toBe(200);
  sis.child.kill("SIGTERM");
  expect(await sis.exited).toBe(0);
  await database.drop();
});

test("each request is one line, with nothing that names a person or a row", async () => {
  const database = await createDatabase("log");
  const sis = await startSisProcess(database.url);
  await fetch(`${sis.url}/api/students/4711/schedule`, { headers: { Authorization: "Bearer Secret" } });
  sis.child.kill("SIGTERM");
  const closed = sis.child.stdout === null ? undefined : once(sis.child.stdout, "close");
  expect(await sis.exited).toBe(0);
  await closed;
  const lines = sis.log.map((line) => JSON.parse(line)).filter((line) => line.msg === "request");
  expect(lines).toEqual([
    {
      level: 30,
      time: expect.any(Number),
      pid: expect.any(Number),
      route: "student-schedule",
      role_group: "none",
      status: 401,
      durationMs: expect.any(Number),
      msg: "request",
    },
  ]);
  await database.drop();
});

test("failed requests are errors, shed and slow ones warnings; without telemetry only these are logged", () => {
  const written: string[] = [];
  const log = pino({ base: null, timestamp: false }, { write: (line: string) => written.push(line) });
  const answers: readonly (readonly [status: number, durationMs: number])[] = [
    [200, 12.3456],
    [404, 0.04],
    [200, 1_000],
    [503, 1],
    [500, 1],
  ];
  const logged = (on: boolean) => {
    written.length = 0;
    const line = createRequestLog("me", { log, telemetry: { on }, settings: { slowRequestMs: 1_000 } });
    for (const [status, durationMs] of answers)
      line({ roleGroup: "staff", status, durationMs, traceId: undefined });
    return written.map((text) => JSON.parse(text));
  };
  const common = { route: "me", role_group: "staff", msg: "request" };
  const remarkable = [
    { ...common, level: 40, status: 200, durationMs: 1_000 },
    { ...common, level: 40, status: 503, durationMs: 1 },
    { ...common, level: 50, status: 500, durationMs: 1 },
  ];
  expect(logged(false)).toEqual(remarkable);
  expect(logged(true)).toEqual([
    { ...common, level: 30, status: 200, durationMs: 12.3 },
    { ...common, level: 30, status: 404, durationMs: 0 },
    ...remarkable,
  ]);
});

test("lines keep their order and their letters, however long they are", async () => {
  const taken: Buffer[] = [];
  const reader = new Writable({
    write: (chunk, _, done) => {
      taken.push(chunk);
      done();
    },
  });
  const lines = bufferLines(reader);
  const given = Array.from({ length: 400 }, (_, each) => `${each} ${"ñ€𝄞".repeat((each * 37) % 300)}\n`);
  given.push(`${"é".repeat(100_000)}\n`, "last\n");
  for (const line of given) lines.write(line);
  await lines.finish(5_000);
  expect(Buffer.concat(taken).toString("utf8") === given.join("")).toBe(true);
});

test("lines wait for a slow reader up to a bound; what is beyond it is dropped and counted", async () => {
  const taken: string[] = [];
  let release: (() => void) | undefined;
  const reader = new Writable({
    highWaterMark: 1,
    write: (chunk, _, done) => {
      taken.push(String(chunk));
      release = done;
    },
  });
  const lines = bufferLines(reader);
  const line = `${"x".repeat(1023)}\n`;
  for (let each = 0; each < 2000; each += 1) lines.write(line);
  const giveUp = performance.now();
  await lines.finish(30);
  expect(performance.now() - giveUp).toBeLessThan(1_000);
  expect(taken.join("").length).toBe(1024);
  release?.();
  const finished = lines.finish(5_000);
  await expect.poll(() => taken.length).toBe(2);
  release?.();
  await finished;
  expect(
    taken
      .join("")
      .split("\n")
      .filter((each) => each.startsWith("x")).length,
  ).toBe(1025);
  expect(taken.join("")).toContain('"event":"log-lines-dropped","lines":975');
});
