/** Classes at other schools: with an enrollment there, and without. */
import type { RuleCases } from "../audit-case.ts";
import { enroll, fullDay, insert, school, seat, section, studentOf } from "../made-up-roster.ts";

/** Thirty students of the school have five classes there, and the sixth at the neighbor's. */
function sixthElsewhere(id: number): string {
  return (
    school(id) +
    school(id + 1) +
    enroll(id, 1, 30) +
    fullDay(id, [1, 30], { periods: [1, 2, 3, 4, 5] }) +
    section(id + 1, 6, { period: 6 }) +
    seat(id + 1, 6, 1, 30, { of: id })
  );
}

/** Students who came from the neighbor this morning, and left two seats behind there. */
function transferredToday(id: number, last: number): string {
  return (
    school(id) +
    school(id + 1) +
    enroll(id, 1, 30) +
    fullDay(id, [1, 30]) +
    enroll(id + 1, 1, 30) +
    fullDay(id + 1, [1, 30]) +
    enroll(id, 31, last, { arrivedBy: id }) +
    fullDay(id, [31, last], { first: 11 }) +
    section(id + 1, 17, { period: 7 }) +
    section(id + 1, 18, { period: 8 }) +
    seat(id + 1, 17, 31, last, { of: id }) +
    seat(id + 1, 18, 31, last, { of: id })
  );
}

export const wrongSchoolClass: RuleCases = {
  rule: "R06",
  legitimate: [
    {
      title: "ten students who changed schools this morning have two seats each to give up",
      roster: (id) => transferredToday(id, 40),
      critical: 0,
      others: 20,
    },
    {
      title: "the neighbor on one campus teaches the sixth period, and the enrollment says so",
      roster: (id) => sixthElsewhere(id) + enroll(id + 1, 1, 30, { kind: "dual", of: id }),
      critical: 0,
    },
    {
      title: "a student has classes at three schools and is enrolled at each",
      roster: (id) =>
        sixthElsewhere(id) +
        school(id + 2) +
        enroll(id + 1, 1, 30, { kind: "dual", of: id }) +
        enroll(id + 2, 1, 1, { kind: "regional-occupational", of: id }) +
        section(id + 2, 7, { period: 8 }) +
        seat(id + 2, 7, 1, 1, { of: id }),
      critical: 0,
    },
    {
      title: "a seat at the old school ended on the day of the transfer",
      roster: (id) =>
        school(id) +
        school(id + 1) +
        enroll(id, 1, 30) +
        fullDay(id, [1, 30]) +
        insert(
          "school_enrollment",
          studentOf(id, 31),
          id + 1,
          "primary",
          9,
          "2026-08-11",
          "2026-09-01",
          null,
          null,
        ) +
        enroll(id, 31, 31, { entry: "2026-09-01" }) +
        enroll(id + 1, 1, 30) +
        fullDay(id + 1, [1, 30]) +
        seat(id + 1, 1, 31, 31, { of: id, end: "2026-09-01" }) +
        fullDay(id, [31, 31], { first: 11 }),
      critical: 0,
    },
  ],
  wrong: [
    {
      title: "eleven students who changed schools this morning are too many to be in progress",
      roster: (id) => transferredToday(id, 41),
      critical: 22,
    },
    {
      title: "the sixth period of thirty students is at a school they don't attend",
      roster: sixthElsewhere,
      critical: 30,
    },
    {
      title: "the enrollment at the other school ended yesterday",
      roster: (id) =>
        sixthElsewhere(id) +
        enroll(id + 1, 1, 30, { kind: "dual", of: id }) +
        `UPDATE roster.school_enrollment SET exit_date = '2026-09-01' WHERE school_id = ${id + 1};\n`,
      critical: 30,
    },
    {
      title: "a transfer moved the enrollment and left all seats behind",
      roster: (id) =>
        school(id) +
        school(id + 1) +
        enroll(id, 1, 30) +
        fullDay(id + 1, [1, 30], {}).replaceAll(
          `${(id + 1) * 10_000 + 1}, ${(id + 1) * 10_000 + 30}`,
          `${id * 10_000 + 1}, ${id * 10_000 + 30}`,
        ),
      critical: 180,
    },
    {
      title: "a third school, at which the student isn't enrolled, beside a second one that's on record",
      roster: (id) =>
        sixthElsewhere(id) +
        school(id + 2) +
        enroll(id + 1, 1, 30, { kind: "dual", of: id }) +
        section(id + 2, 7, { period: 8 }) +
        seat(id + 2, 7, 1, 1, { of: id }),
      critical: 1,
    },
  ],
};
