/** What a district states about itself, as the report shows it: the worst first, and as of the day of the run. Pure. */
import { z } from "zod";
import { dayOfRun } from "../evidence/day-of-run.ts";
import type { FoundEvidence } from "../evidence/found-evidence.ts";
import {
  type Issue,
  issueModules,
  issueSeverities,
  type Preparation,
  unstatedParts,
} from "../evidence/preparation.ts";
import {
  isCovered,
  type OpenIssue,
  openIssues,
  trainedByRole,
  trainedBySchool,
  trainedIn,
} from "../evidence/preparation-facts.ts";

const whole = z.number().int().nonnegative();
const trained = z.object({ people: whole, finished: whole, share: z.number() });
const ofRole = trained.extend({ role: z.string() });
/** Null: the district left it out. */
const left = z.string().nullable();

const issueSchema = z.object({
  ...{ id: z.string(), title: z.string(), module: z.enum(issueModules), severity: z.enum(issueSeverities) },
  ...{ owner: left, due: left, evidence: left },
  ageDays: whole,
  isOverdue: z.boolean(),
  /** It's in a part of the SIS that the run covers. */
  isCovered: z.boolean(),
});

const statedSchema = z.object({
  ...{ statedBy: z.string(), statedOn: z.string() },
  training: z
    .object({
      ...{ all: trained, schools: whole, roles: z.array(ofRole) },
      /** All that the rehearsed district has; null: not known. */
      ofSchools: whole.nullable(),
      /** The least trained schools, of all `schools`. */
      worst: z.array(trained.extend({ school: z.string(), lowest: ofRole })),
    })
    .nullable(),
  helpDesk: z
    .object({ staff: whole, hours: z.string(), openTickets: whole, medianAnswerMinutes: z.number() })
    .nullable(),
  issues: z
    .object({
      ...{ open: whole, unowned: whole, overdue: whole },
      bySeverity: z.array(z.object({ severity: z.enum(issueSeverities), open: whole })),
      /** `before`: at the beginning of the trend. */
      byModule: z.array(z.object({ module: z.enum(issueModules), open: whole, before: whole })),
      /** How many were open at the end of a day, a week apart, up to the day of the run. */
      trend: z.array(z.object({ day: z.string(), open: whole })),
      /** The worst of those that are open. */
      worst: z.array(issueSchema),
    })
    .nullable(),
  wayBack: z
    .object({ decides: z.string(), pointOfNoReturn: z.string(), rehearsedOn: z.string(), loses: left })
    .nullable(),
  summerPilot: z
    .object({
      ...{ began: z.string(), ended: z.string(), students: whole },
      ...{ exercised: z.array(z.string()), leftOut: z.array(z.string()) },
    })
    .nullable(),
  signOffs: z.array(z.object({ area: z.string(), name: left, signedOn: left, reason: left })).nullable(),
  dissent: z.array(z.object({ name: z.string(), office: z.string(), says: z.string() })),
});

export const reportedPreparationSchema = z.object({
  /** What lies beyond the software and isn't judged. */
  notJudged: z.array(z.string()),
  /** Null: the district gave no file. */
  stated: statedSchema.nullable(),
});

export type ReportedPreparation = z.infer<typeof reportedPreparationSchema>;
export type Stated = z.infer<typeof statedSchema>;

export function reportedPreparation(evidence: FoundEvidence): ReportedPreparation {
  const { preparation, run } = evidence;
  const notJudged = unstatedParts(preparation);
  if (preparation === undefined) return { notJudged, stated: null };
  const day = run === undefined ? preparation.statedOn : dayOfRun(run);
  return { notJudged, stated: statedAsOf(preparation, day, evidence) };
}

function statedAsOf(preparation: Preparation, day: string, { load, run }: FoundEvidence): Stated {
  const { statedBy, statedOn, training, helpDesk, issues, wayBack, summerPilot, signOffs } = preparation;
  const systems = load?.scenario.systems ?? null;
  return {
    ...{ statedBy, statedOn, helpDesk: helpDesk ?? null, summerPilot: summerPilot ?? null },
    training: training === undefined ? null : reportedTraining(training, run?.district.schools),
    issues: issues === undefined ? null : reportedIssues(issues, day, (issue) => isCovered(issue, systems)),
    wayBack: wayBack === undefined ? null : { ...wayBack, loses: wayBack.loses ?? null },
    signOffs: signOffs?.map(orNull) ?? null,
    dissent: preparation.dissent ?? [],
  };
}

type SignOff = NonNullable<Preparation["signOffs"]>[number];

function orNull({ area, name, signedOn, reason }: SignOff): NonNullable<Stated["signOffs"]>[number] {
  return { area, name: name ?? null, signedOn: signedOn ?? null, reason: reason ?? null };
}

/** As many as a reader goes through; all are in the file. */
const mostSchools = 12;
const mostIssues = 25;

function reportedTraining(
  training: NonNullable<Preparation["training"]>,
  ofSchools: number | undefined,
): Stated["training"] {
  const schools = trainedBySchool(training);
  return {
    all: trainedIn(training),
    ...{ schools: schools.length, ofSchools: ofSchools ?? null },
    roles: trainedByRole(training),
    worst: schools.slice(0, mostSchools),
  };
}

function reportedIssues(
  issues: readonly Issue[],
  day: string,
  covered: (issue: Issue) => boolean,
): Stated["issues"] {
  const open = openIssues(issues, day);
  const weeks = weeksUpTo(day);
  const count = (is: (issue: OpenIssue) => boolean) => open.filter(is).length;
  return {
    open: open.length,
    unowned: count(({ owner }) => owner === undefined),
    overdue: count(({ isOverdue }) => isOverdue),
    bySeverity: issueSeverities.map((severity) => ({
      severity,
      open: count((issue) => issue.severity === severity),
    })),
    byModule: issueModules
      .map((module) => ({
        module,
        open: count((issue) => issue.module === module),
        before: openAt(
          issues.filter((issue) => issue.module === module),
          weeks[0] ?? day,
        ),
      }))
      .filter(({ open: inModule }) => inModule > 0)
      .sort((one, other) => other.open - one.open),
    trend: weeks.map((end) => ({ day: end, open: openAt(issues, end) })),
    worst: open.slice(0, mostIssues).map((issue) => reportedIssue(issue, covered(issue))),
  };
}

function reportedIssue(
  { opened: _opened, closed: _closed, owner, due, evidence, ...issue }: OpenIssue,
  covered: boolean,
) {
  return { ...issue, owner: owner ?? null, due: due ?? null, evidence: evidence ?? null, isCovered: covered };
}

function openAt(issues: readonly Issue[], day: string): number {
  return openIssues(issues, day).filter(({ opened }) => opened <= day).length;
}

const weeksShown = 6;
const weekMs = 7 * 24 * 3600 * 1000;

function weeksUpTo(day: string): string[] {
  return Array.from({ length: weeksShown }, (_, index) => {
    const ago = (weeksShown - 1 - index) * weekMs;
    return new Date(Date.parse(day) - ago).toISOString().slice(0, 10);
  });
}
