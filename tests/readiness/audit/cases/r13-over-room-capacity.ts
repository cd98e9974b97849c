/** Classes beside the seats of their rooms. */
import type { RuleCases } from "../audit-case.ts";
import { enroll, fullDay, type Section, school, seat, section } from "../made-up-roster.ts";

/** Thirty students, whose class of period 1 meets in a room of `seats`. */
const first = (options: Section) => (id: number) =>
  school(id) +
  enroll(id, 1, 30) +
  section(id, 1, options) +
  seat(id, 1, 1, 30) +
  fullDay(id, [1, 30], { periods: [2, 3, 4, 5, 6], first: 2 });

export const overRoomCapacity: RuleCases = {
  rule: "R13",
  legitimate: [
    { title: "as many students as seats", roster: first({ seats: 30 }), critical: 0 },
    {
      title: "a band in the music room, which also practices outdoors",
      roster: first({ seats: 20, roomKind: "music", group: "performing-arts" }),
      critical: 0,
    },
    { title: "a class on the Internet has no room", roster: first({ room: null }), critical: 0 },
    {
      title: "a student who is listed twice sits in one seat",
      roster: (id) => first({ seats: 30 })(id) + seat(id, 1, 30, 30, { begin: "2026-08-20" }),
      listed: ["R08"],
      critical: 0,
    },
  ],
  wrong: [
    { title: "a class in a storage room", roster: first({ seats: 4 }), critical: 0, others: 1 },
    { title: "one student too many", roster: first({ seats: 29 }), critical: 0, others: 1 },
    {
      title: "two classes, one after the other, in a laboratory that has too few seats",
      roster: (id) =>
        first({ seats: 20, roomKind: "laboratory" })(id) +
        section(id, 20, { period: 7, room: 1 }) +
        seat(id, 20, 1, 25),
      critical: 0,
      others: 2,
    },
  ],
};
