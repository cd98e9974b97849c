/** Teachers of other schools: those who travel or share a campus, and those who are listed by mistake. */
import type { RuleCases } from "../audit-case.ts";
import { enroll, fullDay, insert, numberOf, school, seat, section } from "../made-up-roster.ts";

/** The sixth class is taught by teacher 90, who is on the staff of `staffOf`. */
const sixthBy = (id: number, staffOf: number | null, role = "primary") =>
  school(id) +
  school(id + 1) +
  enroll(id, 1, 30) +
  enroll(id + 1, 1, 30) +
  fullDay(id + 1, [1, 30]) +
  fullDay(id, [1, 30], { periods: [1, 2, 3, 4, 5] }) +
  section(id, 6, { period: 6, teacher: role === "primary" ? null : 6 }) +
  seat(id, 6, 1, 30) +
  insert("teacher", numberOf(id, 90), staffOf) +
  insert("section_teacher", numberOf(id, 6), numberOf(id, 90), role, "2026-08-11", null);

export const teacherElsewhere: RuleCases = {
  rule: "R18",
  legitimate: [
    { title: "an itinerant teacher belongs to no school", roster: (id) => sixthBy(id, null), critical: 0 },
    {
      title: "a resource teacher of the neighbor comes along with the students",
      roster: (id) => sixthBy(id, id + 1, "co-teacher"),
      critical: 0,
    },
    {
      title: "a teacher of the magnet on the same campus",
      roster: (id) =>
        sixthBy(id, id + 1) + insert("campus", id, `campus ${id}`) + insert("campus", id + 1, `campus ${id}`),
      critical: 0,
    },
    {
      title: "the neighbor's teacher left yesterday",
      roster: (id) =>
        sixthBy(id, null) +
        insert("teacher", numberOf(id, 91), id + 1) +
        insert("section_teacher", numberOf(id, 6), numberOf(id, 91), "primary", "2026-08-11", "2026-09-01"),
      critical: 0,
    },
  ],
  wrong: [
    {
      title: "the teacher works at the neighbor",
      roster: (id) => sixthBy(id, id + 1),
      critical: 0,
      others: 1,
    },
    {
      title: "the teacher works at the neighbor, on a campus of its own",
      roster: (id) =>
        sixthBy(id, id + 1) +
        insert("campus", id, `campus ${id}`) +
        insert("campus", id + 1, `campus ${id + 1}`),
      critical: 0,
      others: 1,
    },
    {
      title: "each meeting has a teacher of the neighbor",
      roster: (id) =>
        sixthBy(id, null) +
        insert("teacher", numberOf(id, 91), id + 1) +
        `UPDATE roster.meeting SET teacher_id = ${numberOf(id, 91)} WHERE section_id = ${numberOf(id, 6)};\n`,
      critical: 0,
      others: 1,
    },
  ],
};
