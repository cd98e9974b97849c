/** The audit against what was planted: nothing in a clean district, and exactly the planted findings elsewhere. */
import { describe, expect, test } from "vitest";
import { allRules } from "../../../readiness/audit/all-rules.ts";
import { auditRoster } from "../../../readiness/audit/audit.ts";
import type { AuditEvidence } from "../../../readiness/evidence/evidence.ts";
import { allDefects } from "../../../seed/defects/all-defects.ts";
import { defectIds, type PlantedFinding, plantDefects } from "../../../seed/defects/plant-defects.ts";
import { openingDay } from "../../../seed/district/calendar.ts";
import { rosterViews } from "../../../targets/reference-sis/roster-views.sql.ts";
import { useSeededDatabase } from "../../support/district.ts";
import { withClient } from "../../support/with-client.ts";

const students = 8000;

async function auditPlanted(
  ids: readonly string[],
  seed = 1,
): Promise<{ evidence: AuditEvidence; planted: PlantedFinding[] }> {
  const district = await useSeededDatabase(students);
  try {
    const planted = await withClient(district.url, (client) => plantDefects(client, { ids, seed }));
    return {
      evidence: await auditRoster({ databaseUrl: district.url, day: openingDay, views: rosterViews }),
      planted,
    };
  } finally {
    await district.drop();
  }
}

type Finding = {
  readonly rule: string;
  readonly schoolId: string | null;
  readonly studentId: string | null;
  readonly sectionId: string | null;
};

function foundIn(evidence: AuditEvidence): Finding[] {
  return inOrder(
    evidence.rules.flatMap(({ id, samples }) =>
      samples.map(({ schoolId, studentId, sectionId }) => ({ rule: id, schoolId, studentId, sectionId })),
    ),
  );
}

function expectedFrom(planted: readonly PlantedFinding[]): Finding[] {
  const text = (id: number | null) => (id === null ? null : String(id));
  return inOrder(
    planted.map(({ rule, schoolId, studentId, sectionId }) => ({
      rule,
      schoolId: text(schoolId),
      studentId: text(studentId),
      sectionId: text(sectionId),
    })),
  );
}

function inOrder(findings: Finding[]): Finding[] {
  return findings.sort((one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1));
}

/** An audit lists as many of a rule's findings. */
const mostSamples = 20;

/** One by one, except that of a rule with more findings than an audit lists the students are compared. */
function expectExactly(evidence: AuditEvidence, planted: readonly PlantedFinding[]): void {
  const plantedBy = (id: string) => planted.filter(({ rule }) => rule === id);
  const listed = (rule: string) => plantedBy(rule).length <= mostSamples;
  expect(foundIn(evidence).filter(({ rule }) => listed(rule))).toEqual(
    expectedFrom(planted.filter(({ rule }) => listed(rule))),
  );
  for (const { id, findings, criticalFindings, criticalStudentIds } of evidence.rules) {
    const own = plantedBy(id);
    expect([id, findings, criticalFindings]).toEqual([
      id,
      own.length,
      own.filter(({ critical }) => critical).length,
    ]);
    if (!listed(id))
      expect(new Set(criticalStudentIds)).toEqual(new Set(own.map(({ studentId }) => studentId)));
  }
}

test("a clean district has no finding, and every rule was checked", async () => {
  const { evidence } = await auditPlanted([]);
  expect(evidence.students).toBe(students);
  expect(foundIn(evidence)).toEqual([]);
  expect(evidence.rules.map((rule) => rule.status)).toEqual(evidence.rules.map(() => "passed"));
});

test("every rule has at least two defects that it must find, which reach the same harm by different paths", () => {
  for (const { id } of allRules) {
    const own = allDefects.filter(({ rule }) => rule === id);
    expect([id, own.length >= 2]).toEqual([id, true]);
  }
});

/** One defect of each rule is in the first group, the others are in the second. */
const firstOfEachRule = allRules.flatMap(({ id }) => allDefects.find(({ rule }) => rule === id)?.id ?? []);
const groups = [firstOfEachRule, defectIds.filter((id) => !firstOfEachRule.includes(id))];

describe("planted defects are found exactly", () => {
  test.each(groups)("from %s on", async (...ids) => {
    const { evidence, planted } = await auditPlanted(ids);
    expectExactly(evidence, planted);
    expect(new Set(planted.map(({ defect }) => defect))).toEqual(new Set(ids));
  });
});

test("all defects together are found exactly, with another seed too", async () => {
  const { evidence, planted } = await auditPlanted(defectIds, 7);
  expectExactly(evidence, planted);
  expect(new Set(planted.map((finding) => finding.rule)).size).toBe(evidence.rules.length);
});

test("the same seed affects the same students, and another seed affects others", async () => {
  const plantedWith = async (seed: number) => (await auditPlanted(["no-classes"], seed)).planted;
  const once = await plantedWith(1);
  expect(await plantedWith(1)).toEqual(once);
  expect(await plantedWith(2)).not.toEqual(once);
});
