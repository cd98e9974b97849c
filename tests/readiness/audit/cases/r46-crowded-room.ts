/** Classes taught together, by room and by teacher, that fit and that don't. */
import type { RuleCases } from "../audit-case.ts";
import { enroll, type Section, school, seat, section } from "../made-up-roster.ts";

/** `count` sections of `size` students in period 1, with the teacher and the room that `options` says. */
function together(count: number, size: number, options: (number: number) => Section) {
  return (id: number): string =>
    school(id, { required: 1 }) +
    enroll(id, 1, count * size) +
    Array.from(
      { length: count },
      (_, index) =>
        section(id, index + 1, options(index + 1)) +
        seat(id, index + 1, index * size + 1, index * size + size),
    ).join("");
}

/** Two classes of 23 in a room with 30 seats, of whom so many came this morning. */
function withNewcomers(newcomers: number) {
  return (id: number): string =>
    school(id, { required: 1 }) +
    enroll(id, 1, 46 - newcomers) +
    enroll(id, 47 - newcomers, 46, { arrivedBy: id }) +
    section(id, 1, { room: 1, seats: 30 }) +
    section(id, 2, { room: 1, seats: 30 }) +
    seat(id, 1, 1, 23) +
    seat(id, 2, 24, 46);
}

const gym = { room: 1, roomKind: "gymnasium", seats: 450, group: "physical-education" } as const;

export const crowdedRoom: RuleCases = {
  rule: "R46",
  legitimate: [
    {
      title: "newcomers of this morning are too many for the room until the office has another one",
      roster: withNewcomers(8),
      critical: 0,
      others: 2,
    },
    {
      title: "two small classes share a teacher and a room",
      roster: together(2, 18, () => ({ teacher: 1, room: 1 })),
      critical: 0,
    },
    {
      title: "three teachers have their classes of physical education in one gymnasium",
      roster: together(3, 55, () => gym),
      critical: 0,
    },
    {
      title: "a resource group inside a full class counts its students once",
      roster: (id) =>
        school(id, { required: 1 }) +
        enroll(id, 1, 36) +
        section(id, 1, { seats: 38 }) +
        seat(id, 1, 1, 36) +
        section(id, 2, { room: 1, seats: 38, group: "service", title: "Resource support" }) +
        seat(id, 2, 1, 6),
      critical: 0,
    },
    {
      title: "two classes have one room in turns",
      roster: (id) =>
        school(id, { required: 1 }) +
        enroll(id, 1, 60) +
        section(id, 1, { days: 21, room: 1 }) +
        section(id, 2, { days: 10, room: 1 }) +
        section(id, 3, { days: 10 }) +
        section(id, 4, { days: 21 }) +
        seat(id, 1, 1, 30) +
        seat(id, 3, 1, 30) +
        seat(id, 2, 31, 60) +
        seat(id, 4, 31, 60),
      critical: 0,
    },
    {
      title: "two teachers' classes on one screen",
      roster: together(2, 30, () => ({ room: 1, roomKind: "virtual" })),
      critical: 0,
    },
  ],
  wrong: [
    {
      title: "one name put eleven newcomers of this morning into a full room",
      roster: withNewcomers(11),
      critical: 2,
    },
    {
      title: "92 students, three sections of English 9, one teacher, one room with 42 seats",
      roster: together(3, 31, () => ({ teacher: 1, room: 1 })),
      critical: 3,
    },
    {
      title: "the same without any room",
      roster: together(3, 31, () => ({ teacher: 1, room: null })),
      critical: 3,
      listed: ["R16"],
    },
    {
      title: "three classes of physical education in the gymnasium have one teacher",
      roster: together(3, 55, () => ({ ...gym, teacher: 1 })),
      critical: 3,
    },
    {
      title: "two classes of two teachers, ten students too many for the room",
      roster: together(2, 26, () => ({ room: 1 })),
      critical: 0,
      others: 2,
    },
    {
      title: "too many on Tuesdays only",
      roster: (id) =>
        together(2, 32, (number) => ({ room: number }))(id) +
        `UPDATE roster.meeting SET days = 29 WHERE section_id = ${id * 1000 + 2};
         INSERT INTO roster.meeting VALUES (${id * 1000 + 2}, 1, 2, ${id * 1000 + 1}, NULL);\n`,
      critical: 2,
    },
  ],
};
