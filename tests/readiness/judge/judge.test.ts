/** The judge: what each kind of evidence leads to, and what is true for any evidence. */
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Evidence, type RequestKind, requestKinds } from "../../../readiness/evidence/evidence.ts";
import { judge } from "../../../readiness/judge/judge.ts";
import { type Judgment, verdicts } from "../../../readiness/judge/judged-requirement.ts";
import { requirements } from "../../../readiness/requirements/requirements.ts";
import {
  exampleAudit,
  exampleLedger,
  exampleLoad,
  exampleRun,
  heldEvidence,
} from "../support/example-evidence.ts";
import {
  conditionalEvidence,
  conditionalWaivers,
  invalidEvidence,
  noGoEvidence,
  withDropped,
  withFindings,
  withLedgerFault,
  withSlowReads,
  withUnknownWrites,
} from "../support/example-failures.ts";

const judged = (evidence: Evidence, waivers: Parameters<typeof judge>[2] = []): Judgment =>
  judge(evidence, requirements, waivers);

const row = (judgment: Judgment, id: string) => {
  const found = judgment.requirements.find((requirement) => requirement.id === id);
  if (found === undefined) throw new Error(`no requirement ${id}`);
  return found;
};

const waiverOf = (requirement: string, expires = "2026-12-31") => ({
  requirement,
  person: "A. Superintendent",
  reason: "Accepted for the first week.",
  expires,
});

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
    const unchecked = { ...rule, id: "R20", status: "not-checkable" as const, reason: "no placements" };
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
    ["half of the attendance sheets", "attendance.submit", 3_140, 1_570],
    ["each of three withdrawals", "enrollment.withdraw", 3, 0],
  ])("is NO-GO where %s are refused", (_, kind, attempted, ok) => {
    const ledger = exampleLedger();
    const byKind = ledger.byKind.map((entry) =>
      entry.kind === kind ? { ...entry, attempted, ok, refused: attempted - ok } : entry,
    );
    const judgment = judged({ ...heldEvidence(), ledger: { ...ledger, byKind } });
    expect(judgment.verdict).toBe("NO-GO");
    expect(row(judgment, "reliability.refused-writes").detail).toContain(kind);
  });

  test("is INVALID RUN if the machine wasn't sampled for most of the load", () => {
    const load = exampleLoad();
    const judgment = judged({
      ...heldEvidence(),
      load: { ...load, generator: { ...load.generator, sampledSeconds: 100 } },
    });
    expect(judgment.verdict).toBe("INVALID RUN");
    expect(row(judgment, "validity.generator-saturation").status).toBe("not-tested");
    expect(row(judgment, "validity.clock").status).toBe("not-tested");
  });

  test("shows a proven loss even if the run is invalid", () => {
    const judgment = judged({ ...invalidEvidence() });
    expect(row(judgment, "records.lost")).toMatchObject({ status: "failed", proven: true });
    expect(row(judgment, "speed.read")).toMatchObject({ status: "failed", proven: false });
    expect(judgment.why).toContain("it proves 1 failure");
  });

  test("shows that a system that was down failed, even if too few requests got through for a valid run", () => {
    const load = exampleLoad();
    const down = (kind: string) => (kind === "attendance" ? { count: 15 } : { failed: 40 });
    const requests = load.requests.map((request) => ({ ...request, ...down(request.kind) }));
    const judgment = judged({ ...heldEvidence(), load: { ...load, requests } });
    expect(judgment.verdict).toBe("INVALID RUN");
    expect(row(judgment, "reliability.errors")).toMatchObject({ status: "failed", proven: true });
    expect(judgment.why).toContain("it proves 1 failure");
    const dropping = judged({ ...heldEvidence(), load: withDropped({ ...load, requests }, 1) });
    expect(row(dropping, "reliability.errors").proven).toBe(false);
  });

  test("is INVALID RUN if the generator stalled and caught up later", () => {
    const load = exampleLoad();
    const stood = (second: number) => second >= 100 && second < 106;
    const missed = load.seconds.filter(({ second }) => stood(second));
    const caughtUp = missed.reduce((sum, { startedArrivalsPerSecond: arrivals }) => sum + arrivals, 0);
    const seconds = load.seconds.map((row) => ({
      ...row,
      startedArrivalsPerSecond: stood(row.second)
        ? 0
        : row.startedArrivalsPerSecond + (row.second === 106 ? caughtUp : 0),
    }));
    const judgment = judged({ ...heldEvidence(), load: { ...load, seconds } });
    expect(judgment.verdict).toBe("INVALID RUN");
    const late = row(judgment, "validity.late-arrivals");
    expect(late.status).toBe("failed");
    expect(late.measured).toBeGreaterThan(0.5);
    expect(late.detail).toContain("people did not arrive in it");
  });

  test("says to use another machine if the generator saturated it, but not if the SIS did", () => {
    const load = exampleLoad();
    const full = (saturatedBy: "generator" | "sis") => ({
      ...load,
      generator: { ...load.generator, saturatedShare: 0.3, longestSaturatedSeconds: 20, saturatedBy },
    });
    const byGenerator = row(
      judged({ ...heldEvidence(), load: full("generator") }),
      "validity.generator-saturation",
    );
    expect(byGenerator).toMatchObject({ status: "failed", measured: 0.3 });
    expect(byGenerator.nextStep).toContain("its own machine");
    expect(judged({ ...heldEvidence(), load: full("sis") }).verdict).toBe("GO");
  });

  test("counts other programs that saturated the machine only if answers were slow or failed", () => {
    const load = exampleLoad();
    const generator = {
      ...load.generator,
      saturatedShare: 0.5,
      longestSaturatedSeconds: 19,
      saturatedBy: "other" as const,
    };
    const fast = judged({ ...heldEvidence(), load: { ...load, generator } });
    expect(fast.verdict).toBe("GO");
    expect(row(fast, "validity.foreign-load").detail).toContain("Even so, nothing failed");
    const slow = judged({ ...heldEvidence(), load: { ...withSlowReads(load, "release", 1200), generator } });
    expect(row(slow, "validity.foreign-load")).toMatchObject({ status: "failed", measured: 0.5 });
    expect(slow.verdict).toBe("INVALID RUN");
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

  test("make lost writes untested if none was acknowledged", () => {
    const ledger = exampleLedger();
    const none = { ...ledger, entries: 0, byKind: [] };
    expect(row(judged({ ...heldEvidence(), ledger: none }), "records.lost").status).toBe("not-tested");
  });
});

