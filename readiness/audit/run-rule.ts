/** Runs one rule and collects what the report shows: findings, distinct students, worst schools, samples. */
import { z } from "zod";
import type { AuditEvidence } from "../evidence/evidence.ts";
import { withProvenance } from "../evidence/sourced.ts";
import { mostSamples } from "./keep-findings.ts";
import { onDay } from "./on-day.ts";
import type { RosterColumns } from "./roster-columns.ts";
import type { RosterConnection } from "./roster-connection.ts";
import type { RosterSize } from "./roster-day.ts";
import { activeOn } from "./roster-day.ts";
import type { Rule } from "./rule.ts";

export type RuleEvidence = AuditEvidence["rules"][number];

export const mostSchools = 10;

const nothingFound = {
  findings: 0,
  criticalFindings: 0,
  students: 0,
  criticalStudentIds: [],
  bySchool: [],
  worstSchools: [],
  samples: [],
};

const worstSchoolsSql = `
  SELECT f.school_id AS "schoolId", coalesce(min(s.name), f.school_id) AS name,
         count(DISTINCT a.student_id)::int AS students
    FROM (SELECT DISTINCT school_id FROM finding WHERE school_id IS NOT NULL) f
    LEFT JOIN affected a ON a.school_id = f.school_id
    LEFT JOIN roster.school s ON s.school_id::text = f.school_id
   GROUP BY f.school_id
   ORDER BY students DESC, f.school_id
   LIMIT ${mostSchools}`;

const bySchoolSql = `
  SELECT f.school_id AS "schoolId", count(*)::int AS findings, count(*) FILTER (WHERE critical)::int AS "criticalFindings",
         coalesce(max(z.out_of), 0) AS "outOf"
    FROM finding f
    LEFT JOIN school_size z ON z.school_id = f.school_id
   WHERE f.school_id IS NOT NULL
   GROUP BY f.school_id
   ORDER BY f.school_id`;

const samplesSql = `
  SELECT school_id AS "schoolId", student_id AS "studentId", section_id AS "sectionId", coalesce(detail, '') AS detail
    FROM finding
   ORDER BY critical DESC, school_id, section_id, student_id
   LIMIT ${mostSamples}`;

export function notChecked(rule: Rule, reason: string): RuleEvidence {
  return { ...describe(rule), status: "not-checkable", reason, outOf: 0, ...nothingFound };
}

function describe({ id, name, title, severity, source, in2014, nextStep, owner }: Rule) {
  const [reference, mapsTo] = [withProvenance(source), withProvenance(in2014)];
  return { id, name, title, severity, reference, mapsTo, suggestedAction: nextStep, owner };
}

type CheckedRoster = {
  readonly columns: RosterColumns;
  readonly size: RosterSize;
  /** Keeps what a rule found, while its temporary tables are there. */
  readonly keep: (rule: Rule) => Promise<void>;
};

export async function runRule(
  connection: RosterConnection,
  rule: Rule,
  { columns, size, keep }: CheckedRoster,
  day: string,
): Promise<RuleEvidence> {
  const outOf = size[rule.counts];
  await connection.run(
    onDay(
      `
    CREATE TEMP TABLE finding AS
    SELECT school_id::text AS school_id, student_id::text AS student_id, section_id::text AS section_id,
           teacher_id::text AS teacher_id, critical, detail
      FROM (${rule.sql}) found (school_id, student_id, section_id, teacher_id, critical, detail)`,
      day,
    ),
  );
  const found = await connection.rows("SELECT 1 AS one FROM finding LIMIT 1", z.object({ one: z.int() }));
  if (found.length === 0) {
    await connection.run("DROP TABLE finding");
    return { ...describe(rule), status: "passed", reason: null, outOf, ...nothingFound };
  }
  await connection.lookUp(onDay(`ANALYZE finding; ${affectedSql(columns)}`, day));
  await connection.run(schoolSizeSql[rule.counts]);
  const summary = await summarize(connection);
  await keep(rule);
  await connection.run("DROP TABLE finding; DROP TABLE affected; DROP TABLE school_size");
  return { ...describe(rule), status: "failed", reason: null, outOf, ...summary };
}

