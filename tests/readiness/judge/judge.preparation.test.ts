/** What a district states about itself is judged like what was measured, and what it leaves out is never GO. */
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Evidence } from "../../../readiness/evidence/evidence.ts";
import type { Issue, Preparation } from "../../../readiness/evidence/preparation.ts";
import type { Judgment } from "../../../readiness/judge/judged-requirement.ts";
import { preparation as ofDistrict } from "../../../readiness/requirements/preparation.ts";
import { exampleRun, heldEvidence } from "../support/example-evidence.ts";
import { goodPreparationText, poorPreparationText, preparationOf } from "../support/example-preparation.ts";
import { judged, row, waiverOf } from "../support/judged.ts";

const good = preparationOf(goodPreparationText);
const poor = preparationOf(poorPreparationText);

function withPreparation(
  preparation: Preparation | undefined,
  evidence: Evidence = heldEvidence(),
): Evidence {
  return { ...evidence, preparation };
}

function judgedWith(change: Partial<Preparation>): Judgment {
  return judged(withPreparation({ ...good, ...change }));
}

function statusesOf(judgment: Judgment, id: string): string[] {
  return [row(judgment, id).status, row(judgment, `${id}.warning`).status];
}

function expected(isMet: boolean, isFullyMet: boolean): string[] {
  return [isMet ? "held" : "failed", isFullyMet ? "held" : "warned"];
}

const isOfDistrict = ({ id }: { readonly id: string }) => id.startsWith("preparation.");

describe("without a file", () => {
  test("the district's readiness is outside the scope, and the verdict is that of the software", () => {
    const judgment = judged(heldEvidence());
    expect(judgment.verdict).toBe("GO");
    expect(judgment.requirements.filter(isOfDistrict)).toEqual([]);
    expect(judgment.outOfScope.filter(isOfDistrict)).toHaveLength(ofDistrict.length);
    expect(judgment.headline).not.toContain("training");
  });
});

describe("with a file", () => {
  test("in which everything is in order, a GO names what it covers beyond the software", () => {
    const { verdict, headline } = judged(withPreparation(good));
    expect(verdict).toBe("GO");
    expect(headline).toMatch(
      /; and beyond the software, training, help desk, known issues, way back, sign-offs$/,
    );
  });

  test("a failure is NO-GO, and the first sentence names it", () => {
    const { verdict, why } = judged(withPreparation(poor));
    expect(verdict).toBe("NO-GO");
    expect(why).toContain("The most serious: “No critical issue is open");
  });

  test("a failure that a named person accepts is CONDITIONAL", () => {
    const failed = judged(withPreparation(poor)).requirements.filter(({ status }) => status === "failed");
    const waivers = failed.map(({ id }) => waiverOf(id));
    expect(judged(withPreparation(poor), waivers).verdict).toBe("CONDITIONAL");
  });

  test("a run that can't be judged stays so, whatever the district states", () => {
    const broken = { ...heldEvidence(), load: undefined };
    expect(judged(withPreparation(good, broken)).verdict).toBe("INVALID RUN");
  });

  test("any part that is left out is not tested, once, and then there is no GO and no invalid run", () => {
    const parts = fc.subarray(["training", "helpDesk", "issues", "wayBack", "signOffs"] as const, {
      minLength: 1,
    });
    fc.assert(
      fc.property(parts, (left) => {
        const { verdict, requirements } = judgedWith(
          Object.fromEntries(left.map((part) => [part, undefined])),
        );
        const untested = requirements.filter(({ status }) => status === "not-tested");
        expect(verdict).toBe("CONDITIONAL");
        const twice = left.filter((part) => part === "training" || part === "issues").length;
        expect(untested).toHaveLength(left.length + twice);
      }),
      { numRuns: 20 },
    );
  });
});

