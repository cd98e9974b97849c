/** Students as old as others of their grade, and others. */
import type { RuleCases } from "../audit-case.ts";
import { enroll, fullDay, onRecord, school } from "../made-up-roster.ts";

/** Grade 9: usually born from September 2, 2011, to September 1, 2012. */
const born = (id: number, day: string | null, grade = 9) =>
  school(id, { low: 9, high: 14 }) +
  enroll(id, 1, 30, { grade }) +
  fullDay(id, [1, 30], { low: 9, high: 14 }) +
  onRecord(id, 1, 1, "birth_date", day);

export const ageGradeOutlier: RuleCases = {
  rule: "R27",
  legitimate: [
    {
      title: "repeats grade 9 for the second time, and began late",
      roster: (id) => born(id, "2008-09-02"),
      critical: 0,
    },
    { title: "skipped a grade", roster: (id) => born(id, "2013-09-01"), critical: 0 },
    {
      title: "an ungraded student of 21",
      roster: (id) => born(id, "2005-01-10", 14),
      critical: 0,
      listed: ["R02", "R05"],
    },
    { title: "no date of birth on record", roster: (id) => born(id, null), critical: 0 },
  ],
  wrong: [
    { title: "five years older", roster: (id) => born(id, "2006-12-01"), critical: 0, others: 1 },
    { title: "four years older, by a day", roster: (id) => born(id, "2008-09-01"), critical: 0, others: 1 },
    { title: "two years younger, by a day", roster: (id) => born(id, "2013-09-02"), critical: 0, others: 1 },
    {
      title: "born on the first day of school",
      roster: (id) => born(id, "2026-08-11"),
      critical: 0,
      others: 1,
    },
  ],
};