/** A scenario that sends these kinds of request alone, and is judged by them. */
const scenarioOf = (title: string, judgedBy: readonly RequestKind[]): Evidence => {
  const load = exampleLoad();
  const requests = load.requests.filter(({ kind }) => judgedBy.includes(kind));
  const signInMinutes = judgedBy.includes("sign-in") ? load.signInMinutes : [];
  const scenario = { id: "some-scenario", title, purpose: "An example.", judgedBy };
  return { ...heldEvidence(), load: { ...load, scenario, requests, signInMinutes } };
};

const withoutWrites = (evidence: Evidence): Evidence => ({
  ...evidence,
  ledger: { ...exampleLedger(), entries: 0, byKind: [] },
  load: evidence.load && { ...evidence.load, ledgerLines: 0 },
});

const readOnly = (): Evidence => withoutWrites(scenarioOf("Schedule release", ["read"]));

describe("a scenario", () => {
  test("that only reads is judged by its reads", () => {
    const judgment = judged(readOnly());
    expect(judgment.verdict).toBe("GO");
    expect(judgment.why).toMatch(/^GO for Schedule release: reads\. /);
    expect(judgment.outOfScope.map(({ id }) => id)).toEqual([
      "records.altered",
      "records.duplicated",
      "records.lost",
      "records.missing-line",
      "records.never-attempted",
      "records.unknown",
      "reliability.refused-writes",
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
    expect(judgment.outOfScope.map(({ id }) => id)).toEqual(["reliability.sign-in-minutes", "speed.sign-in"]);
  });

  test("without attendance is judged by the rest, its other writes included", () => {
    const judgment = judged(scenarioOf("Counselors at 3 a.m.", ["sign-in", "read", "write"]));
    expect(judgment.verdict).toBe("GO");
    expect(judgment.outOfScope.map(({ id }) => id)).toEqual(["speed.attendance"]);
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

type Step = (evidence: Evidence) => Evidence;
const onLoad =
  (change: (load: NonNullable<Evidence["load"]>) => NonNullable<Evidence["load"]>): Step =>
  (evidence) => ({
    ...evidence,
    load: evidence.load === null ? null : change(evidence.load),
  });
const onLedger =
  (change: (ledger: NonNullable<Evidence["ledger"]>) => NonNullable<Evidence["ledger"]>): Step =>
  (evidence) => ({ ...evidence, ledger: evidence.ledger === null ? null : change(evidence.ledger) });
const onAudit =
  (change: (audit: NonNullable<Evidence["audit"]>) => NonNullable<Evidence["audit"]>): Step =>
  (evidence) => ({
    ...evidence,
    audit: evidence.audit === null ? null : change(evidence.audit),
  });

/** Each makes evidence worse, and none undoes another. */
const failures: fc.Arbitrary<Step> = fc.oneof(
  fc
    .tuple(
      fc.constantFrom("lost", "altered", "duplicated", "never-attempted", "vanished", "missing-line"),
      fc.integer({ min: 1, max: 40 }),
    )
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
    (evidence) => ({ ...evidence, load: null }),
    (evidence) => ({ ...evidence, ledger: null }),
    (evidence) => ({ ...evidence, audit: null }),
  ),
);

const someEvidence = fc
  .array(failures, { maxLength: 5 })
  .map((steps) => steps.reduce((evidence, step) => step(evidence), heldEvidence()));

const kindsOfScenario = fc.subarray([...requestKinds]);

/** The same evidence of a scenario that is judged by these kinds alone. */
const judgedOnlyBy = (evidence: Evidence, judgedBy: readonly RequestKind[]): Evidence =>
  onLoad((load) => ({ ...load, scenario: { ...load.scenario, judgedBy } }))(evidence);

const someWaivers = fc.array(
  fc
    .tuple(
      fc.constantFrom(...requirements.map(({ id }) => id), "no.such"),
      fc.constantFrom("2026-08-02", "2026-08-03", "2027-01-01"),
    )
    .map(([id, expires]) => waiverOf(id, expires)),
  { maxLength: 12 },
);

const rank = ({ verdict }: Judgment): number => verdicts.indexOf(verdict);

describe("for any evidence, the judge", () => {
  test("gives the same judgment each time, and doesn't change its input", () => {
    fc.assert(
      fc.property(someEvidence, someWaivers, (evidence, waivers) => {
        const before = structuredClone({ evidence, waivers });
        expect(judged(evidence, waivers)).toEqual(judged(evidence, waivers));
        expect({ evidence, waivers }).toEqual(before);
      }),
    );
  });

  test("never gives a better verdict after one more failure", () => {
    fc.assert(
      fc.property(someEvidence, failures, someWaivers, (evidence, failure, waivers) => {
        expect(rank(judged(failure(evidence), waivers))).toBeGreaterThanOrEqual(
          rank(judged(evidence, waivers)),
        );
      }),
    );
  });

  test("never says GO if part of the evidence is missing", () => {
    fc.assert(
      fc.property(
        someEvidence,
        someWaivers,
        fc.constantFrom("load", "ledger", "audit"),
        (evidence, waivers, part) => {
          expect(judged({ ...evidence, [part]: null }, waivers).verdict).toBe("INVALID RUN");
        },
      ),
    );
  });

  test("doesn't let a waiver hide an invalid run", () => {
    fc.assert(
      fc.property(someEvidence, (evidence) => {
        const all = judged(
          evidence,
          requirements.map(({ id }) => waiverOf(id)),
        );
        expect(all.verdict === "INVALID RUN").toBe(judged(evidence).verdict === "INVALID RUN");
      }),
    );
  });

  test("never says GO because of a waiver", () => {
    fc.assert(
      fc.property(someEvidence, someWaivers, (evidence, waivers) => {
        expect(judged(evidence, waivers).verdict === "GO").toBe(judged(evidence).verdict === "GO");
      }),
    );
  });

  test("ignores a waiver that expired before the run, and accepts one that expires that day", () => {
    fc.assert(
      fc.property(someEvidence, (evidence) => {
        const expired = requirements.map(({ id }) => waiverOf(id, "2026-08-02"));
        expect(judged(evidence, expired).verdict).toBe(judged(evidence).verdict);
      }),
    );
    const lastDay = judged(
      noGoEvidence(),
      requirements.map(({ id }) => waiverOf(id, "2026-08-03")),
    );
    expect(lastDay.verdict).toBe("CONDITIONAL");
  });

  test("says GO only if every requirement that applies was measured and met", () => {
    fc.assert(
      fc.property(someEvidence, someWaivers, kindsOfScenario, (evidence, waivers, kinds) => {
        const { verdict, requirements: rows } = judged(judgedOnlyBy(evidence, kinds), waivers);
        const isSound =
          rows.length > 0 && rows.every(({ status, measured }) => status === "held" && measured !== null);
        expect(verdict === "GO").toBe(isSound);
        expect(kinds.length === 0 && verdict !== "INVALID RUN").toBe(false);
      }),
    );
  });

  test("judges or lists each requirement, and never drops one", () => {
    fc.assert(
      fc.property(someEvidence, kindsOfScenario, (evidence, kinds) => {
        const judgment = judged(judgedOnlyBy(evidence, kinds));
        const ids = [...judgment.requirements, ...judgment.outOfScope].map(({ id }) => id);
        expect(ids.sort()).toEqual(requirements.map(({ id }) => id).sort());
      }),
    );
  });

  test("never says GO if a promised kind of request wasn't sent", () => {
    fc.assert(
      fc.property(someEvidence, fc.subarray([...requestKinds], { minLength: 1 }), (evidence, kinds) => {
        const [promised] = kinds;
        const unsent = onLoad((load) => ({
          ...load,
          requests: load.requests.filter(({ kind }) => kind !== promised),
        }))(judgedOnlyBy(evidence, kinds));
        expect(judged(unsent).verdict).toBe("INVALID RUN");
      }),
    );
  });

  test("doesn't depend on the order of the requirements or the waivers", () => {
    fc.assert(
      fc.property(
        someEvidence,
        someWaivers,
        fc.shuffledSubarray([...requirements], { minLength: requirements.length }),
        (evidence, waivers, shuffled) => {
          const again = judge(evidence, shuffled, waivers);
          const { unusedWaivers: _, ...first } = judged(evidence, waivers);
          const { unusedWaivers: __, ...second } = judge(evidence, shuffled, waivers.toReversed());
          expect(second).toEqual(first);
          expect(again.unusedWaivers).toEqual(judged(evidence, waivers).unusedWaivers);
        },
      ),
    );
  });
});
