/** Ways for made-up evidence to go wrong, each a small change to evidence in which every requirement is met. */
import type { AuditEvidence, Evidence } from "../../../readiness/evidence/evidence.ts";
import type { LedgerEvidence, LedgerFault } from "../../../readiness/evidence/ledger-evidence.ts";
import type { LoadEvidence } from "../../../readiness/evidence/load-evidence.ts";
import { exampleAudit, exampleLedger, heldEvidence } from "./example-evidence.ts";
import { exampleLoad } from "./example-load.ts";

const schools = ["Jefferson High", "Sun Valley Middle", "Roosevelt High", "Twelfth Street Elementary"];

export const conditionalWaivers = [
  {
    requirement: "speed.read",
    person: "Dr. Maria Example, Chief Information Officer",
    reason: "Schedules are released to families over three evenings instead of one.",
    expires: "2026-09-01",
  },
  {
    requirement: "speed.write",
    person: "Dr. Maria Example, Chief Information Officer",
    reason: "Left over from an earlier rehearsal that was slower.",
    expires: "2026-09-01",
  },
];

/** `operations` writes with this fault, each touching one student, starting with id 1000. */
export function withLedgerFault(
  ledger: LedgerEvidence,
  fault: LedgerFault,
  operations: number,
): LedgerEvidence {
  return {
    ...ledger,
    faults: ledger.faults.map((account) =>
      account.fault === fault
        ? {
            fault,
            operations,
            students: operations,
            studentIds: range(1000, operations),
            samples: range(1, Math.min(8, operations)).map((sequence) => ({
              op: `2026-08-03-example-17-${sequence}`,
              kind: "attendance.submit",
              sentAt: 1785747730000 + sequence,
              expected: `section 40${sequence} on 2026-08-11: 31 marks`,
              found: "nothing",
            })),
            worstSchools: worst(operations).map((school, index) => ({ schoolId: 31 + index, ...school })),
          }
        : account,
    ),
  };
}

function range(from: number, count: number): number[] {
  return Array.from({ length: count }, (_, index) => from + index);
}

function worst(students: number): { readonly name: string; readonly students: number }[] {
  return schools.map((name, index) => ({ name, students: Math.ceil(students / 2 ** (index + 1)) }));
}

/** `findings` findings of one rule, of its severity, touching students, starting with id 1010. */
export function withFindings(audit: AuditEvidence, id: string, findings: number): AuditEvidence {
  return {
    ...audit,
    rules: audit.rules.map((rule) =>
      rule.id === id
        ? {
            ...rule,
            status: "failed",
            findings,
            criticalFindings: rule.severity === "critical" ? findings : 0,
            students: findings,
            criticalStudentIds: rule.severity === "critical" ? range(1010, findings) : [],
            worstSchools: worst(findings).map((school, index) => ({
              schoolId: String(31 + index),
              ...school,
            })),
            samples: range(1, Math.min(8, findings)).map((number) => ({
              schoolId: "31",
              studentId: String(1009 + number),
              sectionId: null,
              detail: "enrolled since 2026-08-03, no class on 2026-08-11",
            })),
          }
        : rule,
    ),
  };
}

/** Reads in one phase take this long. */
export function withSlowReads(load: LoadEvidence, phase: string, p95Ms: number): LoadEvidence {
  return {
    ...load,
    requests: load.requests.map((row) =>
      row.kind === "read" && row.phase === phase && row.name === null
        ? { ...row, p95Ms, p99Ms: p95Ms * 2, maxMs: p95Ms * 4 }
        : row,
    ),
    seconds: load.seconds.map((row) => {
      const at = load.phases.find(({ id }) => id === phase);
      return at !== undefined && row.second >= at.beginSecond && row.second < at.endSecond
        ? {
            ...row,
            failedPerSecond: row.second % 7 === 0 ? 1 : 0,
            p95MsByKind: { ...row.p95MsByKind, read: p95Ms * (0.8 + (row.second % 5) / 10) },
          }
        : row;
    }),
  };
}

export function withDropped(load: LoadEvidence, dropped: number): LoadEvidence {
  return {
    ...load,
    phases: load.phases.map((phase) =>
      phase.id === "first-bell"
        ? { ...phase, startedArrivals: phase.plannedArrivals - dropped, droppedArrivals: dropped }
        : phase,
    ),
    generator: {
      ...load.generator,
      droppedArrivals: dropped,
      saturatedShare: 0.21,
      longestSaturatedSeconds: 34,
      saturatedBy: "generator",
    },
  };
}

export function withUnknownWrites(ledger: LedgerEvidence, unknown: number): LedgerEvidence {
  return {
    ...ledger,
    byKind: ledger.byKind.map((kind) =>
      kind.kind === "attendance.submit"
        ? { ...kind, ok: kind.ok - unknown, unknown, unknownPresent: unknown - 3, unknownAbsent: 3 }
        : kind,
    ),
  };
}

export function conditionalEvidence(): Evidence {
  return {
    ...heldEvidence(),
    load: withSlowReads(exampleLoad(), "release", 1180),
    ledger: withUnknownWrites(exampleLedger(), 9),
  };
}

export function noGoEvidence(): Evidence {
  return {
    ...heldEvidence(),
    load: withSlowReads(exampleLoad(), "first-bell", 2640),
    ledger: withLedgerFault(exampleLedger(), "lost", 32),
    audit: withFindings(withFindings(exampleAudit(), "R01", 1_284), "R07", 57),
  };
}

export function invalidEvidence(): Evidence {
  return {
    ...noGoEvidence(),
    load: { ...withDropped(withSlowReads(exampleLoad(), "first-bell", 2640), 412), generatorExitCode: 107 },
    audit: {
      ...exampleAudit(),
      rules: exampleAudit().rules.map((rule) =>
        rule.id === "R31"
          ? { ...rule, status: "not-checkable", reason: "The roster has no projected headcounts." }
          : rule,
      ),
    },
  };
}
