/** What special education shows, compared with what is on record. */
import { expect, test } from "vitest";
import {
  compareCaseload,
  compareLooks,
  comparePlacement,
  compareProgram,
} from "../../../loadtests/compare/compare-programs.ts";

test("a caseload has each of its students once, and nobody else's", () => {
  const compare = compareCaseload([7, 8]);
  expect(compare([8, 7])).toBeUndefined();
  expect(compare([7])).toMatchObject({ is: "wrong", students: [8] });
  expect(compare([7, 8, 9])).toMatchObject({ is: "foreign", students: [9] });
  expect(compare([7, 8, 8])).toMatchObject({ is: "wrong", students: [8] });
});

test("a placement is the student's, with the sections on record and a revision", () => {
  const compare = comparePlacement(7, [3, 4]);
  const right = { student: 7, setting: null, sections: [3, 4], isMismatched: false, revision: 0 };
  expect(compare(right)).toBeUndefined();
  expect(compare({ ...right, student: 8 })).toMatchObject({ is: "foreign", students: [8] });
  expect(compare({ ...right, sections: [3] })).toMatchObject({ is: "wrong", expected: "3, 4", seen: "3" });
  expect(compare({ ...right, revision: undefined })).toMatchObject({ is: "wrong", seen: "none" });
});

test("another student's program is another person's data, and a look that isn't listed was lost", () => {
  expect(compareProgram(7)(7)).toBeUndefined();
  expect(compareProgram(7)(8)).toMatchObject({ is: "foreign", students: [8] });
  expect(compareProgram(7)(undefined)).toMatchObject({ is: "wrong", students: [7] });
  expect(compareLooks(7, 3)([4, 3])).toBeUndefined();
  expect(compareLooks(7, 3)([4])).toMatchObject({ is: "wrong", students: [7] });
});
