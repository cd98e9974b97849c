/** Placeholders that still hold students, and classes that share one of their signs. */
import type { RuleCases } from "../audit-case.ts";
import { enroll, fullDay, type Section, school, seat, section } from "../made-up-roster.ts";

/** Thirty students with five classes and the one given. */
const withSixth = (id: number, sixth: Section) =>
  school(id) +
  enroll(id, 1, 30) +
  fullDay(id, [1, 30], { periods: [1, 2, 3, 4, 5] }) +
  section(id, 6, { period: 6, ...sixth }) +
  seat(id, 6, 1, 30);

export const placeholderSection: RuleCases = {
  rule: "R10",
  legitimate: [
    {
      title: "physical education whose capacity happens to be the grade's enrollment plus 25",
      roster: (id) =>
        school(id) +
        enroll(id, 1, 60) +
        fullDay(id, [1, 30], { periods: [1, 2, 3, 4, 5] }) +
        fullDay(id, [31, 60], { first: 11, periods: [1, 2, 3, 4, 5] }) +
        section(id, 6, {
          period: 6,
          group: "physical-education",
          capacity: 85,
          seats: 450,
          roomKind: "gymnasium",
        }) +
        seat(id, 6, 1, 60),
      critical: 0,
    },
    {
      title: "independent study with a teacher, without a period and a room",
      roster: (id) => withSixth(id, { period: null, room: null, title: "Independent study" }),
      critical: 0,
    },
    {
      title: "work experience: no teacher and no room",
      roster: (id) =>
        withSixth(id, { teacher: null, room: null, group: "service", title: "Work experience" }),
      critical: 0,
    },
    {
      title: "titles that only begin like a placeholder's",
      roster: (id) =>
        withSixth(id, { title: "Temperature and Weather" }) +
        section(id, 7, { period: 7, title: "Contemporary Issues" }) +
        seat(id, 7, 1, 30),
      critical: 0,
    },
  ],
  wrong: [
    { title: "TEMP in the title", roster: (id) => withSixth(id, { title: "TEMP GR9" }), critical: 1 },
    {
      title: "another word for the same: UNASSIGNED",
      roster: (id) => withSixth(id, { title: "UNASSIGNED-9" }),
      critical: 1,
    },
    {
      title: "neither teacher nor room",
      roster: (id) => withSixth(id, { teacher: null, room: null }),
      critical: 1,
    },
    {
      title: "neither teacher nor period, in a room",
      roster: (id) => withSixth(id, { teacher: null, period: null }),
      critical: 1,
    },
    {
      title: "no teacher, and the scheduler's capacity: the grade's enrollment plus 25",
      roster: (id) =>
        school(id) +
        enroll(id, 1, 60) +
        section(id, 6, { period: 6, teacher: null, capacity: 85, seats: 450 }) +
        seat(id, 6, 1, 60),
      critical: 1,
    },
  ],
};
