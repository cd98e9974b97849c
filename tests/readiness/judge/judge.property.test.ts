/** The judge: what is true for any evidence. */
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { requestKinds } from "../../../readiness/evidence/load-evidence.ts";
import { judge } from "../../../readiness/judge/judge.ts";
import {
  type JudgedRequirement,
  type Judgment,
  verdicts,
} from "../../../readiness/judge/judged-requirement.ts";
import { requirements } from "../../../readiness/requirements/requirements.ts";
import { noGoEvidence } from "../support/example-failures.ts";
import { judged, waiverOf } from "../support/judged.ts";
import {
  failures,
  judgedOnlyBy,
  kindsOfScenario,
  onLoad,
  someEvidence,
  someWaivers,
} from "../support/random-evidence.ts";

function provesNoGo({ proven, status, severity }: JudgedRequirement): boolean {
  return proven && status === "failed" && severity === "fails";
}

function leavesProof({ id, status }: JudgedRequirement): boolean {
  return status === "failed" && requirements.some((one) => one.id === id && one.leavesProof === true);
}

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

  test("never gives a better verdict after one more failure, unless that proves what the run couldn't", () => {
    fc.assert(
      fc.property(someEvidence, failures, someWaivers, (evidence, failure, waivers) => {
        const [before, after] = [judged(evidence, waivers), judged(failure(evidence), waivers)];
        expect(rank(after)).toBeGreaterThanOrEqual(Math.min(rank(before), verdicts.indexOf("NO-GO")));
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
          expect(judged({ ...evidence, [part]: undefined }, waivers).verdict).toBe("INVALID RUN");
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
        const { verdict } = judged(evidence);
        if (verdict === "INVALID RUN") expect(all.verdict).toBe("INVALID RUN");
        if (all.verdict === "INVALID RUN") expect(["NO-GO", "INVALID RUN"]).toContain(verdict);
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

  test("is NO-GO if a promised kind of request wasn't sent and something failed, and otherwise INVALID RUN", () => {
    fc.assert(
      fc.property(someEvidence, fc.subarray([...requestKinds], { minLength: 1 }), (evidence, kinds) => {
        const [promised] = kinds;
        const unsent = onLoad((load) => ({
          ...load,
          requests: load.requests.filter(({ kind }) => kind !== promised),
        }))(judgedOnlyBy(evidence, kinds));
        const { verdict, requirements: rows } = judged(unsent);
        const isProven = rows.some(({ status, severity }) => status === "failed" && severity === "fails");
        const unmet = rows.filter(
          ({ id, severity, status }) =>
            severity === "invalidates" && status !== "held" && id !== "validity.samples",
        );
        const isSound = unmet.length === 0 || (rows.some(provesNoGo) && unmet.every(leavesProof));
        expect(verdict).toBe(isProven && isSound ? "NO-GO" : "INVALID RUN");
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
