/** A school at a glance, compared with what is on record. */
import { expect, test } from "vitest";
import { compareOverview } from "../../../loadtests/compare/compare-overview.ts";

test("a principal sees their own school, with its students, give or take those who come and go", () => {
  const compare = compareOverview("Birch High", 100, 5);
  expect(compare({ school: "Birch High", students: 104 })).toBeUndefined();
  expect(compare({ school: "Birch High", students: 94 })).toMatchObject({ is: "wrong" });
  expect(compare({ school: "Birch High", students: undefined })).toMatchObject({ is: "wrong" });
  expect(compare({ school: "Aster Elementary", students: 100 })).toMatchObject({ is: "foreign" });
});
