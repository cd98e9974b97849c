/** The audit against what was planted: only what any district has in a clean one, and exactly the planted findings besides. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { allRules } from "../../../readiness/audit/all-rules.ts";
import { auditRoster } from "../../../readiness/audit/audit.ts";
import { warning } from "../../../readiness/audit/beyond-limit.ts";
import { auditFindingSchema } from "../../../readiness/evidence/audit-finding.ts";
import type { AuditEvidence } from "../../../readiness/evidence/evidence.ts";
import { readFindings } from "../../../rehearsal/read-findings.ts";
import { comparedAudit } from "../../../rehearsal/sum-audit.ts";
import { allDefects } from "../../../seed/defects/all-defects.ts";
import { defectIds, type PlantedFinding, plantDefects } from "../../../seed/defects/plant-defects.ts";
import { openingDay } from "../../../seed/district/calendar.ts";
import { rosterViews } from "../../../targets/reference-sis/roster-views.sql.ts";
import { useSeededDatabase } from "../../support/district.ts";
import { withClient } from "../../support/with-client.ts";

const students = 8000;

type Audited = { readonly evidence: AuditEvidence; readonly found: readonly Finding[] };

async function auditPlanted(
  ids: readonly string[],
  seed = 1,
): Promise<Audited & { planted: PlantedFinding[] }> {
  const district = await useSeededDatabase(students);
  const folder = await mkdtemp(join(tmpdir(), "planted-"));
  try {
    const planted = await withClient(district.url, (client) => plantDefects(client, { ids, seed }));
    const findingsFile = join(folder, "audit-findings.ndjson");
    const evidence = await auditRoster({
      ...{ databaseUrl: district.url, day: openingDay, views: rosterViews, findingsFile },
    });
    const { seen, wanted } = await comparedAudit(findingsFile, evidence);
    expect(seen, "what the findings that were kept add up to").toEqual(wanted);
    return { evidence, planted, found: await findingsIn(findingsFile) };
  } finally {
    await district.drop();
    await rm(folder, { recursive: true });
  }
}

type Finding = {
  readonly rule: string;
  readonly schoolId: string | null;
  readonly studentId: string | null;
  readonly sectionId: string | null;
};

/** Every one of them, in order. */
async function findingsIn(file: string): Promise<Finding[]> {
  const findings: Finding[] = [];
  for await (const line of readFindings(file, auditFindingSchema)) {
    if (line.finding !== "one") continue;
    const { rule, schoolId, studentId, sectionId } = line;
    findings.push({ rule, schoolId, studentId, sectionId });
  }
  return inOrder(findings);
}

function expectedFrom(planted: readonly PlantedFinding[]): Finding[] {
  const text = (id: number | null) => (id === null ? null : String(id));
  return inOrder(
    planted.filter(isOfKnownRule).map(({ rule, schoolId, studentId, sectionId }) => ({
      rule,
      schoolId: text(schoolId),
      studentId: text(studentId),
      sectionId: text(sectionId),
    })),
  );
}

/** Some defects are for rules of the catalog that no audit has yet. */
const knownRules = new Set<string>(allRules.map(({ id }) => id));
const isOfKnownRule = ({ rule }: { readonly rule: string }): boolean => knownRules.has(rule);

function inOrder(findings: Finding[]): Finding[] {
  return findings.sort((one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1));
}

let clean: Audited;
beforeAll(async () => {
  clean = await auditPlanted([]);
});

/** Besides what was planted, what any district has. A planted finding may be about it, or may have put an end to it. */
function withUsual(planted: readonly Finding[], found: readonly Finding[]): Finding[] {
  const known = new Set(planted.map((finding) => JSON.stringify(finding)));
  const left = new Set(found.map((finding) => JSON.stringify(finding)));
  const usual = clean.found
    .map((finding) => ({ finding, text: JSON.stringify(finding) }))
    .filter(({ text }) => left.has(text) && !known.has(text));
  return inOrder([...planted, ...usual.map(({ finding }) => finding)]);
}