/** What the rule counts, school by school; only a rule that found something asks. */
const schoolSizeSql: Readonly<Record<Rule["counts"], string>> = {
  students: `
CREATE TEMP TABLE school_size AS
SELECT school_id::text AS school_id, count(*)::int AS out_of FROM roster_day.student WHERE school_id IS NOT NULL GROUP BY school_id`,
  classes: `
CREATE TEMP TABLE school_size AS
SELECT s.school_id::text AS school_id, count(*)::int AS out_of
  FROM roster_day.section s
  JOIN roster_day.section_load l ON l.section_id = s.section_id
 WHERE s.in_session
 GROUP BY s.school_id`,
  schools:
    "CREATE TEMP TABLE school_size AS SELECT school_id::text AS school_id, 1 AS out_of FROM roster.school",
};

/**
 * The students each finding affects: one finding may affect several students, and one student may have several findings.
 * The planner knows how many findings there are.
 */
function affectedSql(columns: RosterColumns): string {
  const caseload = columns.has("education_program.case_manager_id")
    ? `
   UNION
  SELECT f.school_id, g.student_id::text, f.critical
    FROM finding f
    JOIN roster.education_program g ON g.case_manager_id::text = f.teacher_id
   WHERE f.student_id IS NULL AND f.section_id IS NULL`
    : "";
  return `
CREATE TEMP TABLE affected AS
SELECT school_id, student_id, critical
  FROM finding
 WHERE student_id IS NOT NULL
 UNION
SELECT f.school_id, e.student_id::text, f.critical
  FROM finding f
  JOIN roster.section_enrollment e
    ON e.section_id = f.section_id::${columns.typeOf("section_enrollment.section_id")}
 WHERE f.student_id IS NULL AND ${activeOn(":day", "e.begin_date", "e.end_date")}
 UNION
SELECT f.school_id, t.student_id::text, f.critical
  FROM finding f
  JOIN roster_day.student t ON t.school_id::text = f.school_id
 WHERE f.student_id IS NULL AND f.section_id IS NULL AND f.teacher_id IS NULL
 UNION
SELECT f.school_id, e.student_id::text, f.critical
  FROM finding f
  JOIN roster_day.section_teacher t ON t.teacher_id::text = f.teacher_id
  JOIN roster.section_enrollment e ON e.section_id = t.section_id
 WHERE f.student_id IS NULL AND f.section_id IS NULL AND ${activeOn(":day", "e.begin_date", "e.end_date")}
${caseload}`;
}

type Summary = Pick<
  RuleEvidence,
  | "findings"
  | "criticalFindings"
  | "students"
  | "criticalStudentIds"
  | "bySchool"
  | "worstSchools"
  | "samples"
>;

const totals = z.object({
  findings: z.int(),
  criticalFindings: z.int(),
  students: z.int(),
  /** Separated by commas. */
  critical: z.string().nullable(),
});
const schoolFindings = z.object({
  schoolId: z.string(),
  findings: z.int(),
  criticalFindings: z.int(),
  outOf: z.int(),
});
const worstSchool = z.object({ schoolId: z.string(), name: z.string(), students: z.int() });
const sample = z.object({
  schoolId: z.string().nullable(),
  studentId: z.string().nullable(),
  sectionId: z.string().nullable(),
  detail: z.string(),
});

const totalsSql = `
  SELECT (SELECT count(*)::int FROM finding) AS findings,
         (SELECT count(*)::int FROM finding WHERE critical) AS "criticalFindings",
         (SELECT count(DISTINCT student_id)::int FROM affected) AS students,
         (SELECT string_agg(student_id, ',') FROM (SELECT DISTINCT student_id FROM affected WHERE critical) each) AS critical`;

async function summarize(connection: RosterConnection): Promise<Summary> {
  const [total] = await connection.rows(totalsSql, totals);
  if (total === undefined) throw new Error("a SELECT without FROM has one row");
  const { critical, ...counts } = total;
  return {
    ...counts,
    criticalStudentIds: numbersIn(critical ?? ""),
    bySchool: await connection.rows(bySchoolSql, schoolFindings),
    worstSchools: await connection.rows(worstSchoolsSql, worstSchool),
    samples: await connection.rows(samplesSql, sample),
  };
}

/** In order; ids that aren't numbers, as bundles have them, are left out. */
function numbersIn(ids: string): number[] {
  return ids
    .split(",")
    .filter((id) => /^\d+$/.test(id))
    .map(Number)
    .toSorted((one, other) => one - other);
}
