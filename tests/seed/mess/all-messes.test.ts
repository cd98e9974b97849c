/** The messes against the audit and its limits: a good opening day is ready, and of 2014 every finding is found. */
import { expect, test } from "vitest";
import { auditRoster } from "../../../readiness/audit/audit.ts";
import { failing, warning } from "../../../readiness/audit/beyond-limit.ts";
import type { AuditEvidence } from "../../../readiness/evidence/evidence.ts";
import { type PlantedFinding, plantDefects } from "../../../seed/defects/plant-defects.ts";
import { openingDay } from "../../../seed/district/calendar.ts";
import { allMesses } from "../../../seed/mess/all-messes.ts";
import type { MessLevel } from "../../../seed/mess/mess.ts";
import { rosterViews } from "../../../targets/reference-sis/roster-views.sql.ts";
import { useSeededDatabase } from "../../support/district.ts";
import { withClient } from "../../support/with-client.ts";

const students = 8000;

type Messy = { readonly planted: readonly PlantedFinding[]; readonly evidence: AuditEvidence };

async function plantAndAudit(mess: MessLevel): Promise<Messy> {
  const district = await useSeededDatabase(students);
  try {
    const planting = { ids: [], seed: 1, mess, students };
    const planted = await withClient(district.url, (client) => plantDefects(client, planting));
    const evidence = await auditRoster({
      ...{ databaseUrl: district.url, day: openingDay, views: rosterViews },
    });
    return { planted, evidence };
  } finally {
    await district.drop();
  }
}

/** What was planted, and of it the rules that the audit doesn't have. */
function expectAllPlanted(level: MessLevel, { planted, evidence }: Messy): string[] {
  const own = allMesses.filter((mess) => mess.level === level);
  expect(new Set(planted.map(({ defect }) => defect))).toEqual(new Set(own.map(({ id }) => id)));
  return [...new Set(planted.map(({ rule }) => rule))].filter(
    (rule) => !evidence.rules.some(({ id }) => id === rule),
  );
}

test("on a good opening day no rule has more findings than a district may open with, or is warned of", async () => {
  const messy = await plantAndAudit("normal");
  expect(expectAllPlanted("normal", messy)).toEqual([]);
  expect(messy.evidence.rules.filter((rule) => failing(rule, undefined) > 0).map(({ id }) => id)).toEqual([]);
  expect(messy.evidence.rules.filter((rule) => warning(rule, undefined) > 0).map(({ id }) => id)).toEqual([]);
  expect(messy.evidence.rules.find(({ id }) => id === "R01")?.findings).toBeGreaterThan(10);
});

test("all that happened in 2014 is found", async () => {
  const messy = await plantAndAudit("2014");
  expect(expectAllPlanted("2014", messy)).toEqual([]);
  for (const { id, severity, findings, criticalStudentIds, bySchool, ...rule } of messy.evidence.rules) {
    const planted = messy.planted.filter((finding) => finding.rule === id);
    if (planted.length === 0) continue;
    expect([id, failing({ id, severity, findings, bySchool, ...rule }, undefined) > 0]).toEqual([
      id,
      severity === "critical",
    ]);
    const found = new Set(criticalStudentIds);
    const missed = planted.filter(({ critical, studentId }) => critical && studentId !== null && !found.has(studentId));
    expect([id, missed]).toEqual([id, []]);
    const schools = new Set(bySchool.map(({ schoolId }) => schoolId));
    expect([id, planted.filter(({ schoolId }) => !schools.has(String(schoolId)))]).toEqual([id, []]);
  }
});