function expectExactly({ evidence, found }: Audited, planted: readonly PlantedFinding[]): void {
  expect(found).toEqual(withUsual(expectedFrom(planted), found));
  for (const { id, findings, criticalFindings } of evidence.rules) {
    const critical = planted.filter((finding) => finding.rule === id && finding.critical);
    const own = found.filter(({ rule }) => rule === id);
    expect([id, findings, criticalFindings]).toEqual([id, own.length, critical.length]);
  }
}

/** What any district has: large classes, teachers with a subject that isn't theirs, late reviews, learners whom no class fits. */
const usualRules = ["R11", "R19", "R24", "R26"];

test("a clean district has a few findings of what any district has, and every rule was checked", () => {
  expect(clean.evidence.students).toBe(students);
  const others = clean.evidence.rules.filter(({ id }) => !usualRules.includes(id));
  expect(others.map((rule) => rule.status)).toEqual(others.map(() => "passed"));
  for (const rule of clean.evidence.rules.filter(({ id }) => usualRules.includes(id))) {
    expect([rule.id, rule.criticalFindings, warning(rule, undefined)]).toEqual([rule.id, 0, 0]);
    expect(rule.findings).toBeGreaterThan(0);
  }
});

/** The catalog of rules ends with it. */
const lastRule = 58;
/** Rules of the catalog that have no defect of their own, and why. */
const withoutDefect: ReadonlyMap<string, string> = new Map([
  ["R03", "home and service by title: those of R49 are found by either"],
  ["R12", "the average of a school: here it's above 24 anyway, as the contract allows"],
  ["R25", "takes a second system"],
  ["R32", "takes days of attendance, and a district with a history has no defects"],
  ["R35", "takes two rosters; `--mess 2014` has the wipe of Sun Valley"],
  ["R36", "takes weeks of changes"],
  ["R37", "no requirements for graduation are on record"],
  ["R38", "takes a day of attendance"],
  ["R39", "takes a day of attendance"],
  ["R40", "on the first day some students always lack an immunization; the nurse lists them"],
  ["R43", "enrollments here are primary, or dual beside a primary one"],
  ["R47", "takes changes by a person; `--mess 2014` has the wipe of Sun Valley"],
  ["R48", "on opening day it's R01: everyone was enrolled today"],
]);

test("every rule of the catalog has at least two defects, which reach the same harm by different paths, or can't have any", () => {
  for (let number = 1; number <= lastRule; number++) {
    const id = `R${String(number).padStart(2, "0")}`;
    const own = allDefects.filter(({ rule }) => rule === id);
    expect([id, own.length >= 2]).toEqual([id, !withoutDefect.has(id)]);
  }
});

/** One defect of each rule is in the first group, the others are in the second. */
const byRule = Map.groupBy(allDefects, ({ rule }) => rule);
const firstOfEachRule: string[] = [...byRule.values()].flatMap(([first]) => first?.id ?? []);
const groups = [firstOfEachRule, defectIds.filter((id) => !firstOfEachRule.includes(id))];

describe("planted defects are found exactly", () => {
  test.each(groups)("from %s on", async (...ids) => {
    const { planted, ...audited } = await auditPlanted(ids);
    expectExactly(audited, planted);
    expect(new Set(planted.map(({ defect }) => defect))).toEqual(new Set(ids));
  });
});

test("all defects together are found exactly, with another seed too", async () => {
  const { planted, ...audited } = await auditPlanted(defectIds, 7);
  expectExactly(audited, planted);
  const known = planted.filter(isOfKnownRule);
  expect(new Set(known.map((finding) => finding.rule)).size).toBe(audited.evidence.rules.length);
});

test("a district without a place for some defects names them all, and what each takes", async () => {
  const district = await useSeededDatabase(50);
  const ids = ["home-periods", "no-teacher", "home-as-elective"];
  const planting = withClient(district.url, (client) => plantDefects(client, { ids, seed: 1 }));
  await expect(planting).rejects.toThrow(
    "home-as-elective takes a high school with more than 30 juniors and seniors; home-periods takes a high school",
  );
  await district.drop();
});

test("the same seed affects the same students, and another seed affects others", async () => {
  const plantedWith = async (seed: number) => (await auditPlanted(["no-classes"], seed)).planted;
  const once = await plantedWith(1);
  expect(await plantedWith(1)).toEqual(once);
  expect(await plantedWith(2)).not.toEqual(once);
});
