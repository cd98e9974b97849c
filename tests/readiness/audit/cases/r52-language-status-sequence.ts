/** Language statuses and what came before them. */
import type { RuleCases } from "../audit-case.ts";
import { enroll, fullDay, insert, onRecord, school, studentOf } from "../made-up-roster.ts";

type History = Readonly<Record<string, string>>;

/** Days by status. */
const student = (id: number, now: string, history: History, grade = 10) =>
  school(id, { low: -1 }) +
  enroll(id, 1, 30, { grade }) +
  fullDay(id, [1, 30], { low: -1, high: 12 }) +
  onRecord(id, 1, 1, "english_status", now) +
  Object.entries(history)
    .map(([status, begin]) => insert("language_status", studentOf(id, 1), status, begin))
    .join("");

export const languageStatusSequence: RuleCases = {
  rule: "R52",
  legitimate: [
    {
      title: "tested, a learner, and reclassified",
      roster: (id) => student(id, "RFEP", { TBD: "2019-08-13", EL: "2019-09-03", RFEP: "2024-05-13" }),
      critical: 0,
    },
    {
      title: "tested, and fluent from the beginning",
      roster: (id) => student(id, "IFEP", { TBD: "2019-08-13", IFEP: "2019-09-03" }),
      critical: 0,
    },
    {
      title: "came as a learner from another district",
      roster: (id) => student(id, "EL", { EL: "2026-08-11" }),
      critical: 0,
      listed: ["R26"],
    },
    {
      title: "listed as speaking only English until a test",
      roster: (id) => student(id, "EL", { EO: "2019-08-13", TBD: "2020-01-13", EL: "2020-02-03" }),
      critical: 0,
      listed: ["R26"],
    },
    { title: "speaks only English, and has no history", roster: (id) => student(id, "EO", {}), critical: 0 },
  ],
  wrong: [
    {
      title: "reclassified, and never a learner",
      roster: (id) => student(id, "RFEP", { RFEP: "2024-05-13" }),
      critical: 0,
      others: 1,
    },
    {
      title: "reclassified in kindergarten",
      roster: (id) => student(id, "RFEP", { TBD: "2026-08-11", EL: "2026-08-12", RFEP: "2026-08-20" }, 0),
      critical: 0,
      others: 1,
    },
    {
      title: "from English only to learner without a test",
      roster: (id) => student(id, "EL", { EO: "2019-08-13", EL: "2020-02-03" }),
      critical: 0,
      others: 1,
    },
    {
      title: "from learner to English only",
      roster: (id) => student(id, "EO", { TBD: "2019-08-13", EL: "2019-09-03" }),
      critical: 0,
      others: 1,
    },
    {
      title: "a learner since no day",
      roster: (id) => student(id, "EL", {}),
      critical: 0,
      others: 1,
    },
  ],
};
