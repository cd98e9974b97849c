/** An error about a process quotes what it printed last. */
import { expect, test } from "vitest";
import { keepLastLines } from "../../parts/last-lines.ts";

test("only the last lines are kept, on one line", () => {
  const last = keepLastLines();
  for (let line = 1; line <= 100; line += 1) last.add(String(line));
  expect(last.joined()).toBe("91 | 92 | 93 | 94 | 95 | 96 | 97 | 98 | 99 | 100");
});

test("a process that printed nothing has no last lines", () => {
  expect(keepLastLines().joined()).toBeUndefined();
});
