/** The limits of the rules: valid as they are, and problems named all at once. */
import { expect, test } from "vitest";
import { limitsByRule, problemsWithLimits } from "../../../readiness/audit/finding-limits.ts";

test("our limits are valid", () => {
  expect(problemsWithLimits(limitsByRule)).toEqual([]);
});

test("every problem is named with the value that was seen", () => {
  const strict = { perDistrict: { most: 0, share: 0 } };
  const limits = {
    R01: { warn: { perDistrict: { most: 2.5, share: 0.5 } }, fail: strict },
    R02: { warn: strict, fail: { perDistrictBefore: { share: 0.03 } } },
    R99: { warn: strict, fail: { perSchool: { share: 1 }, schoolFrom: "25:00" } },
  };
  expect(problemsWithLimits(limits)).toEqual([
    "R01.warn.perDistrict.most is 2.5; write a whole number from 0 on",
    "R02.fail.schoolFrom is missing; perDistrictBefore needs the time of day until which it holds",
    "R99: there is no such rule",
    "R99.fail.perSchool.share is 1; write a number from 0 to less than 1",
    "R99.fail.schoolFrom is 25:00; write a time of day like 10:00",
  ]);
});
