/** Special day classes and the placements that go with them. */
import type { RuleCases } from "../audit-case.ts";
import { enroll, fullDay, placed, school, seat, section } from "../made-up-roster.ts";

const place = (
  id: number,
  student: number,
  setting: string,
  begin = "2025-08-11",
  end: string | null = null,
) => placed(id, student, student, { setting, begin, end });
const general = (id: number) => school(id) + enroll(id, 1, 30) + fullDay(id, [1, 30]);
/** Two students of special day classes. */
const dayClass = (id: number) =>
  general(id) +
  enroll(id, 31, 32) +
  fullDay(id, [31, 32], {
    first: 11,
    periods: [1, 2, 3, 4, 5, 6],
    group: "special-day-class",
    low: 9,
    high: 12,
  });

/** Newcomers of this morning whom one person enrolled, all to be in a special day class. */
const newcomersToPlace = (id: number, last: number, person: number) =>
  general(id) +
  enroll(id, 31, last, { arrivedBy: person }) +
  fullDay(id, [31, last], { first: 11 }) +
  Array.from({ length: last - 30 }, (_, index) => place(id, 31 + index, "SDC")).join("");

export const wrongSetting: RuleCases = {
  rule: "R21",
  legitimate: [
    {
      title: "a newcomer of this morning waits for a seat in the special day class",
      roster: (id) => newcomersToPlace(id, 31, id),
      critical: 0,
      others: 1,
      listed: ["R20"],
    },
    {
      title: "placed, in one special day class, and otherwise in general classes",
      roster: (id) =>
        general(id) +
        enroll(id, 31, 31) +
        fullDay(id, [31, 31], { first: 11, periods: [1, 2, 3, 4, 5] }) +
        section(id, 20, { period: 6, group: "special-day-class", low: 9, high: 12 }) +
        seat(id, 20, 31, 31) +
        place(id, 31, "SDC"),
      critical: 0,
    },
    {
      title: "a special-education school codes all its classes as general ones",
      roster: (id) =>
        school(id, { type: "special-education" }) +
        enroll(id, 1, 1) +
        fullDay(id, [1, 1]) +
        place(id, 1, "SDC"),
      critical: 0,
    },
    {
      title: "a placement of last year goes on, and one began today",
      roster: (id) => dayClass(id) + place(id, 31, "SDC") + place(id, 32, "SDC", "2026-09-01"),
      critical: 0,
    },
    {
      title: "a resource student in general classes",
      roster: (id) => general(id) + place(id, 1, "RSP"),
      critical: 0,
    },
  ],
  wrong: [
    {
      title:
        "one name enrolled six students at each of two schools this morning, without their special day classes",
      roster: (id) => newcomersToPlace(id, 36, id) + newcomersToPlace(id + 1, 36, id),
      critical: 12,
    },
    { title: "the placements of a whole class were erased", roster: dayClass, critical: 2 },
    {
      title: "the placements were turned into another kind",
      roster: (id) => dayClass(id) + place(id, 31, "RSP") + place(id, 32, "DIS"),
      critical: 2,
    },
    {
      title: "the placements ended yesterday",
      roster: (id) =>
        dayClass(id) +
        place(id, 31, "SDC", "2025-08-11", "2026-09-01") +
        place(id, 32, "SDC", "2025-08-11", "2026-09-01"),
      critical: 2,
    },
    {
      title: "placed, and in general classes only",
      roster: (id) => general(id) + place(id, 1, "SDC"),
      critical: 1,
    },
  ],
};
