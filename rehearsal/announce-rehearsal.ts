/** Says before any work what a rehearsal is about to do, how much disk it takes and about how long. */
import { makePlan } from "../loadtests/model/make-plan.ts";
import { findScenario } from "../loadtests/run/find-scenario.ts";
import { spell } from "../parts/progress.ts";
import type { Context } from "./context.ts";
import { inGigabytes, neededDiskBytes } from "./disk.ts";

type Announced = { students: number; load: number; scenario: string };

/** Measured on 2 cores. */
const seedSecondsPerStudent = 75 / 650_000;
const judgeSecondsPerStudent = 15 / 650_000;
const startSeconds = 12;
/** The public schools of a large district hold about 640 students each: the plan only needs the order of it. */
const studentsPerSchool = 640;

export function announceRehearsal(context: Context, { students, load, scenario }: Announced): void {
  const schools = Math.max(1, Math.round(students / studentsPerSchool));
  const plan = makePlan(findScenario(scenario), { students, schools, load, firstBells: [] });
  const seconds = startSeconds + plan.seconds + students * (seedSecondsPerStudent + judgeSecondsPerStudent);
  const { DATABASE_URL, FIRSTBELL_HOME } = context.settings;
  const place = DATABASE_URL === undefined ? FIRSTBELL_HOME : "the Postgres of DATABASE_URL";
  const count = new Intl.NumberFormat("en-US").format(students);
  context.say(
    [
      `Rehearsing ${scenario} of a district of ${count} students at load ${load}:`,
      "a district is seeded into Postgres (or copied from an earlier one), the SIS is started on it, k6 plays its",
      "people, every acknowledged write is looked up, every class assignment is audited, and a report is written.",
      `It takes about ${spell(seconds)}, ${inGigabytes(neededDiskBytes(students))} of disk in ${place},`,
      "and the first time about 3 minutes more to build k6. Ctrl-C stops everything.",
      "",
    ].join("\n"),
  );
}
