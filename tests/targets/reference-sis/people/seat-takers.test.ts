/** Seats that the people of a plan may take, so that a section with more free seats is surely open. */
import { expect, test } from "vitest";
import { createSeatTakers } from "../../../../targets/reference-sis/people/seat-takers.ts";

const ninth = { school: 1, grade: 9 };
const tenth = { school: 1, grade: 10 };
const elsewhere = { school: 2, grade: 9 };

test("each task takes a seat in sections of its school and grade", () => {
  const takers = createSeatTakers();
  takers.add([ninth, tenth, elsewhere], 3);
  takers.add([ninth], 1);
  expect(takers.at(1, 9, 9)).toBe(2);
  expect(takers.at(1, 9, 12)).toBe(3);
  expect(takers.at(1, 11, 12)).toBe(0);
  expect(takers.at(3, 0, 12)).toBe(0);
});

test("tasks that are done over and over take as many seats each time", () => {
  const takers = createSeatTakers();
  takers.add([ninth, tenth], 5);
  expect(takers.at(1, 9, 9)).toBe(3);
});
