/** The judge: the verdict that each kind of evidence leads to, and how many students it affects. */
import { describe, expect, test } from "vitest";
import type { LookedUp } from "../../../readiness/evidence/ledger-evidence.ts";
import { judge } from "../../../readiness/judge/judge.ts";
import { exampleAudit, exampleLedger, exampleRun, heldEvidence } from "../support/example-evidence.ts";
import {
  conditionalEvidence,
  conditionalWaivers,
  invalidEvidence,
  withDropped,
  withFindings,
  withLedgerFault,
  withSlowReads,
} from "../support/example-failures.ts";
import { exampleLoad } from "../support/example-load.ts";
import { judged, row } from "../support/judged.ts";

describe("a verdict", () => {
  test("is GO if every requirement was tested and met", () => {
    const judgment = judged(heldEvidence());
    expect(judgment.verdict).toBe("GO");
    expect(judgment.requirements.every(({ status }) => status === "held")).toBe(true);
    expect(judgment.students).toMatchObject({ distinct: 0, complete: true });
  });

  test("is CONDITIONAL if every failure is waived or is a warning", () => {
    const judgment = judged(conditionalEvidence(), conditionalWaivers);
    expect(judgment.verdict).toBe("CONDITIONAL");
    expect(row(judgment, "speed.read")).toMatchObject({ status: "waived", measured: 1180 });
    expect(row(judgment, "records.unknown").status).toBe("warned");
    expect(judgment.unusedWaivers).toMatchObject([{ because: "the requirement was met" }]);
  });

  test("is NO-GO if one of thousands of acknowledged writes is lost", () => {
    const judgment = judged({ ...heldEvidence(), ledger: withLedgerFault(exampleLedger(), "lost", 1) });
    expect(judgment.verdict).toBe("NO-GO");
    expect(judgment.why).toContain("No work that the system confirmed is lost");
  });

  test("is NO-GO if one phase is slow, even though the load as a whole is fast", () => {
    const judgment = judged({
      ...heldEvidence(),
      load: withSlowReads(exampleLoad(), "period-change", 1000),
    });
    expect(judgment.verdict).toBe("NO-GO");
    expect(row(judgment, "speed.read").detail).toContain("Period change");
  });

  test("is INVALID RUN if the generator dropped one arrival", () => {
    expect(judged({ ...heldEvidence(), load: withDropped(exampleLoad(), 1) }).verdict).toBe("INVALID RUN");
  });

  test("is INVALID RUN if an audit rule couldn't be checked", () => {
    const judgment = judged(invalidEvidence());
    expect(row(judgment, "assignments.R31")).toMatchObject({ status: "not-tested", measured: null });
    expect(judgment.verdict).toBe("INVALID RUN");
  });

  test("is INVALID RUN if a critical rule without its own requirement couldn't be checked", () => {
    const audit = exampleAudit();
    const [rule] = audit.rules;
    if (rule === undefined) throw new Error("the example has rules");
    const unchecked = { ...rule, id: "R99", status: "not-checkable" as const, reason: "no placements" };
    const judgment = judged({ ...heldEvidence(), audit: { ...audit, rules: [...audit.rules, unchecked] } });
    expect(row(judgment, "assignments.critical")).toMatchObject({ status: "not-tested", measured: null });
    expect(judgment.verdict).toBe("INVALID RUN");
  });

  test("is INVALID RUN if the district's digest differs", () => {
    const run = exampleRun();
    const evidence = { ...heldEvidence(), run: { ...run, district: { ...run.district, digest: "another" } } };
    expect(judged(evidence).verdict).toBe("INVALID RUN");
  });

  test("is INVALID RUN if no requirement applied", () => {
    expect(judge(heldEvidence(), [], []).verdict).toBe("INVALID RUN");
  });

  test("is NO-GO if records that exist are shown as empty, even though every answer was fast and none failed", () => {
    const judgment = judged({ ...heldEvidence(), load: { ...exampleLoad(), emptyAnswers: 40 } });
    expect(judgment.verdict).toBe("NO-GO");
    expect(row(judgment, "reliability.empty-answers")).toMatchObject({ status: "failed" });
  });

  test.each([
    ["half of the attendance sheets", "attendance.submit", "attendance sheets", 3_140, 1_570],
    ["all three withdrawals", "enrollment.withdraw", "withdrawals", 3, 0],
  ])("is NO-GO if %s are refused", (_, kind, inWords, attempted, ok) => {
    const ledger = exampleLedger();
    const byKind = ledger.byKind.map((entry) =>
      entry.kind === kind ? { ...entry, attempted, ok, refused: attempted - ok } : entry,
    );
    const load = exampleLoad();
    const ledgerLines = { ...load.ledgerLines, [kind]: attempted };
    const judgment = judged({
      ...heldEvidence(),
      load: { ...load, ledgerLines, rivals: load.rivals.map((each) => ({ ...each, oneTold: 0 })) },
      ledger: { ...ledger, byKind },
    });
    expect(judgment.verdict).toBe("NO-GO");
    expect(row(judgment, "reliability.refused-writes").detail).toContain(`most often: ${inWords},`);
  });

  test("doesn't count people who were refused because the test gave somebody else the same thing", () => {
    const ledger = exampleLedger();
    const kind = "schedule.move";
    const byKind = ledger.byKind.map((row) =>
      row.kind === kind ? { ...row, attempted: 40, ok: 19, refused: 21 } : row,
    );
    const judgedWith = (oneTold: number) => {
      const load = exampleLoad();
      const rivals = load.rivals.map((each) => ({ ...each, oneTold: each.kind === kind ? oneTold : 0 }));
      return row(
        judged({ ...heldEvidence(), load: { ...load, rivals }, ledger: { ...ledger, byKind } }),
        "reliability.refused-writes",
      );
    };
    expect([judgedWith(0), judgedWith(4)]).toMatchObject([{ status: "failed" }, { status: "held" }]);
  });

  test("is INVALID RUN if the generator counted other lines than the account read, although as many in all", () => {
    const load = exampleLoad();
    const ledgerLines = { ...load.ledgerLines, "schedule.add": 122, "schedule.drop": 103 };
    const judgment = judged({ ...heldEvidence(), load: { ...load, ledgerLines } });
    expect(judgment.verdict).toBe("INVALID RUN");
    expect(row(judgment, "validity.ledger-lines")).toMatchObject({ status: "failed", measured: 4 });
  });

  test("shows a proven loss even if the run is invalid", () => {
    const judgment = judged({ ...invalidEvidence() });
    expect(row(judgment, "records.lost")).toMatchObject({ status: "failed", proven: true });
    expect(row(judgment, "speed.read")).toMatchObject({ status: "failed", proven: false });
    expect(judgment.why).toContain("it proves 1 failure");
  });

  test("is NO-GO if a system was down, even if too few requests got through for a valid run", () => {
    const load = exampleLoad();
    const down = (kind: string) => (kind === "attendance" ? { count: 15 } : { failed: 40 });
    const requests = load.requests.map((request) => ({ ...request, ...down(request.kind) }));
    const judgment = judged({ ...heldEvidence(), load: { ...load, requests } });
    expect(judgment.verdict).toBe("NO-GO");
    expect(row(judgment, "reliability.errors")).toMatchObject({ status: "failed", proven: true });
    expect(judgment.why).toContain("Fewer than 1 in 1,000 requests");
    const dropping = judged({ ...heldEvidence(), load: withDropped({ ...load, requests }, 1) });
    expect(row(dropping, "reliability.errors").proven).toBe(false);
  });
});

