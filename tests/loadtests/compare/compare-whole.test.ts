/** Whole answers against the records: what differs in any field is found, and named. */
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { differenceInWhole } from "../../../loadtests/compare/compare-whole.ts";

const algebra = { sectionId: 4, title: "Algebra", room: "12", bells: [{ beginsAt: "08:00" }] };
const art = { sectionId: 5, title: "Art", room: null, bells: [] };
const onRecord = { studentId: 7, sections: [algebra, art] };

function seenOf(shown: unknown, lists = { inOrder: true }) {
  return differenceInWhole(onRecord, shown, lists);
}

test.each<[string, unknown, string, string]>([
  ["another title", { ...onRecord, sections: [{ ...algebra, title: "Wrong" }, art] }, '"Algebra"', '"Wrong"'],
  [
    "another bell",
    { ...onRecord, sections: [{ ...algebra, bells: [{ beginsAt: "23:00" }] }, art] },
    "08:00",
    "23:00",
  ],
  ["a field more", { ...onRecord, siblings: [{ day: "2026-08-11" }] }, "no field siblings", "2026-08-11"],
  ["a field more in a row", { ...onRecord, sections: [{ ...algebra, seat: 3 }, art] }, "no field", "3"],
  ["a field less", { sections: [algebra, art] }, "a field studentId", "none"],
  [
    "a field with another name",
    { ...onRecord, sections: [algebra, { ...art, room: undefined, place: null }] },
    "a field sections 5: room",
    "none",
  ],
  ["a row twice", { ...onRecord, sections: [algebra, algebra, art] }, "each row of sections once", "again"],
  ["one row instead of another", { ...onRecord, sections: [algebra, algebra] }, "once", "again"],
  ["a row less", { ...onRecord, sections: [art] }, "2 rows", "Algebra"],
  ["rows in another order", { ...onRecord, sections: [art, algebra] }, "in row 1", "Art"],
  ["a list of something else", { ...onRecord, sections: "none" }, "sections", '"none"'],
  ["a page instead of an answer", "<!doctype html>", "Algebra", "doctype"],
])("%s is found", (_, shown, expected, seen) => {
  const json: unknown = JSON.parse(JSON.stringify(shown));
  const difference = seenOf(json);
  expect(difference?.expected).toContain(expected);
  expect(difference?.seen).toContain(seen);
});

test("fields may come in any order, and rows where they have none", () => {
  const { title, ...others } = algebra;
  expect(seenOf({ sections: [{ title, ...others }, art], studentId: 7 })).toBeUndefined();
  expect(seenOf({ ...onRecord, sections: [art, algebra] }, { inOrder: false })).toBeUndefined();
});

test("a list that is cut shows any of its rows, as many as there's room for, each once", () => {
  const page = { inOrder: false, mostRows: 1 };
  expect(seenOf({ ...onRecord, sections: [art] }, page)).toBeUndefined();
  expect(seenOf({ ...onRecord, sections: [] }, page)).toMatchObject({ expected: "1 row of sections" });
  expect(seenOf({ ...onRecord, sections: [{ ...art, title: "Music" }] }, page)).toMatchObject({
    expected: 'sections 5: title "Art"',
  });
});

test("whatever value changes is found, and nothing differs from itself", () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), (one, other) => {
      const lists = { inOrder: true };
      expect(differenceInWhole(one, JSON.parse(JSON.stringify(one)), lists)).toBeUndefined();
      const isSame = JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));
      expect(differenceInWhole(one, other, lists) === undefined).toBe(isSame);
    }),
  );
});

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  const fields = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return fields.map(([name, each]) => [name, sorted(each)]);
}
