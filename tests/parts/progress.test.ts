/** Progress in plain lines, as a log shows it. */
import { Writable } from "node:stream";
import { expect, test } from "vitest";
import { createReporter, describeStep, spell } from "../../parts/progress.ts";

function reporterWithClock() {
  const lines: string[] = [];
  const clock = { ms: 0 };
  const stream = new Writable({
    write: (chunk, _, done) => {
      lines.push(String(chunk).trimEnd());
      done();
    },
  });
  return { lines, clock, reporter: createReporter({ stream, live: false, nowMs: () => clock.ms }) };
}

test("a stage prints its rate and the time left, at most every few seconds, and then its duration", async () => {
  const { lines, clock, reporter } = reporterWithClock();
  await reporter.stage("seed", async (stage) => {
    for (clock.ms = 1_000; clock.ms <= 6_000; clock.ms += 1_000) {
      stage.step({ done: clock.ms, total: 12_000, unit: "rows" });
    }
  });
  expect(lines).toEqual([
    "seed …",
    "seed: 1,000 of 12,000 rows, 1,000/s, 11 s left",
    "seed: 6,000 of 12,000 rows, 1,000/s, 6.0 s left",
    "seed: done in 7.0 s",
  ]);
  expect(reporter.stages).toEqual([{ name: "seed", seconds: 7 }]);
});

test("a failed stage isn't listed as done", async () => {
  const { lines, reporter } = reporterWithClock();
  await expect(reporter.stage("audit", () => Promise.reject(new Error("no view")))).rejects.toThrow(
    "no view",
  );
  expect(reporter.stages).toEqual([]);
  expect(lines).toEqual(["audit …"]);
});

test("a count of seconds has no rate, and the time left is given", () => {
  expect(describeStep({ done: 3, total: 36, unit: "s", perSecond: "none", secondsLeft: 33 }, 4_000)).toBe(
    "3 of 36 s, 33 s left",
  );
});

test.each([
  [0.04, "0.0 s"],
  [59.4, "59 s"],
  [185, "3 min 5 s"],
])("%d seconds are spelled %s", (seconds, spelled) => {
  expect(spell(seconds)).toBe(spelled);
});
