/** Who changed a schedule, compared with what was just confirmed. */
import { expect, test } from "vitest";
import { compareChanges } from "../../../loadtests/compare/compare-changes.ts";

test("each confirmed change is listed, of this student and no other", () => {
  const compare = compareChanges(7, ["r-u1-1", "r-u1-2"]);
  expect(compare({ student: 7, requests: ["other", "r-u1-2", "r-u1-1"] })).toBeUndefined();
  expect(compare({ student: 7, requests: ["r-u1-1"] })).toMatchObject({ is: "wrong", students: [7] });
  expect(compare({ student: 8, requests: ["r-u1-2", "r-u1-1"] })).toMatchObject({ is: "foreign" });
  expect(compare({ student: undefined, requests: [] })).toMatchObject({ is: "wrong" });
});
