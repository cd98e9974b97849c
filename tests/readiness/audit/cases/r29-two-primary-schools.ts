/** Students at two schools: on record as such, one after the other, and by mistake. */
import type { RuleCases } from "../audit-case.ts";
import { day, enroll, fullDay, insert, school, studentOf } from "../made-up-roster.ts";

const usual = (id: number) => school(id) + school(id + 1) + enroll(id, 1, 30) + fullDay(id, [1, 30]);
const second = (id: number, entry: string, exit: string | null, kind = "primary") =>
  insert("school_enrollment", studentOf(id, 1), id + 1, kind, 9, entry, exit, null, null);

export const twoPrimarySchools: RuleCases = {
  rule: "R29",
  legitimate: [
    {
      title: "the second school is on record as one",
      roster: (id) => usual(id) + second(id, "2026-08-11", null, "dual"),
      critical: 0,
    },
    {
      title: "the first weeks were at another school, until today",
      roster: (id) => usual(id) + second(id, "2026-08-11", day),
      critical: 0,
    },
    {
      title: "next month's school is on record already",
      roster: (id) => usual(id) + second(id, "2026-10-01", null),
      critical: 0,
    },
    {
      title: "two rows of one school",
      roster: (id) =>
        usual(id) +
        insert("school_enrollment", studentOf(id, 1), id, "primary", 9, "2026-08-12", null, null, null),
      critical: 0,
    },
  ],
  wrong: [
    {
      title: "the first school never heard of the transfer",
      roster: (id) => usual(id) + second(id, "2026-08-20", null),
      critical: 0,
      others: 1,
    },
    {
      title: "the first school ends the enrollment tomorrow",
      roster: (id) => usual(id) + second(id, "2026-08-11", "2026-09-02"),
      critical: 0,
      others: 1,
    },
    {
      title: "an import made five second schools primary ones",
      roster: (id) => usual(id) + enroll(id + 1, 1, 5, { of: id }),
      critical: 0,
      others: 5,
    },
  ],
};
