/** The log never holds the SIS up: not while its reader is slow, and not when the reader is gone. */
import { once } from "node:events";
import { Writable } from "node:stream";
import { pino } from "pino";
import { expect, test } from "vitest";
import { bufferLines } from "../../../sis/telemetry/buffered-lines.ts";
import { createRequestLines, type RequestLine, requestFields } from "../../../sis/telemetry/request-lines.ts";
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

test("an ordinary request's line is what pino writes of it, and is left out where pino leaves it out", () => {
  const written: string[] = [];
  const reader = { write: (line: string) => written.push(line) };
  const log = pino({ base: { pid: 17 } }, reader);
  const common = { roleGroup: "staff", status: 200 } as const;
  const requests: RequestLine[] = [
    { ...common, durationMs: 12.3456, traceId: "0af7651916cd43dd8448eb211c80319c" },
    { ...common, durationMs: 0.04, traceId: undefined },
    { roleGroup: "none", status: 404, durationMs: 1e6 / 3, traceId: undefined },
  ];
  for (const request of requests) {
    createRequestLines(log, 'say "when"')(request);
    log.info(requestFields('say "when"', request), "request");
  }
  const quiet = createRequestLines(pino({ level: "warn" }, reader), "quiet");
  for (const request of requests) quiet(request);
  const timeless = written.map((line) => line.replace(/"time":\d+/, '"time":0'));
  expect(timeless.filter((_, index) => index % 2 === 0)).toEqual(
    timeless.filter((_, index) => index % 2 === 1),
  );
  expect(timeless).toHaveLength(2 * requests.length);
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
