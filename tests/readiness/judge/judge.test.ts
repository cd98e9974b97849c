/** The judge: what each kind of evidence leads to, and laws that hold for any evidence. */
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Evidence } from "../../../readiness/evidence/evidence.ts";
import { type Judgement, judge, verdicts } from "../../../readiness/judge/judge.ts";
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

const judged = (evidence: Evidence, waivers: Parameters<typeof judge>[2] = []): Judgement =>
  judge(evidence, requirements, waivers);

const row = (judgement: Judgement, id: string) => {
  const found = judgement.requirements.find((requirement) => requirement.id === id);
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
  test("is GO where every requirement was tested and holds", () => {
    const judgement = judged(heldEvidence());
    expect(judgement.verdict).toBe("GO");
    expect(judgement.requirements.every(({ status }) => status === "held")).toBe(true);
    expect(judgement.students).toMatchObject({ distinct: 0, complete: true });
  });

  test("is CONDITIONAL where what fails is waived or is a warning", () => {
    const judgement = judged(conditionalEvidence(), conditionalWaivers);
    expect(judgement.verdict).toBe("CONDITIONAL");
    expect(row(judgement, "speed.read")).toMatchObject({ status: "waived", measured: 1180 });
    expect(row(judgement, "records.unknown").status).toBe("warned");
    expect(judgement.unusedWaivers).toMatchObject([{ because: "the requirement holds" }]);
  });

  test("is NO-GO where one acknowledged write of thousands is lost", () => {
    const judgement = judged({ ...heldEvidence(), ledger: withLedgerFault(exampleLedger(), "lost", 1) });
    expect(judgement.verdict).toBe("NO-GO");
    expect(judgement.why).toContain("No work that the system confirmed is lost");
  });

  test("is NO-GO where one phase is slow although the whole load is fast", () => {
    const judgement = judged({
      ...heldEvidence(),
      load: withSlowReads(exampleLoad(), "period-change", 1000),
    });
    expect(judgement.verdict).toBe("NO-GO");
    expect(row(judgement, "speed.read").detail).toContain("Period change");
  });

  test("is INVALID RUN where the generator dropped one arrival", () => {
    expect(judged({ ...heldEvidence(), load: withDropped(exampleLoad(), 1) }).verdict).toBe("INVALID RUN");
  });

  test("is INVALID RUN where a rule of the audit could not be checked", () => {
    const judgement = judged(invalidEvidence());
    expect(row(judgement, "assignments.R31")).toMatchObject({ status: "not-tested", measured: null });
    expect(judgement.verdict).toBe("INVALID RUN");
  });

  test("is INVALID RUN where a critical rule without a requirement of its own could not be checked", () => {
    const audit = exampleAudit();
    const [rule] = audit.rules;
    if (rule === undefined) throw new Error("the example has rules");
    const unchecked = { ...rule, id: "R20", status: "not-checkable" as const, reason: "no placements" };
    const judgement = judged({ ...heldEvidence(), audit: { ...audit, rules: [...audit.rules, unchecked] } });
    expect(row(judgement, "assignments.critical")).toMatchObject({ status: "not-tested", measured: null });
    expect(judgement.verdict).toBe("INVALID RUN");
  });

  test("is INVALID RUN where the digest of the district differs", () => {
    const run = exampleRun();
    const evidence = { ...heldEvidence(), run: { ...run, district: { ...run.district, digest: "another" } } };
    expect(judged(evidence).verdict).toBe("INVALID RUN");
  });

  test("is INVALID RUN where nothing was promised", () => {
    expect(judge(heldEvidence(), [], []).verdict).toBe("INVALID RUN");
  });

  test("is NO-GO where what is on record is shown empty, although every answer was fast and none failed", () => {
    const judgement = judged({ ...heldEvidence(), load: { ...exampleLoad(), emptyAnswers: 40 } });
    expect(judgement.verdict).toBe("NO-GO");
    expect(row(judgement, "reliability.empty-answers")).toMatchObject({ status: "failed" });
  });

  test.each([
    ["half of the attendance sheets", "attendance.submit", 3_140, 1_570],
    ["each of three withdrawals", "enrollment.withdraw", 3, 0],
  ])("is NO-GO where %s are refused", (_, kind, attempted, ok) => {
    const ledger = exampleLedger();
    const byKind = ledger.byKind.map((entry) =>
      entry.kind === kind ? { ...entry, attempted, ok, refused: attempted - ok } : entry,
    );
    const judgement = judged({ ...heldEvidence(), ledger: { ...ledger, byKind } });
    expect(judgement.verdict).toBe("NO-GO");
    expect(row(judgement, "reliability.refused-writes").detail).toContain(kind);
  });

  test("is INVALID RUN where nobody looked at the machine for most of the load", () => {
    const load = exampleLoad();
    const judgement = judged({
      ...heldEvidence(),
      load: { ...load, generator: { ...load.generator, sampledSeconds: 100 } },
    });
    expect(judgement.verdict).toBe("INVALID RUN");
    expect(row(judgement, "validity.generator-saturation").status).toBe("not-tested");
    expect(row(judgement, "validity.clock").status).toBe("not-tested");
  });

  test("shows a proven loss even where the run is invalid", () => {
    const judgement = judged({ ...invalidEvidence() });
    expect(row(judgement, "records.lost")).toMatchObject({ status: "failed", proven: true });
    expect(row(judgement, "speed.read")).toMatchObject({ status: "failed", proven: false });
    expect(judgement.why).toContain("does prove 1 failure");
  });

  test("shows that a system which was down failed, where so few came through that the run is invalid", () => {
    const load = exampleLoad();
    const down = (kind: string) => (kind === "attendance" ? { count: 15 } : { failed: 40 });
    const requests = load.requests.map((request) => ({ ...request, ...down(request.kind) }));
    const judgement = judged({ ...heldEvidence(), load: { ...load, requests } });
    expect(judgement.verdict).toBe("INVALID RUN");
    expect(row(judgement, "reliability.errors")).toMatchObject({ status: "failed", proven: true });
    expect(judgement.why).toContain("does prove 1 failure");
    const dropping = judged({ ...heldEvidence(), load: withDropped({ ...load, requests }, 1) });
    expect(row(dropping, "reliability.errors").proven).toBe(false);
  });

  test("is INVALID RUN where the generator stood still and caught up later", () => {
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
    const judgement = judged({ ...heldEvidence(), load: { ...load, seconds } });
    expect(judgement.verdict).toBe("INVALID RUN");
    const late = row(judgement, "validity.late-arrivals");
    expect(late.status).toBe("failed");
    expect(late.measured).toBeGreaterThan(0.5);
    expect(late.detail).toContain("people did not arrive in it");
  });

  test("says that a machine filled by the generator needs another machine, and one filled by the SIS does not", () => {
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
    expect(byGenerator.nextStep).toContain("a machine of its own");
    expect(judged({ ...heldEvidence(), load: full("sis") }).verdict).toBe("GO");
  });

  test("counts foreign programs that filled the machine only where answers were slow or failed", () => {
    const load = exampleLoad();
    const generator = {
      ...load.generator,
      saturatedShare: 0.5,
      longestSaturatedSeconds: 19,
      saturatedBy: "other" as const,
    };
    const fast = judged({ ...heldEvidence(), load: { ...load, generator } });
    expect(fast.verdict).toBe("GO");
    expect(row(fast, "validity.foreign-load").detail).toContain("Even so nothing failed");
    const slow = judged({ ...heldEvidence(), load: { ...withSlowReads(load, "release", 1200), generator } });
    expect(row(slow, "validity.foreign-load")).toMatchObject({ status: "failed", measured: 0.5 });
    expect(slow.verdict).toBe("INVALID RUN");
  });
});

