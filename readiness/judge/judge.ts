/**
 * Evidence + requirements + waivers → verdict. Pure: no clock, no network; a waiver's expiry is compared with the run's
 * start.
 */
import { dayOfRun } from "../evidence/day-of-run.ts";
import type { Waiver } from "../evidence/evidence.ts";
import type { FoundEvidence } from "../evidence/found-evidence.ts";
import type { Reading } from "../requirements/describe-measure.ts";
import type { Affected, Measurement } from "../requirements/measurement.ts";
import { readMeasure } from "../requirements/read-measure.ts";
import { type Area, areas, type Measure, type Requirement } from "../requirements/requirement.ts";
import { type Grave, rankOf } from "./gravity.ts";
import {
  type JudgedRequirement,
  type Judgment,
  type OutOfScope,
  type Status,
  type StudentCount,
  statuses,
} from "./judged-requirement.ts";
import { isUnsound, verdictOf } from "./verdict.ts";
import { headlineOf, reasonOf } from "./verdict-sentence.ts";
import { unusedWaivers, waiverFor } from "./waiver-use.ts";

export function judge(
  evidence: FoundEvidence,
  requirements: readonly Requirement[],
  waivers: readonly Waiver[],
): Judgment {
  const runDay = evidence.run && dayOfRun(evidence.run);
  const read = requirements.map((requirement) => ({
    requirement,
    ...readMeasure(evidence, requirement.measure),
  }));
  const judged = read
    .filter((one) => !isOutOfScope(one))
    .map(({ requirement, measurement }) =>
      judgeOne(requirement, measurement, waiverFor(requirement, waivers, runDay)),
    );
  const isChanged = hasFailed(requirements, judged, "changed-evidence");
  const proven = isChanged ? judged.map(unproven) : withProof(judged, tooFewIn(requirements));
  const rows = proven.toSorted(inOrder);
  const forgiven = forgivenIn(requirements, rows);
  const outOfScope = read.filter(isOutOfScope).map(leftOut);
  const verdict = verdictOf(rows, forgiven);
  const headline = headlineOf(verdict, evidence);
  return {
    verdict,
    headline,
    why: `${headline}. ${reasonOf[verdict](rows)}`,
    students: studentsOf(rows),
    requirements: rows.map(reported),
    outOfScope: outOfScope.sort((one, other) => inAlphabet(one.id, other.id)),
    unusedWaivers: unusedWaivers(waivers, rows, outOfScope, runDay),
  };
}

type Row = Grave & { readonly affected: Affected };

function reported({
  affected: _affected,
  leads: _leads,
  provesItself: _itself,
  leavesProof: _leaves,
  explains: _explains,
  ...row
}: Row): JudgedRequirement {
  return row;
}

type Read = { readonly requirement: Requirement } & Reading;

function isOutOfScope({ missingKinds, because }: Reading): boolean {
  return missingKinds.length > 0 || because !== undefined;
}

function leftOut({ requirement: { id, promise }, missingKinds, because }: Read): OutOfScope {
  return { id, promise, missingKinds, because: because ?? null };
}

function judgeOne(requirement: Requirement, found: Measurement, waiver: Waiver | undefined): Row {
  const { measure: _, ...promise } = requirement;
  const { measured, affected, detail, worstSchools, evidence } = found;
  const status = statusOf(requirement, measured, waiver);
  return {
    ...promise,
    status,
    measured: measured ?? null,
    detail,
    students: countStudents(affected),
    worstSchools,
    evidence,
    waiver: status === "waived" ? (waiver ?? null) : null,
    proven: isBroken({ status }) && (areasOfFacts.has(requirement.area) || requirement.provesItself === true),
    affected,
  };
}

/** What was seen in the database or in an answer, or is stated by the district, is so however the load was generated. */
const areasOfFacts: ReadonlySet<Area> = new Set(["records", "privacy", "assignments", "preparation"]);

function statusOf(
  requirement: Requirement,
  measured: number | undefined,
  waiver: Waiver | undefined,
): Status {
  if (measured === undefined || Number.isNaN(measured)) return "not-tested";
  if (holds(requirement, measured)) return "held";
  if (waiver !== undefined) return "waived";
  return requirement.severity === "warns" ? "warned" : "failed";
}

function holds({ comparison, limit }: Requirement, measured: number): boolean {
  if (comparison === "below") return measured < limit;
  return comparison === "at most" ? measured <= limit : measured >= limit;
}

function countStudents(affected: Affected): StudentCount {
  switch (affected.by) {
    case "ids":
      return { students: new Set(affected.ids).size, how: "distinct student ids" };
    case "count":
      return { students: affected.students, how: affected.how };
    case "not-countable":
      return { students: null, how: affected.reason };
  }
}

function isBroken({ status }: { readonly status: Status }): boolean {
  return status === "failed" || status === "warned" || status === "waived";
}

/**
 * Requirements on the run that may fail without taking the system's failures for the run's. A system that is down keeps
 * people from sending their later requests, so having too few samples is its own fault. And what proves itself is so,
 * whatever disturbed the run.
 */
function forgivenIn(requirements: readonly Requirement[], rows: readonly Row[]): string[] {
  const isProven = rows.some(
    ({ proven, status, severity }) => proven && status === "failed" && severity === "fails",
  );
  const leaving = requirements.filter(({ leavesProof }) => isProven && leavesProof === true);
  return [...tooFewIn(requirements), ...leaving.map(({ id }) => id)];
}

function tooFewIn(requirements: readonly Requirement[]): string[] {
  return requirements.filter(({ measure }) => measure.by === "samples").map(({ id }) => id);
}

function hasFailed(requirements: readonly Requirement[], rows: readonly Row[], by: Measure["by"]): boolean {
  const ids = requirements.filter(({ measure }) => measure.by === by).map(({ id }) => id);
  return rows.some(({ id, status }) => ids.includes(id) && status === "failed");
}

/** Evidence that someone changed proves nothing. */
function unproven(row: Row): Row {
  return { ...row, proven: false };
}

function withProof(rows: readonly Row[], forgiven: readonly string[]): Row[] {
  const isSound = !rows.some((row) => isUnsound(row, forgiven));
  return rows.map((row) => ({
    ...row,
    proven: row.proven || (isSound && isBroken(row) && (row.area === "reliability" || row.area === "speed")),
  }));
}

/** By area; in each, unmet requirements come first, those that affect the most students or lead the others at the top. */
function inOrder(left: Row, right: Row): number {
  return (
    areas.indexOf(left.area) - areas.indexOf(right.area) ||
    statuses.indexOf(left.status) - statuses.indexOf(right.status) ||
    (right.students.students ?? 0) - (left.students.students ?? 0) ||
    rankOf(left) - rankOf(right) ||
    inAlphabet(left.id, right.id)
  );
}

function inAlphabet(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

/** Requirements about the run itself affect no student; the rest are counted as one union. */
function studentsOf(rows: readonly Row[]): Judgment["students"] {
  const broken = rows.filter((row) => isBroken(row) && row.area !== "run validity");
  const ids = new Set(broken.flatMap(({ affected }) => (affected.by === "ids" ? affected.ids : [])));
  const distinct = Math.max(ids.size, ...broken.map(({ students }) => students.students ?? 0), 0);
  const complete =
    broken.every(({ affected }) => affected.by === "ids") &&
    rows.every(({ status }) => status !== "not-tested");
  return { distinct, complete, how: complete ? countedOnce : leastCount };
}

const countedOnce = "Each student is counted once, even if several requirements affect the student.";
const leastCount =
  "Each student is counted once. This is a minimum: some of what failed or was not tested can't be counted by student.";
