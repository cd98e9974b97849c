/** Exits of last year, and who is enrolled now. */
import type { RuleCases } from "../audit-case.ts";
import { enroll, fullDay, insert, school, studentOf } from "../made-up-roster.ts";

type Left = { readonly as: string | null; readonly grade?: number; readonly on?: string };

const usual = (id: number) => school(id) + enroll(id, 1, 30) + fullDay(id, [1, 30]);
const left = (id: number, { as, grade = 9, on = "2026-06-10" }: Left, student = 1) =>
  insert("prior_enrollment", studentOf(id, student), id, 2026, grade, on, "2026-06-10", false, as);

export const exitReasonDiscrepancy: RuleCases = {
  rule: "R51",
  legitimate: [
    {
      title: "moved away in fall, and was enrolled again from elsewhere",
      roster: (id) =>
        usual(id) +
        left(id, { as: "moved-away", on: "2025-10-06" }) +
        `UPDATE roster.school_enrollment SET from_elsewhere = true WHERE student_id = ${studentOf(id, 1)};\n`,
      critical: 0,
    },
    {
      title: "moved away in fall, and was enrolled again in the second week of school",
      roster: (id) =>
        school(id) +
        enroll(id, 1, 1, { entry: "2026-08-24" }) +
        enroll(id, 2, 30) +
        fullDay(id, [1, 30]) +
        left(id, { as: "moved-away", on: "2025-10-06" }),
      critical: 0,
    },
    {
      title: "finished middle school, and is in high school",
      roster: (id) => usual(id) + left(id, { as: "finished", grade: 8 }),
      critical: 0,
    },
    {
      title: "moved away in fall, came back in spring, and returned",
      roster: (id) => usual(id) + left(id, { as: "moved-away", on: "2025-10-06" }) + left(id, { as: null }),
      critical: 0,
    },
    {
      title: "graduated, and isn't enrolled",
      roster: (id) => usual(id) + left(id, { as: "finished", grade: 12 }, 40),
      critical: 0,
    },
  ],
  wrong: [
    {
      title: "moved away, and is enrolled as one who returned",
      roster: (id) => usual(id) + left(id, { as: "moved-away" }),
      critical: 0,
      others: 1,
    },
    {
      title: "graduated in grade 12, and is enrolled",
      roster: (id) => usual(id) + left(id, { as: "finished", grade: 12 }),
      critical: 0,
      others: 1,
    },
    {
      title: "graduated in grade 9 of a high school",
      roster: (id) => usual(id) + left(id, { as: "finished", grade: 9 }),
      critical: 0,
      others: 1,
    },
    {
      title: "died last year, and is enrolled",
      roster: (id) => usual(id) + left(id, { as: "died" }),
      critical: 0,
      others: 1,
    },
  ],
};
