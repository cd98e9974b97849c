/** What other systems read page by page, compared with what is on record. */
import fc from "fast-check";
import { expect, test } from "vitest";
import {
  classesPulled,
  compareFound,
  comparePull,
  seatsPulled,
} from "../../../loadtests/compare/compare-pull.ts";
import { seatNumber, sectionOfSeat } from "../../../targets/reference-sis/client/requests/oneroster.ts";

const classes = [11, 12, 13, 14, 15, 16];
const seats = [1001, 1002, 1003].map((student) => seatNumber(11, student, "2026-08-11"));
const client = {
  ...{ session: "", school: 1, student: 1001, classes, seats },
  mayGo: seats.slice(0, 1),
};

/** What is said of each page. */
function said(compare: ReturnType<typeof comparePull>, pages: readonly (readonly number[])[]): string[] {
  return pages.flatMap((ids, index) => {
    const next = index < pages.length - 1 ? "/next" : undefined;
    const difference = compare({ ids, next });
    return difference === undefined ? [] : [difference.seen];
  });
}

test("any way of cutting all records into pages is right", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 7 }), (size) => {
      const pages = classes.flatMap((_, index) =>
        index % size === 0 ? [classes.slice(index, index + size)] : [],
      );
      expect(said(comparePull(classesPulled(client)), pages)).toEqual([]);
    }),
  );
});

test("a record that is left out, comes twice, or belongs to another school is wrong", () => {
  const differences = (...pages: (readonly number[])[]) => said(comparePull(classesPulled(client)), pages);
  expect(differences([11, 12, 13], [14, 15])).toEqual(["all but 1, such as 16"]);
  expect(differences([11, 12, 13], [13, 14, 15, 16])).toEqual(["13 again"]);
  expect(differences([11, 12, 13], [14, 15, 16, 99])).toEqual(["99"]);
});

test("seats may go if somebody gives them up, and come in the school's own classes", () => {
  const differences = (...pages: (readonly number[])[]) => said(comparePull(seatsPulled(client)), pages);
  const ownNew = seatNumber(12, 9_000_001, "2026-08-12");
  const foreign = seatNumber(99, 1001, "2026-08-11");
  expect(differences(seats.slice(1), [ownNew])).toEqual([]);
  expect(differences(seats.slice(0, 2))).toEqual([expect.stringContaining("all but 1")]);
  expect(differences(seats, [foreign])).toEqual([String(foreign)]);
});

test("a seat has a number of its own, which says its section", () => {
  const one = seatNumber(79_999, 1_300_000, "2026-08-11");
  expect(Number.isSafeInteger(one)).toBe(true);
  expect(sectionOfSeat(one)).toBe(79_999);
  expect(seatNumber(79_999, 1_300_000, "2026-08-12")).not.toBe(one);
});

test("a filter for a student finds that one", () => {
  expect(compareFound(7)([7])).toBeUndefined();
  expect(compareFound(7)([])).toMatchObject({ is: "wrong", students: [] });
  expect(compareFound(7)([7, 8])).toMatchObject({ is: "foreign", students: [8] });
});
