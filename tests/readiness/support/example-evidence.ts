/** Made-up evidence of a full-size rehearsal for tests: plain arithmetic, so that the same case has the same bytes. */
import { allRules } from "../../../readiness/audit/all-rules.ts";
import type { AuditEvidence, Evidence, RunEvidence } from "../../../readiness/evidence/evidence.ts";
import type { InterleavingsEvidence } from "../../../readiness/evidence/interleavings-evidence.ts";
import { type LedgerEvidence, ledgerFaults } from "../../../readiness/evidence/ledger-evidence.ts";
import { kindWords } from "../../../readiness/evidence/write-kind.ts";
import { allWrites } from "../../../targets/reference-sis/all-writes.ts";
import { exampleLoad } from "./example-load.ts";
import { writeKinds } from "./example-writes.ts";

const digest = "5f0d7a4be1c93c26a8d1f0e97b64528c3a1de77f0b9248e65d31c8a29f04b7e6";

export function exampleInterleavings(): InterleavingsEvidence {
  return {
    sisDigest: digest,
    mostPreemptions: 2,
    pairs: [
      { first: "schedule.add", second: "schedule.drop", orders: 108, violations: [], seconds: 2.1 },
      { first: "schedule.add", second: "enrollment.enroll", orders: 354, violations: [], seconds: 6.9 },
    ],
    orders: 462,
    violations: 0,
    seconds: 9,
    histories: {
      seed: 1,
      operations: 200_000,
      refused: { "section-full": 4_100 },
      violations: 0,
      seconds: 190,
    },
  };
}

export function exampleRun(): RunEvidence {
  return {
    kind: "rehearsal",
    id: "2026-08-03-example",
    startedAt: "2026-08-03T09:00:00.000Z",
    endedAt: "2026-08-03T09:07:41.000Z",
    localDay: { day: "2026-08-03", timeZone: "America/Los_Angeles" },
    scenario: "opening-day",
    students: 650_000,
    seed: 1,
    load: 1,
    fault: null,
    observed: false,
    settings: {},
    district: {
      schools: 1_018,
      rows: 17_640_512,
      digest,
      expectedDigest: digest,
      schemaDigest: "0c9a51e7f2d84b36a7705bd1a7c1e28f5f64dd90b1e37c02ba48f9651e7d3c84",
      mess: "none",
      defects: [],
    },
    machine: {
      cpuModel: "Example Processor at 2.6 GHz",
      cores: 2,
      memoryBytes: 8 * 2 ** 30,
      operatingSystem: "Linux 6.8",
      versions: { firstbell: "0.1.0", node: "26.10.0", postgres: "18.4", k6: "2.2.0" },
    },
    source: { sha256: "5".repeat(64), commit: "c".repeat(40) },
    stages: [
      { name: "Seed the district", seconds: 71.4 },
      { name: "Start the SIS", seconds: 1.9 },
      { name: "Open the school year under load", seconds: 268 },
      { name: "Reconcile the ledger", seconds: 2.2 },
      { name: "Audit the roster", seconds: 2.6 },
    ],
  };
}

export function exampleLedger(): LedgerEvidence {
  return {
    entries: 3_872,
    kindWords: kindWords(allWrites),
    byKind: writeKinds.map(([kind, attempted, refused]) => ({
      kind,
      attempted,
      ok: attempted - refused,
      refused,
      unknown: 0,
      unknownPresent: 0,
      unknownAbsent: 0,
      superseded: kind === "attendance.submit" ? 31 : 0,
    })),
    refusals: writeKinds.map(([kind, , refused]) => ({
      ...{ kind, code: "records-since", refused },
      ...{ wrong: 0, undecided: 0, unchecked: 0 },
    })),
    faults: ledgerFaults.map((fault) => ({
      fault,
      operations: 0,
      students: 0,
      studentIds: [],
      samples: [],
      worstSchools: [],
    })),
    lookedUp: {
      writes: 2_410,
      medianMs: 48,
      byKind: Object.fromEntries(writeKinds.map(([kind]) => [kind, 12])),
    },
    compared: { tables: 31, rows: 8_104_552, seconds: 3.4 },
    unsafeSettings: [],
    searchedFiles: { files: 20, characters: 4_000_000, secrets: 900, found: [] },
    watchedCommits: { looks: 700, transactions: 2_000, hastyTables: [] },
    seconds: 1.8,
  };
}

export function exampleAudit(): AuditEvidence {
  return {
    day: "2026-08-11",
    time: null,
    students: 650_000,
    schools: 1_018,
    seconds: 2.6,
    rules: allRules.map(({ id, name, title, severity, counts }) => ({
      id,
      name,
      title,
      severity,
      status: "passed",
      reason: null,
      reference: "An example reference [K]",
      mapsTo: "An example of 2014 [K]",
      findings: 0,
      criticalFindings: 0,
      students: 0,
      criticalStudentIds: [],
      outOf: { students: 650_000, classes: 80_000, schools: 1_018 }[counts],
      bySchool: [],
      worstSchools: [],
      samples: [],
      suggestedAction: "Schedule these students before the doors open.",
      owner: "Counseling",
    })),
  };
}

export function heldEvidence(): Evidence {
  return {
    run: exampleRun(),
    load: exampleLoad(),
    ledger: exampleLedger(),
    audit: exampleAudit(),
    interleavings: exampleInterleavings(),
    seal: { state: "unsigned", key: null, changes: [] },
  };
}
