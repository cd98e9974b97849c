/** Two runs side by side: which promises broke or hold again, who waits longer, whom the audit found. Pure. */
import type { Report, ReportedRequirement } from "../report/report.ts";
import { softened } from "../report/softened.ts";
import { compareWaits, type WaitChange } from "./compare-waits.ts";
import type { ComparedRun } from "./compared-run.ts";

type Status = ReportedRequirement["status"];

export type RequirementChange = Pick<ReportedRequirement, "id" | "promise" | "unit"> & {
  readonly before: Pick<ReportedRequirement, "status" | "measured" | "detail">;
  readonly after: Pick<ReportedRequirement, "status" | "measured" | "detail">;
};

export type RuleChange = {
  readonly rule: string;
  readonly title: string;
  /** Students with critical findings. */
  readonly before: number;
  readonly after: number;
  /** How many of them are new and gone; undefined if the two districts aren't the same. */
  readonly people: { readonly appeared: number; readonly gone: number } | undefined;
};

export type Comparison = {
  readonly broken: readonly RequirementChange[];
  readonly mended: readonly RequirementChange[];
  readonly untested: readonly RequirementChange[];
  readonly softer: readonly string[];
  readonly waits: readonly WaitChange[];
  readonly rules: readonly RuleChange[];
};

export function compareRuns(before: ComparedRun, after: ComparedRun): Comparison {
  const changes = requirementChanges(before.report, after.report);
  const among = (from: readonly Status[], to: readonly Status[]) =>
    changes.filter((row) => from.includes(row.before.status) && to.includes(row.after.status));
  return {
    broken: [...among(["held", "not-tested"], unmet), ...among(["warned"], ["failed"])],
    mended: among(unmet, ["held"]),
    untested: among(["held", ...unmet], ["not-tested"]),
    softer: softened(before.sealed ?? before.report, after.sealed ?? after.report),
    waits: compareWaits(before, after),
    rules: ruleChanges(before, after),
  };
}

const unmet: readonly Status[] = ["failed", "warned", "waived"];

/** Of each requirement that the later run judged. One that is new counts as not tested before. */
function requirementChanges(before: Report, after: Report): RequirementChange[] {
  return after.requirements.map((row) => {
    const { id, promise, unit, status, measured, detail } = row;
    const earlier = before.requirements.find((other) => other.id === id) ?? unknown;
    const { status: was, measured: measuredBefore, detail: said } = earlier;
    return {
      ...{ id, promise, unit },
      before: { status: was, measured: measuredBefore, detail: said },
      after: { status, measured, detail },
    };
  });
}

const unknown = { status: "not-tested", measured: null, detail: "" } as const;

function ruleChanges(before: ComparedRun, after: ComparedRun): RuleChange[] {
  const isSame = before.report.run?.district.digest === after.report.run?.district.digest;
  return (after.report.audit?.rules ?? []).flatMap(({ id, title }) => {
    const [was, is] = [before.found.get(id) ?? [], after.found.get(id) ?? []];
    const people = isSame ? { appeared: missingIn(was, is), gone: missingIn(is, was) } : undefined;
    const isChanged = people === undefined ? was.length !== is.length : people.appeared + people.gone > 0;
    return isChanged ? [{ rule: id, title, before: was.length, after: is.length, people }] : [];
  });
}

/** How many of `people` aren't among `others`. */
function missingIn(others: readonly number[], people: readonly number[]): number {
  const known = new Set(others);
  return people.filter((person) => !known.has(person)).length;
}