describe("students affected", () => {
  test("are counted once across all unmet requirements", () => {
    const judgment = judged({
      ...heldEvidence(),
      ledger: withLedgerFault(exampleLedger(), "lost", 20),
      audit: withFindings(exampleAudit(), "R01", 15),
    });
    expect(row(judgment, "records.lost").students.students).toBe(20);
    expect(row(judgment, "assignments.R01").students.students).toBe(15);
    expect(judgment.students).toMatchObject({ distinct: 25, complete: true });
  });

  test("aren't invented for slow requests", () => {
    const judgment = judged({ ...heldEvidence(), load: withSlowReads(exampleLoad(), "release", 9000) });
    expect(row(judgment, "speed.read").students).toEqual({
      students: null,
      how: "requests don't say which students they affected",
    });
    expect(judgment.students.complete).toBe(false);
  });
});

describe("samples", () => {
  test("leave a phase with too few requests to the whole load, and say so", () => {
    const judgment = judged(heldEvidence());
    expect(row(judgment, "speed.write").detail).toContain("Staff sign in before the bell” (12)");
  });

  test("make a kind of request that hardly occurred untested", () => {
    const load = exampleLoad();
    const rare = load.requests.map((request) =>
      request.kind === "write" ? { ...request, count: 19 } : request,
    );
    const judgment = judged({ ...heldEvidence(), load: { ...load, requests: rare } });
    expect(row(judgment, "speed.write").status).toBe("not-tested");
    expect(judgment.verdict).toBe("INVALID RUN");
  });

  test.each<[string, (all: LookedUp) => LookedUp | null]>([
    ["nobody looked up anything", () => null],
    ["nothing could be looked up", () => ({ writes: 0, medianMs: 0, byKind: {} })],
    ["only a few of thousands were looked up", (all) => ({ ...all, writes: 60 })],
    ["no write of a kind was looked up", (all) => ({ ...all, byKind: { "attendance.submit": 2_410 } })],
  ])("make early confirmations untested if %s during the load", (_, change) => {
    const ledger = exampleLedger();
    const { lookedUp } = ledger;
    const judgment = judged({
      ...heldEvidence(),
      ledger: { ...ledger, lookedUp: lookedUp && change(lookedUp) },
    });
    expect(row(judgment, "records.early").status).toBe("not-tested");
    expect(judgment.verdict).toBe("INVALID RUN");
  });

  test("make a write that was confirmed too early a fault, however few were looked up", () => {
    const ledger = exampleLedger();
    const faults = ledger.faults.map((each) => (each.fault === "early" ? { ...each, operations: 1 } : each));
    const lookedUp = { writes: 1, medianMs: 9, byKind: { "schedule.move": 1 } };
    const judgment = judged({ ...heldEvidence(), ledger: { ...ledger, faults, lookedUp } });
    expect(row(judgment, "records.early").status).toBe("failed");
  });

  test("make lost writes untested if none was acknowledged", () => {
    const ledger = exampleLedger();
    const none = { ...ledger, entries: 0, byKind: [] };
    expect(row(judged({ ...heldEvidence(), ledger: none }), "records.lost").status).toBe("not-tested");
  });
});
