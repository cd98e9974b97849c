/** What comes from outside is told apart from our own bugs, with what to do about it. */
import { expect, test } from "vitest";
import { outsideFailure } from "../../../commands/program/outside-failure.ts";
import { textWith } from "../../support/matchers.ts";

const failing = (code: string, message: string) => Object.assign(new Error(message), { code });

test.each([
  ["a full disk", "ENOSPC", "ENOSPC: no space left on device, write", "disk"],
  ["a quota that is used up", "EDQUOT", "EDQUOT: disk quota exceeded, write", "disk"],
  ["a file that is longer than ulimit allows", "EFBIG", "EFBIG: file too large, write", "disk"],
  ["a full disk of Postgres", "53100", "could not extend file: No space left on device", "disk"],
  [
    "a full /dev/shm",
    "53100",
    'could not resize shared memory segment "/PostgreSQL.1" to 8388608 bytes: No space left on device',
    "shared memory",
  ],
])("%s has its own part and remedy, however deep it lies", (_, code, message, part) => {
  const error = new Error("the work failed", {
    cause: new Error("a step failed", { cause: failing(code, message) }),
  });
  const found = outsideFailure(error);
  expect(found).toMatchObject({ name: "PartMissing", part, problem: textWith(message) });
  expect(found?.remedy).toMatch(part === "disk" ? /FIRSTBELL_RUNS/ : /--shm-size/);
});

test("anything else is ours", () => {
  expect(outsideFailure(new TypeError("undefined is not a function"))).toBeUndefined();
});
