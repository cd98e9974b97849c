/** Describes a measure once: its name, its parameters, which runs it applies to, and how it reads the evidence. */
import type { AuditEvidence, RunEvidence } from "../evidence/evidence.ts";
import type { FoundEvidence } from "../evidence/found-evidence.ts";
import type { LedgerEvidence } from "../evidence/ledger-evidence.ts";
import type { LoadEvidence, RequestKind } from "../evidence/load-evidence.ts";
import { type Measurement, untested } from "./measurement.ts";

export type AnyMeasure = { readonly by: string };

/**
 * `missingKinds`: kinds of request that the run's scenario doesn't exercise; `because`: another reason why the requirement
 * doesn't apply to the run.
 */
export type Reading = {
  readonly missingKinds: readonly RequestKind[];
  readonly because: string | undefined;
  readonly measurement: Measurement;
};

export type DescribedMeasure = {
  readonly by: string;
  readonly is: (measure: AnyMeasure) => boolean;
  /** Undefined for a requirement that is measured another way. */
  readonly read: (evidence: FoundEvidence, measure: AnyMeasure) => Reading | undefined;
};

type Description<By extends string, Params> = {
  readonly by: By;
  /** The measure needs requests of at least one of these kinds; none: it applies to every run. */
  readonly kinds?: (params: Params) => readonly RequestKind[];
  /** Also applies to runs that weren't meant to send these kinds, if this returns true. */
  readonly appliesAnyway?: (evidence: FoundEvidence) => boolean;
  /** Why it doesn't apply to a run without its evidence, which isn't of the load; undefined if it applies. */
  readonly notOf?: (evidence: FoundEvidence) => string | undefined;
  readonly measure: (evidence: FoundEvidence, params: Params) => Measurement;
};

export function describeMeasure<const By extends string, Params extends object = object>(
  description: Description<By, Params>,
) {
  const { by, measure } = description;
  const is = (asked: AnyMeasure): asked is { readonly by: By } & Params => asked.by === by;
  const read = (evidence: FoundEvidence, asked: AnyMeasure): Reading | undefined => {
    if (!is(asked)) return undefined;
    const measurement = measure(evidence, asked);
    return {
      missingKinds: missingKinds(description, evidence, asked),
      because: description.notOf?.(evidence) ?? measurement.notOfRun,
      measurement,
    };
  };
  return { by, is, read } as const;
}

/** A run without a load has no scenario: everything applies to it. */
function missingKinds<By extends string, Params>(
  { kinds, appliesAnyway }: Description<By, Params>,
  evidence: FoundEvidence,
  params: Params,
): readonly RequestKind[] {
  const needed = kinds?.(params) ?? [];
  const judgedBy = evidence.load?.scenario.judgedBy ?? needed;
  if (needed.some((kind) => judgedBy.includes(kind)) || appliesAnyway?.(evidence) === true) return [];
  return needed;
}

type From<Part, Params> = (part: Part, params: Params) => Measurement;
type FromEvidence<Params> = (evidence: FoundEvidence, params: Params) => Measurement;

export function onLoad<Params>(measure: From<LoadEvidence, Params>): FromEvidence<Params> {
  return ({ load }, params) => {
    if (load === undefined) return untested("load.json", "The evidence of the load is missing.");
    return load.notPlayed === null ? measure(load, params) : ofNoLoad;
  };
}

/** Nothing that's measured during the load applies to a run without one: the reason is a requirement of its own. */
export const nobodySent = "the load was not played, because the system let nobody in before it";
const ofNoLoad: Measurement = { ...untested("load.json", "Nobody was sent."), notOfRun: nobodySent };

export function onLedger<Params>(measure: From<LedgerEvidence, Params>): FromEvidence<Params> {
  return ({ ledger }, params) =>
    ledger === undefined
      ? untested("ledger-account.json", "The account of the writes is missing.")
      : measure(ledger, params);
}

export function onAudit<Params>(measure: From<AuditEvidence, Params>): FromEvidence<Params> {
  return ({ audit }, params) =>
    audit === undefined
      ? untested("audit.json", "The audit of the roster is missing.")
      : measure(audit, params);
}

export function onRun<Params>(measure: From<RunEvidence, Params>): FromEvidence<Params> {
  return ({ run }, params) =>
    run === undefined ? untested("run.json", "The description of the run is missing.") : measure(run, params);
}
