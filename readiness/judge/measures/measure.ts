/** Measures one requirement on the evidence of a run. */
import type { AuditEvidence, LedgerEvidence, LoadEvidence, RunEvidence } from "../../evidence/evidence.ts";
import type { Measure } from "../../requirements/requirement.ts";
import { auditCritical, auditRule } from "./assignments.ts";
import { type FoundEvidence, type Measurement, untested } from "./measurement.ts";
import { ledgerFault, refusedWrites, unknownWrites } from "./records.ts";
import { emptyAnswers, errorRatio, latency, signInMinutes } from "./requests.ts";
import * as validity from "./validity.ts";

/** Total over every measure: a part of the evidence that is missing gives “not tested”, never a figure. */
export function measureOn(evidence: FoundEvidence, measure: Measure): Measurement {
  switch (measure.by) {
    case "latency":
      return onLoad(evidence, (load) => latency(load, measure.kind, measure.percentile));
    case "error-ratio":
      return onLoad(evidence, errorRatio);
    case "empty-answers":
      return onLoad(evidence, emptyAnswers);
    case "refused-writes":
      return onLedger(evidence, (ledger) =>
        refusedWrites(ledger, measure.fewestAttempts, measure.fewestWithoutSuccess),
      );
    case "sign-in-minutes":
      return onLoad(evidence, (load) => signInMinutes(load, measure.failedShare));
    case "ledger-fault":
      return onLedger(evidence, (ledger) => ledgerFault(ledger, measure.fault));
    case "unknown-writes":
      return onLedger(evidence, unknownWrites);
    case "audit-rule":
      return onAudit(evidence, (audit) => auditRule(audit, measure.rule, measure.findings));
    case "audit-critical":
      return onAudit(evidence, (audit) => auditCritical(audit, measure.except));
    case "missing-evidence":
      return validity.missingEvidence(evidence);
    case "digest-equal":
      return onRun(evidence, validity.digestEqual);
    case "ledger-lines-unread":
      return onLoad(evidence, (load) =>
        onLedger(evidence, (ledger) => validity.ledgerLinesUnread(load, ledger)),
      );
    default:
      return onLoad(evidence, (load) => generatorHealth(load, measure));
  }
}

function onLoad({ load }: FoundEvidence, measure: (load: LoadEvidence) => Measurement): Measurement {
  return load === null ? untested("load.json", "The evidence of the load is missing.") : measure(load);
}

function onLedger({ ledger }: FoundEvidence, measure: (ledger: LedgerEvidence) => Measurement): Measurement {
  return ledger === null
    ? untested("ledger-account.json", "The account of the writes is missing.")
    : measure(ledger);
}

function onAudit({ audit }: FoundEvidence, measure: (audit: AuditEvidence) => Measurement): Measurement {
  return audit === null ? untested("audit.json", "The audit of the roster is missing.") : measure(audit);
}

function onRun({ run }: FoundEvidence, measure: (run: RunEvidence) => Measurement): Measurement {
  return run === null ? untested("run.json", "The description of the run is missing.") : measure(run);
}

type GeneratorMeasure = Extract<
  Measure,
  {
    readonly by:
      | "dropped-arrivals"
      | "late-arrivals"
      | "interrupted-arrivals"
      | "script-errors"
      | "generator-ended"
      | "generator-saturation"
      | "foreign-load"
      | "clock-step"
      | "phase-shortfall"
      | "samples";
  }
>;

function generatorHealth(load: LoadEvidence, measure: GeneratorMeasure): Measurement {
  switch (measure.by) {
    case "dropped-arrivals":
      return validity.droppedArrivals(load);
    case "late-arrivals":
      return validity.lateArrivals(load, measure.spanSeconds, measure.fewestMissing);
    case "interrupted-arrivals":
      return validity.interruptedArrivals(load);
    case "script-errors":
      return validity.scriptErrors(load);
    case "generator-ended":
      return validity.generatorEnded(load);
    case "generator-saturation":
      return validity.generatorSaturation(load);
    case "foreign-load":
      return validity.foreignLoad(load, measure.slowMs);
    case "clock-step":
      return validity.clockStep(load);
    case "phase-shortfall":
      return validity.phaseShortfall(load, measure.share, measure.roundingArrivals);
    case "samples":
      return validity.fewestSamples(load);
  }
}
