/** Random evidence and waivers, for what is true for any of them. */
import * as fc from "fast-check";
import type { Evidence } from "../../../readiness/evidence/evidence.ts";
import { ledgerFaults } from "../../../readiness/evidence/ledger-evidence.ts";
import { type RequestKind, requestKinds } from "../../../readiness/evidence/load-evidence.ts";
import { requirements } from "../../../readiness/requirements/requirements.ts";
import { heldEvidence } from "./example-evidence.ts";
import {
  withDropped,
  withFindings,
  withLedgerFault,
  withSlowReads,
  withUnknownWrites,
} from "./example-failures.ts";
import { waiverOf } from "./judged.ts";

type Step = (evidence: Evidence) => Evidence;
export const onLoad =
  (change: (load: NonNullable<Evidence["load"]>) => NonNullable<Evidence["load"]>): Step =>
  (evidence) => ({
    ...evidence,
    load: evidence.load === undefined ? undefined : change(evidence.load),
  });
const onLedger =
  (change: (ledger: NonNullable<Evidence["ledger"]>) => NonNullable<Evidence["ledger"]>): Step =>
  (evidence) => ({
    ...evidence,
    ledger: evidence.ledger === undefined ? undefined : change(evidence.ledger),
  });
const onAudit =
  (change: (audit: NonNullable<Evidence["audit"]>) => NonNullable<Evidence["audit"]>): Step =>
  (evidence) => ({
    ...evidence,
    audit: evidence.audit === undefined ? undefined : change(evidence.audit),
  });

/** Each makes evidence worse, and none undoes another. */
export const failures: fc.Arbitrary<Step> = fc.oneof(
  fc
    .tuple(fc.constantFrom(...ledgerFaults), fc.integer({ min: 1, max: 40 }))
    .map(([fault, operations]) => onLedger((ledger) => withLedgerFault(ledger, fault, operations))),
  fc
    .tuple(fc.constantFrom("R01", "R05", "R07", "R31", "R34"), fc.integer({ min: 1, max: 40 }))
    .map(([rule, findings]) => onAudit((audit) => withFindings(audit, rule, findings))),
  fc
    .constantFrom("sign-in", "first-bell", "release")
    .map((phase) => onLoad((load) => withSlowReads(load, phase, 4000))),
  fc.integer({ min: 1, max: 300 }).map((dropped) => onLoad((load) => withDropped(load, dropped))),
  fc.integer({ min: 9, max: 200 }).map((unknown) => onLedger((ledger) => withUnknownWrites(ledger, unknown))),
  fc.constantFrom<Step[]>(
    (evidence) => ({ ...evidence, load: undefined }),
    (evidence) => ({ ...evidence, ledger: undefined }),
    (evidence) => ({ ...evidence, audit: undefined }),
  ),
);

export const someEvidence = fc
  .array(failures, { maxLength: 5 })
  .map((steps) => steps.reduce((evidence, step) => step(evidence), heldEvidence()));

export const kindsOfScenario = fc.subarray([...requestKinds]);

/** The same evidence of a scenario that is judged by these kinds alone. */
export const judgedOnlyBy = (evidence: Evidence, judgedBy: readonly RequestKind[]): Evidence =>
  onLoad((load) => ({ ...load, scenario: { ...load.scenario, judgedBy } }))(evidence);

export const someWaivers = fc.array(
  fc
    .tuple(
      fc.constantFrom(...requirements.map(({ id }) => id), "no.such"),
      fc.constantFrom("2026-08-02", "2026-08-03", "2027-01-01"),
    )
    .map(([id, expires]) => waiverOf(id, expires)),
  { maxLength: 12 },
);
