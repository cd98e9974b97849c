/** Preparation: whether people are trained, issues are in hand, help answers, and there is a way back. Each has two limits. */
import { counted, percent } from "../evidence/plain-words.ts";
import { assumed, found, ofHundred } from "./promise-words.ts";
import type { Requirement } from "./requirement.ts";

type Limit = Pick<Requirement, "promise" | "measure" | "limit" | "source">;
type Preparation = Pick<Requirement, "comparison" | "unit" | "in2014" | "nextStep" | "owner"> & {
  readonly id: string;
  /** Beyond it, the run is NO-GO. */
  readonly fails: Limit;
  /** Beyond it, somebody must accept it. */
  readonly warns: Limit;
};

const trained = { fails: 0.8, warns: 0.95 };
const trainedAtSchool = { fails: 0.5, warns: 0.8 };
const unattended = { fails: 0.1, warns: 0 };
/** The file has the median. */
const answered = 50;
const answerMinutes = { fails: 30, warns: 5 };
const rehearsedDays = { fails: 90, warns: 30 };
const signed = { fails: 0.8, warns: 1 };

const unfinished = found(
  "No project team indicator ever signaled a “No Go”, and the help desk was unready (Viramontes, November 6, 2014).",
);
const knownIssues = found(
  "Known issues grew from 130 on August 14 to 181 on August 23 and 220 on November 5, 2014 (IEEE Spectrum; allgov).",
);

