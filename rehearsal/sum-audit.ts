/** Adds up an audit's findings once more, and without a database. */
import { mostSamples } from "../readiness/audit/keep-findings.ts";
import { mostSchools } from "../readiness/audit/run-rule.ts";
import { type AuditFinding, auditFindingSchema } from "../readiness/evidence/audit-finding.ts";
import type { AuditEvidence } from "../readiness/evidence/evidence.ts";
import { readFindings } from "./read-findings.ts";

type RuleEvidence = AuditEvidence["rules"][number];
type Line<Finding> = Extract<AuditFinding, { finding: Finding }>;

/** What can be compared of a rule, in no order. */
export type SummedRule = Pick<
  RuleEvidence,
  "status" | "outOf" | "findings" | "criticalFindings" | "students" | "criticalStudentIds"
> & {
  readonly bySchool: Readonly<Record<string, Omit<RuleEvidence["bySchool"][number], "schoolId">>>;
  /** Students at each of the worst schools, most first. */
  readonly worstSchools: readonly number[];
  /** How many samples there are that are also findings. */
  readonly samples: number;
};

type RuleTally = ReturnType<typeof newTally>;

/** What the evidence says of each rule, and what its findings say; each by the rule's id. */
export async function comparedAudit(file: string, evidence: Pick<AuditEvidence, "rules">) {
  const tallies = await tallyRules(file);
  const seen = evidence.rules.map((rule) => [rule.id, ofEvidence(rule, tallies.get(rule.id))] as const);
  const wanted = [...tallies].map(([id, tally]) => [id, tally.sum()] as const);
  return { seen: Object.fromEntries(seen), wanted: Object.fromEntries(wanted) };
}

async function tallyRules(file: string): Promise<ReadonlyMap<string, RuleTally>> {
  const rules = new Map<string, RuleTally>();
  for await (const line of readFindings(file, auditFindingSchema)) {
    const tally = rules.get(line.rule) ?? newTally();
    rules.set(line.rule, tally);
    if (line.finding === "rule") tally.describe(line);
    else if (line.finding === "one") tally.addFinding(line);
    else if (line.finding === "students") tally.addStudents(line);
    else tally.addSchool(line);
  }
  return rules;
}

/** The same of a rule as audit.json has it. */
function ofEvidence(rule: RuleEvidence, tally: RuleTally | undefined): SummedRule {
  const { status, outOf, findings, criticalFindings, students, criticalStudentIds } = rule;
  return {
    ...{ status, outOf, findings, criticalFindings, students, criticalStudentIds },
    bySchool: Object.fromEntries(rule.bySchool.map(({ schoolId, ...counts }) => [schoolId, counts])),
    worstSchools: rule.worstSchools.map((school) => school.students),
    samples: rule.samples.filter((sample) => tally?.hasSample(sample) === true).length,
  };
}

type School = { findings: number; criticalFindings: number; outOf: number; readonly students: Set<number> };

function newTally() {
  const schools = new Map<string, School>();
  const [students, critical] = [new Set<number>(), new Set<number>()];
  const samples = new Set<string>();
  const all = { findings: 0, criticalFindings: 0 };
  let described: Pick<RuleEvidence, "status" | "outOf"> | undefined;
  const at = (id: string | null) => (id === null ? [] : [schoolAmong(schools, id)]);
  return {
    describe: ({ status, outOf }: Line<"rule">) => {
      described = { status, outOf };
    },
    addFinding: (line: Line<"one">) => {
      for (const sum of [all, ...at(line.schoolId)]) {
        sum.findings += 1;
        sum.criticalFindings += line.critical ? 1 : 0;
      }
      if (line.detail !== null) samples.add(keyOf({ ...line, detail: line.detail }));
    },
    addStudents: (line: Line<"students">) => {
      const ofSchool = at(line.schoolId).map((school) => school.students);
      for (const set of [students, ...(line.critical ? [critical] : []), ...ofSchool])
        for (const id of line.studentIds) set.add(id);
    },
    addSchool: ({ schoolId, outOf }: Line<"school">) => {
      schoolAmong(schools, schoolId).outOf = outOf;
    },
    hasSample: (sample: RuleEvidence["samples"][number]) => samples.has(keyOf(sample)),
    sum: (): SummedRule | undefined =>
      described && {
        ...described,
        ...all,
        ...sumOf({ schools, students, critical }),
        samples: Math.min(mostSamples, all.findings),
      },
  };
}

function schoolAmong(schools: Map<string, School>, id: string): School {
  const school = schools.get(id) ?? { findings: 0, criticalFindings: 0, outOf: 0, students: new Set() };
  schools.set(id, school);
  return school;
}

type Affected = {
  readonly schools: ReadonlyMap<string, School>;
  readonly students: ReadonlySet<number>;
  readonly critical: ReadonlySet<number>;
};

function sumOf({
  schools,
  students,
  critical,
}: Affected): Omit<SummedRule, "status" | "outOf" | "findings" | "criticalFindings" | "samples"> {
  const bySchool = [...schools].map(([id, { students: _, ...counts }]) => [id, counts] as const);
  const affected = [...schools.values()].map((school) => school.students.size);
  return {
    students: students.size,
    criticalStudentIds: [...critical].toSorted((one, other) => one - other),
    bySchool: Object.fromEntries(bySchool),
    worstSchools: affected.toSorted((one, other) => other - one).slice(0, mostSchools),
  };
}

function keyOf({ schoolId, studentId, sectionId, detail }: RuleEvidence["samples"][number]): string {
  return JSON.stringify([schoolId, studentId, sectionId, detail]);
}
