/** Announces what a rehearsal is about to do, how much disk it needs and about how long it takes. */
import { usualDistrict } from "../loadtests/model/full-district.ts";
import { makePlan } from "../loadtests/model/make-plan.ts";
import type { Scenario } from "../loadtests/model/scenario.ts";
import { spell } from "../parts/progress.ts";
import type { MessLevel } from "../seed/mess/mess.ts";
import type { Context } from "./context.ts";
import { inGigabytes, neededDiskBytes } from "./disk.ts";

type Announced = {
  readonly students: number;
  readonly load: number;
  readonly scenario: Scenario;
  readonly mess: MessLevel;
  readonly through: string | undefined;
};

/** Measured on 2 cores. */
const seedSecondsPerStudent = 75 / 650_000;
const judgeSecondsPerStudent = 15 / 650_000;
const startSeconds = 12;

/** What is planted in the district before anyone arrives. */
const plantedWords: Readonly<Record<MessLevel, string>> = {
  none: "",
  normal: "The district is that of a good opening day: a few students still wait for classes.\n",
  "2014": "In the district, what went wrong in Los Angeles in 2014 has gone wrong.\n",
};

export function announceRehearsal(
  context: Context,
  { students, load, scenario, mess, through }: Announced,
): void {
  const plan = makePlan(scenario, { ...usualDistrict(students), load });
  const seconds = startSeconds + plan.seconds + students * (seedSecondsPerStudent + judgeSecondsPerStudent);
  const { DATABASE_URL, FIRSTBELL_HOME } = context.settings;
  const place = DATABASE_URL === undefined ? FIRSTBELL_HOME : "the Postgres of DATABASE_URL";
  const count = new Intl.NumberFormat("en-US").format(students);
  context.say(
    [
      `Rehearsing ${scenario.id} for a district of ${count} students at load ${load}:`,
      "Firstbell seeds a district into Postgres (or copies an earlier one), starts the SIS on it, simulates the",
      "day's users with k6, checks every confirmed write, audits every class assignment, and writes a report.",
      `${plantedWords[mess]}It takes about ${spell(seconds)}, ${inGigabytes(neededDiskBytes(students, through))} of disk in ${place},`,
      "and about 3 more minutes the first time to build k6. Ctrl-C stops everything.",
      "",
    ].join("\n"),
  );
}