describe("students touched", () => {
  test("are counted once over all requirements that do not hold", () => {
    const judgement = judged({
      ...heldEvidence(),
      ledger: withLedgerFault(exampleLedger(), "lost", 20),
      audit: withFindings(exampleAudit(), "R01", 15),
    });
    expect(row(judgement, "records.lost").students.students).toBe(20);
    expect(row(judgement, "assignments.R01").students.students).toBe(15);
    expect(judgement.students).toMatchObject({ distinct: 25, complete: true });
  });

  test("are not invented for slow requests", () => {
    const judgement = judged({ ...heldEvidence(), load: withSlowReads(exampleLoad(), "release", 9000) });
    expect(row(judgement, "speed.read").students).toEqual({
      students: null,
      how: "not countable from requests",
    });
    expect(judgement.students.complete).toBe(false);
  });
});

describe("samples", () => {
  test("leave a phase with too few requests to the judgement of the whole, and say so", () => {
    const judgement = judged(heldEvidence());
    expect(row(judgement, "speed.write").detail).toContain("Staff sign in before the bell” (12)");
  });

  test("make a kind of request that hardly occurred untested", () => {
    const load = exampleLoad();
    const rare = load.requests.map((request) =>
      request.kind === "write" ? { ...request, count: 19 } : request,
    );
    const judgement = judged({ ...heldEvidence(), load: { ...load, requests: rare } });
    expect(row(judgement, "speed.write").status).toBe("not-tested");
    expect(judgement.verdict).toBe("INVALID RUN");
  });

  test("make lost writes untested where none was acknowledged", () => {
    const ledger = exampleLedger();
    const none = { ...ledger, entries: 0, byKind: [] };
    expect(row(judged({ ...heldEvidence(), ledger: none }), "records.lost").status).toBe("not-tested");
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

const someWaivers = fc.array(
  fc
    .tuple(
      fc.constantFrom(...requirements.map(({ id }) => id), "no.such"),
      fc.constantFrom("2026-08-02", "2026-08-03", "2027-01-01"),
    )
    .map(([id, expires]) => waiverOf(id, expires)),
  { maxLength: 12 },
);

const rank = ({ verdict }: Judgement): number => verdicts.indexOf(verdict);

describe("for any evidence, the judge", () => {
  test("gives the same judgement again, and changes nothing that it was given", () => {
    fc.assert(
      fc.property(someEvidence, someWaivers, (evidence, waivers) => {
        const before = structuredClone({ evidence, waivers });
        expect(judged(evidence, waivers)).toEqual(judged(evidence, waivers));
        expect({ evidence, waivers }).toEqual(before);
      }),
    );
  });

  test("never gives a better verdict for one more failure", () => {
    fc.assert(
      fc.property(someEvidence, failures, someWaivers, (evidence, failure, waivers) => {
        expect(rank(judged(failure(evidence), waivers))).toBeGreaterThanOrEqual(
          rank(judged(evidence, waivers)),
        );
      }),
    );
  });

  test("never says GO where a part of the evidence is missing", () => {
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

  test("lets no waiver hide that a run cannot be judged", () => {
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

  test("ignores a waiver that expired before the run, and takes one that expires on its day", () => {
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

  test("does not depend on the order of the requirements or of the waivers", () => {
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
