/** Open seats that schools are shown when everyone has left, against those on record. */
import { expect, test } from "vitest";
import { compareOpenSeats, openingLooksOf } from "../../../loadtests/run/last-openings.ts";
import { noneOutsideVisits } from "../../../loadtests/run/outside-visits.ts";

const free = new Map([
  [11, 3],
  [12, 0],
  [21, -1],
]);
const right = [
  {
    school: 1,
    seats: [
      { section: 11, openSeats: 3 },
      { section: 12, openSeats: 0 },
    ],
  },
  { school: 2, seats: [{ section: 21, openSeats: -1 }] },
];

test("each school is looked at once, by somebody who works there, as of the day when changes begin", () => {
  const people = new Map<string, readonly unknown[]>([
    [
      "counselor",
      [
        { session: "one", school: 1, student: 5 },
        { session: "two", school: 1, student: 6 },
      ],
    ],
    ["office", [{ session: "three", school: 2 }, { session: "four" }]],
  ]);
  expect(openingLooksOf(people, "2026-08-11").map(({ school, call }) => [school, call.path])).toEqual([
    [1, "/api/schools/1/sections?day=2026-08-12"],
    [2, "/api/schools/2/sections?day=2026-08-12"],
  ]);
});

test("seats as on record are right, even of a section with more students than seats", () => {
  expect(compareOpenSeats(right, free, 5)).toEqual({
    ...{ answers: { "school-sections": [2, 0, 0] }, differing: [], looks: {} },
  });
});

test("a seat that was taken and is still shown as open is wrong, and says where", () => {
  const stale = {
    school: 1,
    seats: [
      { section: 11, openSeats: 3 },
      { section: 12, openSeats: 1 },
    ],
  };
  expect(compareOpenSeats([stale], free, 5)).toEqual({
    ...{ answers: { "school-sections": [1, 0, 1] }, looks: {} },
    differing: [
      {
        ...{ name: "school-sections", is: "wrong", school: 1, atMs: 5 },
        ...{ expected: "0 open seats in section 12", seen: "1", students: [] },
      },
    ],
  });
});

test("a section that somebody was still changing isn't compared, and without an answer nothing is", () => {
  const moving = { school: 1, seats: [{ section: 99, openSeats: 7 }] };
  expect(compareOpenSeats([moving], free, 5).differing).toEqual([]);
  expect(compareOpenSeats([], free, 5)).toEqual(noneOutsideVisits);
});
