/**
 * The two profiles as data: how long an error budget lasts, over which windows it is watched, and how often rules run.
 */

export const paceNames = ["fast", "steady", "slow"] as const;
export type PaceName = (typeof paceNames)[number];

/** An alert fires if this share of the whole budget was spent within the window. */
type Pace = { readonly budgetShare: number; readonly windowSeconds: number };

export type Profile = {
  readonly name: "opening-week" | "rehearsal";
  readonly title: string;
  readonly scrapeSeconds: number;
  readonly evaluationSeconds: number;
  /** Time under load that one error budget covers. */
  readonly budgetSeconds: number;
  readonly paces: Readonly<Record<PaceName, Pace>>;
  /** If a budget's period is too long for one query, it is summed from steps; undefined to start when the run did. */
  readonly budgetSum: { readonly stepSeconds: number; readonly periodSeconds: number } | undefined;
  /** Windows of causes are written for a rehearsal; production looks back this many times as far. */
  readonly causeWindowTimes: number;
  /** How long a gauge must stay above its limit. */
  readonly standingSeconds: number;
  /** How long a target may go without responding: longer than it takes to restart one. */
  readonly silenceSeconds: number;
  /** Requests are refused or shed over this window. */
  readonly reliabilityWindowSeconds: number;
  /** When telemetry must arrive: always, or while the exporter of a rehearsal says that a run is in progress. */
  readonly telemetryExpected: "always" | "during a run";
};

const minute = 60;
const hour = 60 * minute;
const day = 24 * hour;

/** Five school days of about ten hours under load, 7 a.m. to 5 p.m. [K] */
const openingWeekSeconds = 5 * 10 * hour;

/**
 * 2% of 50 h is 1 h of the budget: spent in 6 min, that is 10 times as fast as allowed. 5% is 2.5 h: in 30 min,
 * 5 times. 10% is 5 h: in 2 h, 2.5 times. At these paces the week's budget is gone after 5 h, 10 h and 20 h.
 */
export const openingWeek: Profile = {
  name: "opening-week",
  title: "opening week in production",
  scrapeSeconds: 5,
  evaluationSeconds: 15,
  budgetSeconds: openingWeekSeconds,
  paces: {
    fast: { budgetShare: 0.02, windowSeconds: 6 * minute },
    steady: { budgetShare: 0.05, windowSeconds: 30 * minute },
    slow: { budgetShare: 0.1, windowSeconds: 2 * hour },
  },
  budgetSum: { stepSeconds: minute, periodSeconds: 5 * day },
  causeWindowTimes: 30,
  standingSeconds: 30,
  silenceSeconds: minute,
  reliabilityWindowSeconds: 5 * minute,
  telemetryExpected: "always",
};

/**
 * A full rehearsal puts opening day under load for 260 s. 20% of it is 52 s of the budget: spent in 10 s, that is
 * 5.2 times as fast as allowed. 40% in 30 s is 3.5 times, 60% in 60 s is 2.6 times. Shares are larger than in
 * production because a run is over before a smaller one could be distinguished from chance.
 */
export const rehearsal: Profile = {
  name: "rehearsal",
  title: "a rehearsal that takes minutes",
  scrapeSeconds: 2,
  evaluationSeconds: 2,
  budgetSeconds: 260,
  paces: {
    fast: { budgetShare: 0.2, windowSeconds: 10 },
    steady: { budgetShare: 0.4, windowSeconds: 30 },
    slow: { budgetShare: 0.6, windowSeconds: 60 },
  },
  budgetSum: undefined,
  causeWindowTimes: 1,
  standingSeconds: 0,
  silenceSeconds: 10,
  reliabilityWindowSeconds: 30,
  telemetryExpected: "during a run",
};

export const profiles = [openingWeek, rehearsal] as const;

/** How many times faster than allowed the budget is spent if `budgetShare` of it is spent within the window. */
export function burnFactor({ budgetSeconds, paces }: Profile, pace: PaceName): number {
  const { budgetShare, windowSeconds } = paces[pace];
  return Math.round(((budgetShare * budgetSeconds) / windowSeconds) * 100) / 100;
}

/**
 * A twelfth of the long window, so that an alert ends soon after its cause; at least three scrapes, for a rate to
 * exist.
 */
export function shortWithin(windowSeconds: number, { scrapeSeconds }: Profile): number {
  return Math.max(windowSeconds / 12, 3 * scrapeSeconds);
}

export function shortWindowSeconds(profile: Profile, pace: PaceName): number {
  return shortWithin(profile.paces[pace].windowSeconds, profile);
}

/** Five times per short window is often enough. */
export function paceEvaluationSeconds(profile: Profile, pace: PaceName): number {
  return Math.max(profile.evaluationSeconds, shortWindowSeconds(profile, pace) / 5);
}
