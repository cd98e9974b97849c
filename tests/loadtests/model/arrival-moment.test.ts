/** People come at random within a second, as many as planned. */
import { expect, test } from "vitest";
import { arrivalPauseSeconds, arrivalSpreadSeconds } from "../../../loadtests/model/arrival-moment.ts";

const perSecond = 80;
const seconds = 200;
const partSeconds = 0.02;

/** Variance of the counts in short parts of time, divided by their mean: 1 in a Poisson process, 0 at even distances. */
function dispersion(moments: readonly number[]): number {
  const counts = Array.from({ length: Math.round((seconds - 2) / partSeconds) }, () => 0);
  for (const moment of moments) {
    const part = Math.floor((moment - 1) / partSeconds);
    if (part >= 0 && part < counts.length) counts[part] = (counts[part] ?? 0) + 1;
  }
  const mean = counts.reduce((sum, count) => sum + count, 0) / counts.length;
  return counts.reduce((sum, count) => sum + (count - mean) ** 2, 0) / counts.length / mean;
}

test("visits that are started at even distances begin as in a Poisson process", () => {
  const started = Array.from({ length: perSecond * seconds }, (_, index) => index / perSecond);
  const begun = started.map((moment, index) => moment + arrivalPauseSeconds(1_000_000 + 7 * index));
  expect(dispersion(started)).toBeLessThan(0.5);
  expect(dispersion(begun)).toBeGreaterThan(0.9);
  expect(dispersion(begun)).toBeLessThan(1.1);
  for (const [index, moment] of begun.entries()) {
    expect(moment - (started[index] ?? 0)).toBeLessThan(arrivalSpreadSeconds);
  }
});
