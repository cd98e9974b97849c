/** Which student a transfer means. */
import { expect, test } from "vitest";
import { identifies } from "../../../sis/enrollment/transfer-rules.ts";

test("a student is identified by number and birth date together", () => {
  const student = { studentNumber: 1_000_001_001, birthDate: "2018-10-02" };
  expect(identifies(student, student)).toBe(true);
  expect(identifies({ ...student, birthDate: "2018-10-03" }, student)).toBe(false);
  expect(identifies({ ...student, studentNumber: 1_000_001_002 }, student)).toBe(false);
});
