/** Numbers have thousands separators and units. */
import { expect, test } from "vitest";
import {
  bytes,
  duration,
  milliseconds,
  number,
  percent,
  significant,
} from "../../../readiness/evidence/plain-words.ts";

test("numbers have thousands separators, and times and sizes have units", () => {
  expect(number(17_640_512)).toBe("17,640,512");
  expect(milliseconds(1180)).toBe("1.18 s");
  expect(milliseconds(42.4)).toBe("42 ms");
  expect(percent(0.00232)).toBe("0.232%");
  expect(percent(0.0000001)).toBe("under 0.001%");
  expect(duration(260)).toBe("4 min 20 s");
  expect(bytes(8 * 2 ** 30)).toBe("8 GiB");
});

test("significant digits round like the platform's own formatter", () => {
  const platform = new Intl.NumberFormat("en-US", { maximumSignificantDigits: 2 });
  for (const value of [0, 1, 0.05, 0.0567, 0.996, 1.26, 9.96, 99.6, 123, 1234, 145_678, 1e6, -42.6])
    expect(significant(value, 2)).toBe(platform.format(value));
});
