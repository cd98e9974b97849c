/** Comparing ids with what is known: nothing that may be so is an alarm, and everything else is. */
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { differenceInPeople, differingIds, idsInWords } from "../../../loadtests/compare/difference.ts";

const above = 1000;
const ids = fc.uniqueArray(fc.integer({ min: 1, max: above }), { maxLength: 12 });
const known = fc.tuple(ids, ids).map(([must, others]) => ({
  ...{ must, may: others.filter((id) => !must.includes(id)) },
  above,
}));

test("whatever of it is shown beside what must be, with newcomers, in any order, is right", () => {
  fc.assert(
    fc.property(
      known.chain((list) => fc.tuple(fc.constant(list), fc.subarray(list.may), fc.nat({ max: 3 }))),
      ([list, some, newcomers]) => {
        const joined = Array.from({ length: newcomers }, (_, index) => above + 1 + index);
        const shown = [...joined, ...some, ...list.must.toReversed()];
        expect(differingIds(shown, list)).toBeUndefined();
        expect(differingIds([...shown, ...shown], list, "may be")).toBeUndefined();
      },
    ),
  );
});

test("one that is shown twice is wrong, whatever else the list may show", () => {
  fc.assert(
    fc.property(
      known.filter(({ must, may }) => must.length + may.length > 0),
      (list) => {
        const shown = [...list.must, ...list.may];
        const [first = 0] = shown;
        const difference = { is: "wrong", students: [first] };
        expect(differenceInPeople([...shown, first], list)).toMatchObject(difference);
        expect(differenceInPeople([first, first], { must: [first] })).toMatchObject(difference);
      },
    ),
  );
});

test("one that is missing is wrong, and one that doesn't belong is another person's", () => {
  fc.assert(
    fc.property(
      known.filter(({ must }) => must.length > 0),
      fc.integer({ min: 1, max: above }),
      (list, other) => {
        const [first = 0, ...rest] = list.must;
        expect(differenceInPeople(rest, list)).toMatchObject({ is: "wrong", students: [first] });
        fc.pre(![...list.must, ...list.may].includes(other));
        expect(differenceInPeople([...list.must, other], list)).toMatchObject({
          is: "foreign",
          students: [other],
        });
      },
    ),
  );
});

test("long lists are cut in the evidence", () => {
  expect(idsInWords([])).toBe("none");
  expect(idsInWords(Array.from({ length: 14 }, (_, index) => index + 1))).toBe(
    "1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12 and 2 more",
  );
});
