/** Evidence + requirements + waivers → verdict. Pure: no clock, no network; a waiver's expiry is compared with the run's start. */
import type { Waiver } from "../evidence/evidence.ts";
import { counted, number, quantity } from "../evidence/plain-words.ts";
import { areas, type Requirement } from "../requirements/requirement.ts";
import { measureOn } from "./measures/measure.ts";
import type { FoundEvidence, Measurement, Touched, WorstSchool } from "./measures/measurement.ts";

/** From best to worst. */
export const verdicts = ["GO", "CONDITIONAL", "NO-GO", "INVALID RUN"] as const;
export type Verdict = (typeof verdicts)[number];
export type Status = "held" | "failed" | "warned" | "waived" | "not-tested";

/** `students` null: they cannot be counted, and `how` says why. */
export type StudentCount = { readonly students: number | null; readonly how: string };

export type JudgedRequirement = Omit<Requirement, "measure"> & {
  readonly status: Status;
  /** Null: not tested. */
  readonly measured: number | null;
  readonly detail: string;
  readonly students: StudentCount;
  readonly worstSchools: readonly WorstSchool[];
  readonly evidence: string;
  readonly waiver: Waiver | null;
  /**
   * A failure that stands even where the run as a whole cannot be judged: a fact about records or assignments, or what
   * the system did to people whom a sound generator sent, however few of them came as far as some request.
   */
  readonly proven: boolean;
};

export type Judgement = {
  readonly verdict: Verdict;
  /** One sentence for a reader who decides. */
  readonly why: string;
  /** Distinct students over all that does not hold; `complete` false where some could not be counted. */
  readonly students: { readonly distinct: number; readonly complete: boolean; readonly how: string };
  /** By area, what does not hold first: the order of the list that was judged is irrelevant. */
  readonly requirements: JudgedRequirement[];
  /** Waivers that had no effect, and why. */
  readonly unusedWaivers: { readonly waiver: Waiver; readonly because: string }[];
};

const statusOrder = ["failed", "not-tested", "warned", "waived", "held"] as const satisfies readonly Status[];

export function judge(
  evidence: FoundEvidence,
  requirements: readonly Requirement[],
  waivers: readonly Waiver[],
): Judgement {
  const runDay = evidence.run?.startedAt.slice(0, 10) ?? null;
  const judged = requirements.map((requirement) =>
    judgeOne(requirement, measureOn(evidence, requirement.measure), waiverFor(requirement, waivers, runDay)),
  );
  const rows = withProof(judged, requirements).sort(inOrder);
  const verdict = verdictOf(rows);
  return {
    verdict,
    why: sentence(verdict, rows),
    students: studentsOf(rows),
    requirements: rows.map(({ touched: _, ...row }) => row),
    unusedWaivers: unused(waivers, rows, runDay),
  };
}

type Row = JudgedRequirement & { readonly touched: Touched };

function judgeOne(requirement: Requirement, found: Measurement, waiver: Waiver | null): Row {
  const { measure: _, ...promise } = requirement;
  const status = statusOf(requirement, found.measured, waiver);
  return {
    ...promise,
    status,
    measured: found.measured,
    detail: found.detail,
    students: countStudents(found.touched),
    worstSchools: found.worstSchools,
    evidence: found.evidence,
    waiver: status === "waived" ? waiver : null,
    proven: broken({ status }) && (requirement.area === "records" || requirement.area === "assignments"),
    touched: found.touched,
  };
}

function statusOf(requirement: Requirement, measured: number | null, waiver: Waiver | null): Status {
  if (measured === null || Number.isNaN(measured)) return "not-tested";
  if (holds(requirement, measured)) return "held";
  if (waiver !== null) return "waived";
  return requirement.severity === "warns" ? "warned" : "failed";
}

function holds({ comparison, limit }: Requirement, measured: number): boolean {
  if (comparison === "below") return measured < limit;
  return comparison === "at most" ? measured <= limit : measured >= limit;
}

function countStudents(touched: Touched): StudentCount {
  switch (touched.by) {
    case "ids":
      return { students: new Set(touched.ids).size, how: "distinct student ids" };
    case "count":
      return { students: touched.students, how: touched.how };
    case "not-countable":
      return { students: null, how: touched.reason };
  }
}

function broken({ status }: { readonly status: Status }): boolean {
  return status === "failed" || status === "warned" || status === "waived";
}

/** The waiver that lasts longest, so that the order in the file is irrelevant. */
function waiverFor(
  requirement: Requirement,
  waivers: readonly Waiver[],
  runDay: string | null,
): Waiver | null {
  if (requirement.severity === "invalidates" || runDay === null) return null;
  const active = waivers.filter(({ requirement: id, expires }) => id === requirement.id && expires >= runDay);
  const lasting = active.sort(
    (left, right) => byWords(right.expires, left.expires) || byWords(left.person, right.person),
  );
  return lasting[0] ?? null;
}

