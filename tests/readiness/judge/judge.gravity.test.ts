/** The judge on several failures at once, and on findings that aren't the worst of their kind. */
import { describe, expect, test } from "vitest";
import type { AuditEvidence } from "../../../readiness/evidence/evidence.ts";
import { exampleForbidden, exampleWalk } from "../support/example-answers.ts";
import { exampleAudit, exampleLedger, heldEvidence } from "../support/example-evidence.ts";
import { withFindings, withLedgerFault } from "../support/example-failures.ts";
import { exampleLoad } from "../support/example-load.ts";
import { withRefusedSignIns, withStalledSis } from "../support/example-stalls.ts";
import { judged, row } from "../support/judged.ts";

/** Findings that aren't critical, each of another student. */
function withLesserFindings(audit: AuditEvidence, id: string, findings: number): AuditEvidence {
  const rules = audit.rules.map((rule) =>
    rule.id === id ? { ...rule, status: "failed" as const, findings, students: findings } : rule,
  );
  return { ...audit, rules };
}

describe("findings of a critical rule that aren't critical", () => {
  test.each(["R05", "R46"])("of %s are never GO, even if there is one", (id) => {
    const judgment = judged({ ...heldEvidence(), audit: withLesserFindings(exampleAudit(), id, 1) });
    expect(judgment.verdict).toBe("CONDITIONAL");
    expect(row(judgment, `assignments.${id}.others`)).toMatchObject({ status: "warned", measured: 1 });
    expect(row(judgment, `assignments.${id}`).status).toBe("held");
  });

  test("of 2,446 senior classes are counted as students", () => {
    const judgment = judged({ ...heldEvidence(), audit: withLesserFindings(exampleAudit(), "R05", 2_446) });
    expect(judgment.why).toContain("No student is in a class meant for another grade");
    expect(judgment.students.distinct).toBe(2_446);
  });

  test.each(["R01", "R02"])("of %s may be in progress for a few students, not for many", (id) => {
    const verdictOf = (findings: number) =>
      judged({ ...heldEvidence(), audit: withLesserFindings(exampleAudit(), id, findings) }).verdict;
    expect([verdictOf(10), verdictOf(3_250), verdictOf(3_251)]).toEqual(["GO", "GO", "CONDITIONAL"]);
  });
});

test("a class that is too large is usual, and many are not", () => {
  const verdictOf = (findings: number) =>
    judged({ ...heldEvidence(), audit: withLesserFindings(exampleAudit(), "R11", findings) }).verdict;
  expect([verdictOf(2_400), verdictOf(2_401)]).toEqual(["GO", "CONDITIONAL"]);
});

describe("the most serious failure", () => {
  test("is the one that affects the most students, whatever its area, and says how many", () => {
    const judgment = judged({
      ...heldEvidence(),
      ledger: withLedgerFault(exampleLedger(), "lost", 2),
      audit: withFindings(exampleAudit(), "R01", 535),
    });
    expect(judgment.why).toContain("The most serious: “No school has more students without a class");
    expect(judgment.why).toContain("535 students affected");
  });

  test("is what lets people in, not the records that this explains, unless there are more of them", () => {
    const admitted = {
      route: "withdraw",
      tried: "wrong-role" as const,
      by: "student",
      fault: "answered 201",
    };
    const load = { ...exampleLoad(), walk: { ...exampleWalk(), admitting: [admitted, admitted] } };
    const why = (writes: number) =>
      judged({ ...heldEvidence(), load, ledger: withLedgerFault(exampleLedger(), "never-attempted", writes) })
        .why;
    expect(why(2)).toContain(
      "The most serious: “No route answers someone it shouldn't” (not so for 2 requests)",
    );
    expect(why(3)).toContain("The most serious: “The records contain only what people entered”");
  });

  test("of a system without access control is that anyone sees every student's records", () => {
    const open = { refused: 0, admitted: 3, unclear: 0 };
    const { kinds } = exampleForbidden();
    const withFamilies = (change: object) =>
      kinds.map((each) => (each.kind === "another-family" ? { ...each, ...change } : each));
    const why = (change: object) => {
      const load = { ...exampleLoad(), forbidden: { kinds: withFamilies(change), samples: [] } };
      return judged({ ...heldEvidence(), load, ledger: withLedgerFault(exampleLedger(), "lost", 40) }).why;
    };
    expect(why(open)).toContain(
      "“What people may not see or do is refused” (not so for 3 requests; 650,000 students affected)",
    );
    expect(why({ ...open, refused: 1 })).toContain(
      "The most serious: “No work that the system confirmed is lost”",
    );
  });

  test("of a system that stood still is that people were shut out, not that a rare kind of request failed", () => {
    const load = withStalledSis(exampleLoad());
    const byName = load.byName.map((named) => ({ ...named, accepted: 0, failed: named.sent }));
    const judgment = judged({ ...heldEvidence(), load: { ...load, byName } });
    expect(row(judgment, "reliability.each-request").status).toBe("failed");
    expect(judgment.why).toContain("The most serious: “Nobody is shut out");
  });

  test("of refused sign-ins is that nobody could sign in", () => {
    const judgment = judged({ ...heldEvidence(), load: withRefusedSignIns(exampleLoad()) });
    expect(judgment.why).toContain("The most serious: “There is never a time when");
  });
});
