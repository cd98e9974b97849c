/** The judge on scenarios that exercise only part of the SIS. */
import { describe, expect, test } from "vitest";
import type { Evidence } from "../../../readiness/evidence/evidence.ts";
import type { RequestKind } from "../../../readiness/evidence/load-evidence.ts";
import { exampleLedger, heldEvidence } from "../support/example-evidence.ts";
import { withLedgerFault, withSlowReads } from "../support/example-failures.ts";
import { exampleLoad } from "../support/example-load.ts";
import { judged, outOfScope, row, waiverOf } from "../support/judged.ts";

/** A scenario that sends these kinds of request alone, and is judged by them. */
const scenarioOf = (title: string, judgedBy: readonly RequestKind[]): Evidence => {
  const load = exampleLoad();
  const requests = load.requests.filter(({ kind }) => judgedBy.includes(kind));
  const signInMinutes = judgedBy.includes("sign-in") ? load.signInMinutes : [];
  const scenario = {
    id: "some-scenario",
    title,
    purpose: "An example.",
    judgedBy,
    systems: ["family-look-ups"] as const,
  };
  return { ...heldEvidence(), load: { ...load, scenario, requests, signInMinutes } };
};

const withoutWrites = (evidence: Evidence): Evidence => ({
  ...evidence,
  ledger: { ...exampleLedger(), entries: 0, byKind: [] },
  load: evidence.load && { ...evidence.load, ledgerLines: {} },
});

const readOnly = (): Evidence => withoutWrites(scenarioOf("Schedule release", ["read"]));

describe("a scenario", () => {
  test("that only reads is judged by its reads", () => {
    const judgment = judged(readOnly());
    expect(judgment.verdict).toBe("GO");
    expect(judgment.why).toMatch(/^GO for schedule release: family look-ups\. /);
    expect(outOfScope(judgment).map(({ id }) => id)).toEqual([
      "records.altered",
      "records.duplicated",
      "records.early",
      "records.left-out",
      "records.lost",
      "records.missing-line",
      "records.never-attempted",
      "records.own-reads",
      "records.replays",
      "records.rivals",
      "records.seen-by-others",
      "records.unanswered",
      "records.unknown",
      "records.untraced",
      "records.up-to-date",
      "records.wrongly-refused",
      "reliability.each-school-rolls",
      "reliability.refused-writes",
      "reliability.rolls",
      "reliability.sign-in-minutes",
      "speed.attendance",
      "speed.sign-in",
      "speed.write",
    ]);
    expect(row(judgment, "records.vanished").status).toBe("held");
  });

  test("that only reads is NO-GO if reads are slow, or a student is gone", () => {
    const { load, ledger } = readOnly();
    const slow = { ...readOnly(), load: load && withSlowReads(load, "release", 1200) };
    expect(judged(slow).verdict).toBe("NO-GO");
    const gone = { ...readOnly(), ledger: ledger && withLedgerFault(ledger, "vanished", 3) };
    expect(judged(gone).verdict).toBe("NO-GO");
  });

  test("without sign-ins is judged by the rest", () => {
    const kinds = ["read", "attendance", "write"] as const;
    const judgment = judged(scenarioOf("Grading deadline", kinds));
    expect(judgment.verdict).toBe("GO");
    expect(outOfScope(judgment).map(({ id }) => id)).toEqual([
      "reliability.sign-in-minutes",
      "speed.sign-in",
    ]);
  });

  test("without attendance is judged by the rest, including its other writes", () => {
    const judgment = judged(scenarioOf("Counselors at 3 a.m.", ["sign-in", "read", "write"]));
    expect(judgment.verdict).toBe("GO");
    expect(outOfScope(judgment).map(({ id }) => id)).toEqual([
      "reliability.each-school-rolls",
      "reliability.rolls",
      "speed.attendance",
    ]);
    const lost = scenarioOf("Counselors at 3 a.m.", ["sign-in", "read", "write"]);
    expect(judged({ ...lost, ledger: withLedgerFault(exampleLedger(), "lost", 1) }).verdict).toBe("NO-GO");
  });

  test("that promised attendance and sent none is an INVALID RUN", () => {
    const evidence = scenarioOf("Attendance only", ["attendance"]);
    const load = evidence.load && { ...evidence.load, requests: [] };
    const judgment = judged({ ...evidence, load });
    expect(judgment.verdict).toBe("INVALID RUN");
    expect(row(judgment, "speed.attendance").status).toBe("not-tested");
  });

  test("that is judged by nothing is an INVALID RUN", () => {
    expect(judged(scenarioOf("Nothing", [])).verdict).toBe("INVALID RUN");
  });

  test("that lost writes it wasn't supposed to send still fails", () => {
    const ledger = withLedgerFault(exampleLedger(), "lost", 2);
    const judgment = judged({ ...scenarioOf("Schedule release", ["read"]), ledger });
    expect(judgment.verdict).toBe("NO-GO");
    expect(row(judgment, "records.lost").status).toBe("failed");
  });

  test("ignores a waiver for something it doesn't exercise", () => {
    const { unusedWaivers } = judged(readOnly(), [waiverOf("speed.write")]);
    expect(unusedWaivers).toMatchObject([{ because: "the scenario does not exercise it" }]);
  });
});
