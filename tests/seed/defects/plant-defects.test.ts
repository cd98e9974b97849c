/** The audit against what was planted: nothing in a clean district, and exactly the planted findings elsewhere. */
import { describe, expect, test } from "vitest";
import { auditRoster } from "../../../readiness/audit/audit.ts";
import type { AuditEvidence } from "../../../readiness/evidence/evidence.ts";
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

/** Samples contain every finding of these small sets, so that they can be compared one by one. */
function expectExactly(evidence: AuditEvidence, planted: readonly PlantedFinding[]): void {
  expect(foundIn(evidence)).toEqual(expectedFrom(planted));
  const findings = evidence.rules.reduce((sum, rule) => sum + rule.findings, 0);
  const critical = evidence.rules.reduce((sum, rule) => sum + rule.criticalFindings, 0);
  expect(findings).toBe(planted.length);
  expect(critical).toBe(planted.filter((finding) => finding.critical).length);
}

test("a clean district has no finding, and every rule was checked", async () => {
  const { evidence } = await auditPlanted([]);
  expect(evidence.students).toBe(students);
  expect(foundIn(evidence)).toEqual([]);
  expect(evidence.rules.map((rule) => rule.status)).toEqual(evidence.rules.map(() => "passed"));
});

describe("a planted defect is found exactly", () => {
  test.each(defectIds)("%s", async (id) => {
    const { evidence, planted } = await auditPlanted([id]);
    expectExactly(evidence, planted);
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
