/**
 * How many findings of a rule a district may have before it's warned, and before it isn't ready. Zero isn't a real
 * district's first day: on the smooth one of 2015 about 3% of students still needed classes (LA Times, August 18, 2015).
 * Every number without a source is our own choice; a district may choose others.
 */
import type { Severity } from "../evidence/evidence.ts";
import { allRules } from "./all-rules.ts";
import { mostInProgress } from "./in-progress.ts";

/** The larger of a count and a share of what the rule counts (students, classes or schools); nothing: none. */
export type Bound = { readonly most?: number; readonly share?: number };

export type FindingLimit = {
  readonly perDistrict?: Bound;
  readonly perSchool?: Bound;
  /** HH:MM: a school isn't held to its own limit before this time of day. */
  readonly schoolFrom?: string;
  /** What the district may have before that time. */
  readonly perDistrictBefore?: Bound;
};

export type RuleLimits = { readonly warn: FindingLimit; readonly fail: FindingLimit };

const none: FindingLimit = { perDistrict: { most: 0 } };

/**
 * LAUSD escalates a school with more students than this without a schedule after 10 a.m. (plan of January 9, 2015). [F]
 * Until then counselors work through what a smooth day begins with. The shares for the rest of the day are ours. A day that
 * leaves 4 in 1,000, as `--mess normal` does, is a good one, so it isn't warned of.
 */
const unscheduled: RuleLimits = {
  warn: { perDistrict: { most: mostInProgress, share: 0.005 } },
  fail: {
    perDistrict: { most: mostInProgress, share: 0.01 },
    perSchool: { most: mostInProgress },
    schoolFrom: "10:00",
    perDistrictBefore: { most: mostInProgress, share: 0.03 },
  },
};

/** As many classes may be large by chance in a small district: in 150 clean ones of 3,000 students, the worst had 15. [D] */
const mostLargeByChance = 15;

/** Learners of English whom a small school has no class for: in 40 clean districts of each size, the worst had 19. [D] */
const mostLearnersByChance = 20;

/** A handful of findings isn't a mass, however small the district. */
const massFrom = (share: number): FindingLimit => ({ perDistrict: { most: mostInProgress, share } });

/** Rules whose limits differ from those of their severity. */
export const limitsByRule: Readonly<Record<string, RuleLimits>> = {
  R01: unscheduled,
  R02: unscheduled,
  /** Counselors see some of them only when they open the transcript. */
  R04: { warn: { perDistrict: { share: 0.001 } }, fail: massFrom(0.01) },
  /** [F] In November 2014 the district itself counted some 2 to 3% of its classes as large. */
  R11: { warn: { perDistrict: { most: mostLargeByChance, share: 0.03 } }, fail: none },
  /** On the first days a chair is carried in for the student who came last. [K] */
  R13: { warn: massFrom(0.001), fail: massFrom(0.01) },
  R16: { warn: none, fail: massFrom(0.05) },
  /** California's monitoring of assignments finds a few in each hundred classes everywhere. [K] */
  R19: { warn: { perDistrict: { most: mostInProgress, share: 0.04 } }, fail: massFrom(0.1) },
  /** Placements that begin a few days late: one in fifty of those with a resource specialist is a good opening. [K] */
  R20: { warn: { perDistrict: { most: mostInProgress, share: 0.005 } }, fail: none },
  /** Of all students; about one in eight has a program, so these are 5% and 10% of the programs. [K] */
  R24: { warn: { perDistrict: { most: mostInProgress, share: 0.006 } }, fail: massFrom(0.012) },
  /** Of all students. A few learners fit in no class of their level. [K] */
  R26: {
    warn: { perDistrict: { most: mostLearnersByChance, share: 0.005 } },
    fail: { perDistrict: { most: mostLearnersByChance, share: 0.01 } },
  },
  /** Some seniors go home early with their parents' consent. */
  R49: { warn: { perDistrict: { share: 0.01 } }, fail: none },
  R31: { warn: { perDistrict: { most: 2, share: 0.02 } }, fail: none },
  R33: { warn: none, fail: massFrom(0.05) },
  /** Dates that were typed differently in two places harm nobody on the first day. */
  R41: { warn: none, fail: massFrom(0.05) },
};

/** What isn't critical is hygiene until there is a mass of it. */
const limitsBySeverity: Readonly<Record<Severity, RuleLimits>> = {
  critical: { warn: none, fail: none },
  high: { warn: none, fail: massFrom(0.01) },
  medium: { warn: none, fail: massFrom(0.01) },
  low: { warn: none, fail: massFrom(0.01) },
};

export function limitsOf({ id, severity }: { readonly id: string; readonly severity: Severity }): RuleLimits {
  return limitsByRule[id] ?? limitsBySeverity[severity];
}

/** What's wrong with limits that somebody wrote, each with what was seen and what is wanted. */
export function problemsWithLimits(limits: Readonly<Record<string, RuleLimits>>): string[] {
  return Object.entries(limits).flatMap(([id, { warn, fail }]) => [
    ...(allRules.some((rule) => rule.id === id) ? [] : [`${id}: there is no such rule`]),
    ...problemsWithLimit(`${id}.warn`, warn),
    ...problemsWithLimit(`${id}.fail`, fail),
  ]);
}

function problemsWithLimit(where: string, limit: FindingLimit): string[] {
  const { perDistrict, perDistrictBefore, perSchool, schoolFrom } = limit;
  return [
    ...problemsWithBound(`${where}.perDistrict`, perDistrict),
    ...problemsWithBound(`${where}.perSchool`, perSchool),
    ...problemsWithBound(`${where}.perDistrictBefore`, perDistrictBefore),
    ...(perDistrictBefore === undefined || schoolFrom !== undefined
      ? []
      : [`${where}.schoolFrom is missing; perDistrictBefore needs the time of day until which it holds`]),
    ...(schoolFrom === undefined || /^([01]\d|2[0-3]):[0-5]\d$/.test(schoolFrom)
      ? []
      : [`${where}.schoolFrom is ${schoolFrom}; write a time of day like 10:00`]),
  ];
}

function problemsWithBound(where: string, { most = 0, share = 0 }: Bound = {}): string[] {
  return [
    ...(Number.isInteger(most) && most >= 0
      ? []
      : [`${where}.most is ${most}; write a whole number from 0 on`]),
    ...(share >= 0 && share < 1 ? [] : [`${where}.share is ${share}; write a number from 0 to less than 1`]),
  ];
}
