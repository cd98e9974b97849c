/** Classes beside the bells of their schools. */
import type { RuleCases } from "../audit-case.ts";
import { enroll, fullDay, school, seat, section, skips } from "../made-up-roster.ts";

const usual = (id: number) => school(id) + enroll(id, 1, 30) + fullDay(id, [1, 30]);
const evening = (id: number, period: number) => section(id, 20, { period }) + seat(id, 20, 1, 10);
const lasting = (id: number, period: number, minutes: number) =>
  `UPDATE roster.bell SET ends_minute = begins_minute + ${minutes} WHERE school_id = ${id} AND period = ${period};\n`;

export const meetingOutsideBell: RuleCases = {
  rule: "R56",
  legitimate: [
    { title: "a class before school, in period 0", roster: (id) => usual(id) + evening(id, 0), critical: 0 },
    {
      title: "period 8 rings on Mondays only, and the class is listed for every day",
      roster: (id) => usual(id) + evening(id, 8) + skips(id, 8, 0b11110),
      critical: 0,
    },
    {
      title: "an advisory of ten minutes",
      roster: (id) => usual(id) + evening(id, 7) + lasting(id, 7, 10),
      critical: 0,
    },
    {
      title: "a school whose bells nobody has entered",
      roster: (id) => `${usual(id) + evening(id, 12)}DELETE FROM roster.bell WHERE school_id = ${id};\n`,
      critical: 0,
    },
    {
      title: "an evening class without a bell that nobody takes",
      roster: (id) => usual(id) + section(id, 20, { period: 12 }),
      critical: 0,
    },
  ],
  wrong: [
    {
      title: "a class in period 12, which has no bell",
      roster: (id) => usual(id) + evening(id, 12),
      critical: 0,
      others: 1,
    },
    {
      title: "a class on Mondays, when its period doesn't ring",
      roster: (id) =>
        usual(id) + section(id, 20, { period: 8, days: 1 }) + seat(id, 20, 1, 10) + skips(id, 8, 1),
      critical: 0,
      others: 1,
    },
    {
      title: "a period of two minutes, and a double block that ends in it",
      roster: (id) =>
        usual(id) +
        evening(id, 7) +
        section(id, 21, { period: 8, also: [7] }) +
        seat(id, 21, 11, 20) +
        lasting(id, 7, 2),
      critical: 0,
      others: 2,
    },
    {
      title: "a period that ends before it begins",
      roster: (id) => usual(id) + evening(id, 7) + lasting(id, 7, -50),
      critical: 0,
      others: 1,
    },
  ],
};