function byWords(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

/** A system that is down keeps people from their later requests: that too few were sent is then its own doing. */
function withProof(rows: readonly Row[], requirements: readonly Requirement[]): Row[] {
  const sparse = requirements.filter(({ measure }) => measure.by === "samples").map(({ id }) => id);
  const isSound = rows.every(
    ({ id, severity, status }) => severity !== "invalidates" || status === "held" || sparse.includes(id),
  );
  return rows.map((row) => ({
    ...row,
    proven: row.proven || (isSound && broken(row) && (row.area === "reliability" || row.area === "speed")),
  }));
}

/** By area; within it what does not hold first, and the most students first. */
function inOrder(left: Row, right: Row): number {
  return (
    areas.indexOf(left.area) - areas.indexOf(right.area) ||
    statusOrder.indexOf(left.status) - statusOrder.indexOf(right.status) ||
    (right.students.students ?? 0) - (left.students.students ?? 0) ||
    byWords(left.id, right.id)
  );
}

function verdictOf(rows: readonly Row[]): Verdict {
  if (rows.length === 0 || rows.some(invalidates)) return "INVALID RUN";
  if (rows.some(({ status }) => status === "failed")) return "NO-GO";
  return rows.every(({ status }) => status === "held") ? "GO" : "CONDITIONAL";
}

function invalidates({ severity, status }: Row): boolean {
  return (
    (severity === "invalidates" && status !== "held") || (severity === "fails" && status === "not-tested")
  );
}

function sentence(verdict: Verdict, rows: readonly Row[]): string {
  const all = counted(rows.length, "requirement", "requirements");
  const failed = rows.filter(({ status, severity }) => status === "failed" && severity === "fails");
  const [gravest] = failed;
  switch (verdict) {
    case "GO":
      return `All ${number(rows.length)} requirements were tested, and all of them hold.`;
    case "CONDITIONAL": {
      const open = rows.filter(({ status }) => status !== "held");
      return `${number(open.length)} of ${all} ${open.length === 1 ? "needs" : "need"} a decision: ${open.slice(0, 2).map(named).join("; ")}${open.length > 2 ? " and others" : ""}.`;
    }
    case "NO-GO":
      return `${number(failed.length)} of ${all} ${failed.length === 1 ? "fails" : "fail"}. The gravest: ${gravest === undefined ? "" : named(gravest)}.`;
    case "INVALID RUN": {
      const cause =
        rows.find((row) => row.severity === "invalidates" && invalidates(row)) ?? rows.find(invalidates);
      const proven = rows.filter((row) => row.proven && row.status === "failed");
      const because = cause === undefined ? "there is nothing to judge it by" : named(cause);
      const [worst] = proven;
      return `This run cannot be judged: ${because}.${worst === undefined ? "" : ` It does prove ${counted(proven.length, "failure", "failures")} all the same, the gravest: ${named(worst)}.`}`;
    }
  }
}

function named({ promise, measured, unit, status }: Row): string {
  const words = promise.replace(/\.$/, "");
  return measured === null || status === "not-tested"
    ? `“${words}” was not tested`
    : `“${words}” (measured: ${quantity(measured, unit)})`;
}

/** Requirements about the run itself touch no student; the rest are counted as one union. */
function studentsOf(rows: readonly Row[]): Judgement["students"] {
  const touching = rows.filter((row) => broken(row) && row.area !== "run validity");
  const ids = new Set(touching.flatMap(({ touched }) => (touched.by === "ids" ? touched.ids : [])));
  const counted = touching.map(({ students }) => students.students ?? 0);
  const distinct = Math.max(ids.size, ...counted, 0);
  const complete =
    touching.every(({ touched }) => touched.by === "ids") &&
    rows.every(({ status }) => status !== "not-tested");
  return {
    distinct,
    complete,
    how: complete
      ? "Each student is counted once, however many requirements touch the student."
      : "Each student is counted once. This is the least it can be: some of what does not hold, or was not tested, could not be counted by student.",
  };
}

function unused(
  waivers: readonly Waiver[],
  rows: readonly Row[],
  runDay: string | null,
): Judgement["unusedWaivers"] {
  return waivers.flatMap((waiver) => {
    const row = rows.find(({ id }) => id === waiver.requirement);
    if (row === undefined) return [{ waiver, because: "no such requirement" }];
    if (row.severity === "invalidates")
      return [{ waiver, because: "whether a run can be judged cannot be waived" }];
    if (runDay === null || waiver.expires < runDay) return [{ waiver, because: "expired before the run" }];
    if (row.status === "not-tested") return [{ waiver, because: "what was not tested cannot be waived" }];
    return row.status === "held" ? [{ waiver, because: "the requirement holds" }] : [];
  });
}
