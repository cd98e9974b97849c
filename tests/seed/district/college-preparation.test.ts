/** The areas of college preparation: high-school courses of a subject count, and makeup classes don't. */
import { expect, test } from "vitest";
import { collegeAreaOf } from "../../../seed/district/college-preparation.ts";
import { courseOf } from "../../../seed/district/courses.ts";

test.each([
  ["ENG-11AP", "b"],
  ["MAT-A1", "c"],
  ["HIS-11", "a"],
  ["LAN-S1", "e"],
  ["ART-P1", "f"],
  ["HUM-PS", "g"],
  ["ENG-CR", undefined],
  ["MAT-A1L", undefined],
  ["MAT-8A", undefined],
  ["ELD-H1", undefined],
  ["SER-TA", undefined],
])("%s counts toward %s", (code, area) => {
  expect(collegeAreaOf(code, courseOf(code).lowGrade)).toBe(area);
});