const described: readonly Preparation[] = [
  {
    id: "issues",
    comparison: "at most",
    unit: "issues",
    fails: {
      promise: "No critical issue is open in a part of the system that this run covers.",
      measure: { by: "open-issues", limit: "fail", severity: "critical" },
      limit: 0,
      source: assumed("A critical issue is one with which school can't open."),
    },
    warns: {
      promise: "No issue of high severity is open in a part of the system that this run covers.",
      measure: { by: "open-issues", limit: "warn", severity: "high" },
      limit: 0,
      source: assumed("Somebody must decide whether school can open with it."),
    },
    in2014: knownIssues,
    nextStep: "Fix them, show that they are gone, and close them in the register.",
    owner: "The owners named in the register",
  },
  {
    id: "training",
    comparison: "at least",
    unit: "share of people",
    fails: {
      promise: `At least ${percent(trained.fails)} of the people who need training have finished it.`,
      measure: { by: "trained-share", limit: "fail" },
      limit: trained.fails,
      source: assumed(
        `With fewer than ${percent(trained.fails)}, too few people are left to show the others.`,
      ),
    },
    warns: {
      promise: `At least ${percent(trained.warns)} of the people who need training have finished it.`,
      measure: { by: "trained-share", limit: "warn" },
      limit: trained.warns,
      source: assumed(`Up to ${percent(1 - trained.warns)} may be new, ill or away.`),
    },
    in2014: unfinished,
    nextStep: "Train those who are left, the roles with the lowest share first, before they need the system.",
    owner: "Training",
  },
  {
    id: "training.schools",
    comparison: "at most",
    unit: "schools",
    fails: {
      promise: `At every school, at least ${percent(trainedAtSchool.fails)} of the people are trained.`,
      measure: { by: "untrained-schools", limit: "fail", below: trainedAtSchool.fails },
      limit: 0,
      source: assumed(
        "A school where most people are untrained can't help itself, however good the average is.",
      ),
    },
    warns: {
      promise: `At every school, at least ${percent(trainedAtSchool.warns)} of the people are trained.`,
      measure: { by: "untrained-schools", limit: "warn", below: trainedAtSchool.warns },
      limit: 0,
      source: assumed("An average hides single schools."),
    },
    in2014: found("All but 4 of 201 schools surveyed had problems (Independent Monitor, October 13, 2014)."),
    nextStep: "Send trainers to the schools named above, and on opening day somebody who knows the system.",
    owner: "Training, with the schools' principals",
  },
  {
    id: "way-back",
    comparison: "at least",
    unit: "yes or no",
    fails: {
      promise: `The way back was rehearsed in the last ${counted(rehearsedDays.fails, "day", "days")}, and before the point of no return.`,
      measure: { by: "way-back", limit: "fail", withinDays: rehearsedDays.fails },
      limit: 1,
      source: assumed(
        "A way back that nobody has gone is a hope, and an old rehearsal was of another system.",
      ),
    },
    warns: {
      promise: `The way back was rehearsed in the last ${counted(rehearsedDays.warns, "day", "days")}, and before the point of no return.`,
      measure: { by: "way-back", limit: "warn", withinDays: rehearsedDays.warns },
      limit: 1,
      source: assumed("Releases come every week or two, so an older rehearsal misses several of them."),
    },
    in2014: found(
      "The old systems became read-only on June 16, 2014; on July 11 it was “too late to switch back” (inspector general, November 19, 2014).",
    ),
    nextStep:
      "Rehearse the way back with a copy of the data, or move the point of no return to after the rehearsal.",
    owner: "Whoever decides to go back",
  },
  {
    id: "help-desk",
    comparison: "at most",
    unit: "minutes",
    fails: {
      promise: `${ofHundred(answered)} calls to the help desk are answered within ${counted(answerMinutes.fails, "minute", "minutes")}.`,
      measure: { by: "help-desk-wait", limit: "fail" },
      limit: answerMinutes.fails,
      source: assumed("Whoever waits longer than that stops calling, and works on paper."),
    },
    warns: {
      promise: `${ofHundred(answered)} calls to the help desk are answered within ${counted(answerMinutes.warns, "minute", "minutes")}.`,
      measure: { by: "help-desk-wait", limit: "warn" },
      limit: answerMinutes.warns,
      source: assumed(
        "A teacher can't leave a class alone for longer. Before opening day it must be less, not more.",
      ),
    },
    in2014: found(
      "The help desk was unready (Viramontes, November 6, 2014), and was doubled for the second semester (January 9, 2015).",
    ),
    nextStep:
      "Add people or hours to the help desk, or answer the most common questions before they are asked.",
    owner: "Help desk",
  },
  {
    id: "issues.owners",
    comparison: "at most",
    unit: "share of issues",
    fails: {
      promise: `At most ${percent(unattended.fails)} of open issues have no owner or are overdue.`,
      measure: { by: "unattended-issues", limit: "fail" },
      limit: unattended.fails,
      source: assumed("A register whose issues belong to nobody only grows."),
    },
    warns: {
      promise: "Every open issue has an owner and is on time.",
      measure: { by: "unattended-issues", limit: "warn" },
      limit: unattended.warns,
      source: assumed("Who decides by when is known, or it isn't decided."),
    },
    in2014: found("There was no single owner (Viramontes, November 6, 2014)."),
    nextStep: "Give each open issue an owner and a day, and move what can't be done in time, openly.",
    owner: "Project management",
  },
  {
    id: "sign-offs",
    comparison: "at least",
    unit: "share of sign-offs",
    fails: {
      promise: `Somebody has signed for at least ${percent(signed.fails)} of the areas.`,
      measure: { by: "signed-off", limit: "fail" },
      limit: signed.fails,
      source: assumed("If more are missing, those who know the work don't say that it can begin."),
    },
    warns: {
      promise: "Somebody has signed for every area.",
      measure: { by: "signed-off", limit: "warn" },
      limit: signed.warns,
      source: assumed("A name that is missing is a decision, which somebody must take knowingly."),
    },
    in2014: unfinished,
    nextStep: "Ask each person who hasn't signed what they need, and decide on it.",
    owner: "Superintendent",
  },
];

export const preparation: readonly Requirement[] = described.flatMap(atTwoLimits);

/** Of those that aren't met, the first in the list leads. */
function atTwoLimits({ id, fails, warns, ...about }: Preparation, leads: number): Requirement[] {
  const area = "preparation";
  return [
    { ...about, ...fails, area, leads, id: `${area}.${id}`, severity: "fails" },
    { ...about, ...warns, area, leads, id: `${area}.${id}.warning`, severity: "warns" },
  ];
}
