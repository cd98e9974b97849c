/** Which empty answers to a family are faults. */
import { expect, test } from "vitest";
import type { Answer } from "../../../../../targets/reference-sis/client/request.ts";
import { familyStudents } from "../../../../../targets/reference-sis/client/requests/families.ts";

test("an empty list of children is a fault, but not for a guardian who may see none", () => {
  const faults: string[] = [];
  const empty: Answer = {
    text: () => undefined,
    flag: () => undefined,
    has: () => false,
    header: () => undefined,
    number: () => undefined,
    values: () => [],
    numbers: () => [],
    knownNumbers: (selector) => {
      faults.push(selector);
      return [];
    },
  };
  expect(familyStudents(false).read(empty)).toEqual([]);
  expect(faults).toEqual([]);
  expect(familyStudents(true).read(empty)).toEqual([]);
  expect(faults).toEqual(["students.#.studentId"]);
});
