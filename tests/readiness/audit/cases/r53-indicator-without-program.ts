/** Disabilities on record, and placements in special education. */
import type { RuleCases } from "../audit-case.ts";
import { enroll, fullDay, onRecord, placed, school } from "../made-up-roster.ts";

const usual = (id: number) => school(id) + enroll(id, 1, 30) + fullDay(id, [1, 30]);
/** Ungraded students of a special-education school. */
const adult = (id: number, birthDate: string) =>
  school(id, { type: "special-education", low: 9, high: 14 }) +
  enroll(id, 1, 8, { grade: 14 }) +
  fullDay(id, [1, 8], { group: "special-day-class", low: 14, high: 14 }) +
  placed(id, 1, 8) +
  onRecord(id, 1, 1, "birth_date", birthDate);

export const indicatorWithoutProgram: RuleCases = {
  rule: "R53",
  legitimate: [
    {
      title: "a disability, and a placement",
      roster: (id) => usual(id) + placed(id, 1, 3, { setting: "RSP" }),
      critical: 0,
    },
    {
      title: "a disability, and a placement that begins next week",
      roster: (id) => usual(id) + placed(id, 1, 1, { setting: "RSP", begin: "2026-09-08" }),
      critical: 0,
    },
    {
      title: "no disability, after a placement that ended last year",
      roster: (id) =>
        usual(id) +
        placed(id, 1, 1, { setting: "RSP", begin: "2023-08-14", end: "2025-06-10" }) +
        onRecord(id, 1, 1, "disability", null),
      critical: 0,
    },
    {
      title: "an adult who turned 22 in August",
      roster: (id) => adult(id, "2004-08-20"),
      critical: 0,
    },
  ],
  wrong: [
    {
      title: "a disability, and no placement",
      roster: (id) => usual(id) + onRecord(id, 1, 2, "disability", "SLD"),
      critical: 0,
      others: 2,
    },
    {
      title: "a placement, and no disability",
      roster: (id) =>
        usual(id) + placed(id, 1, 3, { setting: "RSP" }) + onRecord(id, 1, 1, "disability", null),
      critical: 0,
      others: 1,
    },
    {
      title: "the placements ended in June, and the disabilities stayed",
      roster: (id) => usual(id) + placed(id, 1, 3, { setting: "RSP", end: "2026-06-10" }),
      critical: 0,
      others: 3,
    },
    {
      title: "an adult who was 22 in June",
      roster: (id) => adult(id, "2004-06-20"),
      critical: 0,
      others: 1,
    },
  ],
};
