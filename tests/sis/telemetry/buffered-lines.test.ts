/** Log lines reach a slow reader in order, up to a limit. */
import { Writable } from "node:stream";
import { expect, test } from "vitest";
import { bufferLines } from "../../../sis/telemetry/buffered-lines.ts";

test("lines keep their order and characters, however long they are", async () => {
  const taken: Buffer[] = [];
  const reader = new Writable({
    write: (chunk: Buffer, _, done) => {
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

test("lines wait for a slow reader up to a limit; more are dropped and counted", async () => {
  const taken: string[] = [];
  let release: (() => void) | undefined;
  const reader = new Writable({
    highWaterMark: 1,
    write: (chunk: Buffer, _, done) => {
      taken.push(String(chunk));
      release = done;
    },
  });
  const lines = bufferLines(reader);
  const line = `${"x".repeat(1023)}\n`;
  for (let each = 0; each < 2000; each += 1) lines.write(line);
  // Ends although the reader is stuck: it waits no longer than its limit.
  await lines.finish(30);
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