describe("for any figures", () => {
  const people = fc.integer({ min: 1, max: 400 });
  const school = fc.record({ people, share: fc.double({ min: 0, max: 1, noNaN: true }) });

  /** All schools of the district, the last ones alike. */
  function trainingOf(schools: readonly { readonly people: number; readonly share: number }[]) {
    const count = exampleRun().district.schools;
    return Array.from({ length: count }, (_, index) => {
      const one = schools[Math.min(index, schools.length - 1)] ?? { people: 1, share: 1 };
      const finished = Math.floor(one.people * one.share);
      return { school: `School ${index}`, role: "teacher", people: one.people, finished };
    });
  }

  test("training holds, warns and fails at its two limits, in the district and at each school", () => {
    fc.assert(
      fc.property(fc.array(school, { minLength: 1, maxLength: 5 }), (schools) => {
        const training = trainingOf(schools);
        const judgment = judgedWith({ training });
        const sum = (of: "people" | "finished") => training.reduce((total, one) => total + one[of], 0);
        const share = sum("finished") / sum("people");
        const least = Math.min(...training.map((one) => one.finished / one.people));
        expect(statusesOf(judgment, "preparation.training")).toEqual(expected(share >= 0.8, share >= 0.95));
        expect(statusesOf(judgment, "preparation.training.schools")).toEqual(
          expected(least >= 0.5, least >= 0.8),
        );
      }),
      { numRuns: 20 },
    );
  });

  test("the help desk holds, warns and fails at its two limits", () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 60, noNaN: true }), (medianAnswerMinutes) => {
        const helpDesk = { staff: 4, hours: "weekdays", openTickets: 0, medianAnswerMinutes };
        expect(statusesOf(judgedWith({ helpDesk }), "preparation.help-desk")).toEqual(
          expected(medianAnswerMinutes <= 30, medianAnswerMinutes <= 5),
        );
      }),
    );
  });

  test("the way back counts if it was rehearsed lately, by the day of the run, and while there was one", () => {
    const from = Date.parse(exampleRun().startedAt);
    const dayAfter = (days: number) => new Date(from + days * 86_400_000).toISOString().slice(0, 10);
    const days = fc.integer({ min: -120, max: 10 });
    fc.assert(
      fc.property(days, days, (rehearsed, noReturn) => {
        const [rehearsedOn, pointOfNoReturn] = [dayAfter(rehearsed), dayAfter(noReturn)];
        const wayBack = { decides: "J. Okafor", pointOfNoReturn, rehearsedOn, loses: undefined };
        const counts = (within: number) => rehearsed <= 0 && rehearsed >= -within && rehearsed < noReturn;
        expect(statusesOf(judgedWith({ wayBack }), "preparation.way-back")).toEqual(
          expected(counts(90), counts(30)),
        );
      }),
    );
  });

  test("sign-offs count from the day on which they are given", () => {
    const signedOn = fc.constantFrom(undefined, "2026-08-02", "2026-08-03", "2026-08-04");
    fc.assert(
      fc.property(fc.array(signedOn, { minLength: 1, maxLength: 10 }), (days) => {
        const signOffs = days.map((day, index) => ({
          ...{ area: `area ${index}`, name: "M. Chen", signedOn: day },
          reason: day === undefined ? "ill" : undefined,
        }));
        const share = days.filter((day) => day !== undefined && day <= "2026-08-03").length / days.length;
        expect(statusesOf(judgedWith({ signOffs }), "preparation.sign-offs")).toEqual(
          expected(share >= 0.8, share === 1),
        );
      }),
    );
  });
});

describe("the register of issues", () => {
  const issue: Issue = {
    ...{ id: "A-1", title: "Slow", opened: "2026-07-01", owner: "P. Osei" },
    ...{ due: undefined, closed: undefined, evidence: undefined },
    module: "attendance",
    severity: "critical",
  };

  test("counts what is open on the day of the run, in what the run covers", () => {
    const measured = (change: object) =>
      row(judgedWith({ issues: [{ ...issue, ...change }] }), "preparation.issues").measured;
    expect(measured({})).toBe(1);
    expect(measured({ module: "everything" })).toBe(1);
    expect(measured({ module: "transcripts" })).toBe(0);
    expect(measured({ severity: "high" })).toBe(0);
    expect(measured({ closed: "2026-08-03" })).toBe(0);
    expect(measured({ closed: "2026-08-04" })).toBe(1);
  });

  test("warns of each open issue that nobody owns or that is late, and fails beyond one in ten", () => {
    const owners = (unowned: number, all: number) => {
      const issues = Array.from({ length: all }, (_, index) => ({
        ...issue,
        id: `A-${index}`,
        ...(index < unowned ? { due: "2026-08-02" } : { due: "2026-08-03" }),
      }));
      return statusesOf(judgedWith({ issues }), "preparation.issues.owners");
    };
    expect(owners(0, 10)).toEqual(["held", "held"]);
    expect(owners(1, 10)).toEqual(["held", "warned"]);
    expect(owners(2, 10)).toEqual(["failed", "warned"]);
  });
});

test("schools without figures keep the others from holding for all", () => {
  const training = good.training?.slice(1);
  const { status, detail } = row(judgedWith({ training }), "preparation.training.schools");
  expect([status, detail]).toEqual(["not-tested", "The file has figures for only 1,017 schools of 1,018."]);
});
