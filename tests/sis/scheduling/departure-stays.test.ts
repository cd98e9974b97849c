/** What a departure takes and its change gives back, by the events of the student's seats. */
import fc from "fast-check";
import { expect, test } from "vitest";
import {
  givenBackFrom,
  type IntendedStay,
  intendedStays,
  type SeatEvent,
} from "../../../sis/scheduling/departure-stays.ts";

const stay = (beginDate: string, endDate: string | null, droppedSince = false): IntendedStay => ({
  ...{ sectionId: 1, beginDate, endDate, droppedSince },
});
const ended = (...seats: readonly (readonly [begin: string, end: string | null])[]): SeatEvent => ({
  kind: "ended",
  seats: seats.map(([beginDate, endDate]) => ({ sectionId: 1, beginDate, endDate })),
});
const taken = (beginDate: string): SeatEvent => ({ kind: "taken", sectionId: 1, beginDate });
const givenUp = (day: string): SeatEvent => ({ kind: "given-up", by: "drop", sectionId: 1, day });
const movedAway = (day: string): SeatEvent => ({ kind: "given-up", by: "move", sectionId: 1, day });
const undone = (beginDate: string): SeatEvent => ({ kind: "undone", sectionId: 1, beginDate });

test.each([
  ["a seat that the departure cut short", [ended(["09-01", null])], [stay("09-01", null)]],
  ["a planned drop", [ended(["09-01", "10-05"])], [stay("09-01", "10-05")]],
  ["an earlier departure on top", [ended(["09-01", null]), ended(["09-01", "10-05"])], [stay("09-01", null)]],
  ["two seats one after the other", [ended(["09-01", "10-05"], ["10-05", null])], [stay("09-01", null)]],
  ["a class taken since", [ended(), taken("10-01")], [stay("10-01", null)]],
  ["a class begun earlier than planned", [ended(["10-05", null]), taken("10-01")], [stay("10-01", null)]],
  ["a class dropped since", [ended(["09-01", null]), givenUp("10-01")], [stay("09-01", "10-01", true)]],
  ["a class left by a move", [ended(["09-01", null]), movedAway("10-01")], [stay("09-01", "10-01")]],
  ["one dropped before it began", [ended(["10-05", null]), givenUp("10-01")], [stay("10-05", "10-05", true)]],
  ["a drop after the planned one", [ended(["09-01", "10-01"]), givenUp("10-05")], [stay("09-01", "10-01")]],
  ["one that another enrollment took back", [ended(), taken("10-01"), undone("10-01")], []],
] as const)("of %s it knows the whole stay", (_, events, stays) => {
  expect(intendedStays(events)).toEqual(stays);
});

const day = fc.constantFrom("09-01", "09-15", "10-01", "10-15", "11-01");
const end = fc.option(day);
const term = { termEnd: "12-18" };

test("what comes back is after the old day of departure, before the new one, and inside the stay and its term", () => {
  fc.assert(
    fc.property(day, end, day, end, (beginDate, endDate, seenDay, newDay) => {
      fc.pre(endDate === null || beginDate < endDate);
      const change = { seenDay, day: newDay ?? undefined };
      const back = givenBackFrom({ ...stay(beginDate, endDate), ...term }, change);
      const [, from = seenDay] = [beginDate, seenDay].toSorted();
      const isLost = (endDate === null || from < endDate) && (newDay === null || from < newDay);
      expect(back).toEqual(isLost ? { from } : undefined);
    }),
  );
});

test("a term that is over by then takes nothing, and a class dropped since is no longer possible", () => {
  const change = { seenDay: "10-01", day: undefined };
  expect(givenBackFrom({ ...stay("09-01", null), termEnd: "09-30" }, change)).toBeUndefined();
  expect(givenBackFrom({ ...stay("09-01", "09-15", true), ...term }, change)).toBe("dropped-since");
});
