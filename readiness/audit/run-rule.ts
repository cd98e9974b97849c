/** Runs one rule and gathers what the report says of it: findings, distinct students, worst schools, samples. */
import type { ClientBase } from "pg";
import type { AuditEvidence } from "../evidence/evidence.ts";
import { withProvenance } from "../evidence/sourced.ts";
import { onDay } from "./on-day.ts";
import type { RosterColumns } from "./roster-columns.ts";
import { activeOn } from "./roster-day.ts";
import type { Rule } from "./rule.ts";

export type RuleEvidence = AuditEvidence["rules"][number];

const mostSamples = 20;
const mostSchools = 10;

const nothingFound = {
  findings: 0,
  criticalFindings: 0,
  students: 0,
  criticalStudentIds: [],
  worstSchools: [],
  samples: [],
};

const worstSchoolsSql = `
  SELECT found.school_id AS "schoolId", coalesce(min(school.name), found.school_id) AS name,
    count(DISTINCT touched.student_id) AS students
  FROM (SELECT DISTINCT school_id FROM finding WHERE school_id IS NOT NULL) AS found
  LEFT JOIN touched USING (school_id)
  LEFT JOIN roster.school ON school.school_id::text = found.school_id
  GROUP BY found.school_id
  ORDER BY students DESC, found.school_id
  LIMIT ${mostSchools}`;

const samplesSql = `
  SELECT school_id AS "schoolId", student_id AS "studentId", section_id AS "sectionId", detail
  FROM finding
  ORDER BY critical DESC, school_id, section_id, student_id
  LIMIT ${mostSamples}`;

export function notChecked(rule: Rule, reason: string): RuleEvidence {
  return { ...describe(rule), status: "not-checkable", reason, ...nothingFound };
}

function describe({ id, name, title, severity, source, in2014, nextStep, owner }: Rule) {
  const [reference, mapsTo] = [withProvenance(source), withProvenance(in2014)];
  return { id, name, title, severity, reference, mapsTo, suggestedAction: nextStep, owner };
}

export async function runRule(
  client: ClientBase,
  rule: Rule,
  columns: RosterColumns,
  day: string,
): Promise<RuleEvidence> {
  const run = (sql: string) => client.query(onDay(sql, day));
  await run(`
    CREATE TEMP TABLE finding AS
    SELECT school_id::text, student_id::text, section_id::text, teacher_id::text, critical, detail
    FROM (${rule.sql}) AS found (school_id, student_id, section_id, teacher_id, critical, detail)`);
  const { rowCount } = await run("SELECT FROM finding LIMIT 1");
  if (rowCount === 0) {
    await run("DROP TABLE finding");
    return { ...describe(rule), status: "passed", reason: null, ...nothingFound };
  }
  await run(`ANALYZE finding; ${touchedSql(columns)}`);
  const summary = await summarize(client);
  await run("DROP TABLE finding, touched");
  return { ...describe(rule), status: "failed", reason: null, ...summary };
}

/** Which students each finding touches: one finding may touch several, and one student several findings. */
function touchedSql(columns: RosterColumns): string {
  return `
CREATE TEMP TABLE touched AS
SELECT finding.school_id, finding.student_id, finding.critical FROM finding WHERE student_id IS NOT NULL
UNION
SELECT finding.school_id, enrollment.student_id::text, finding.critical
FROM finding
JOIN roster.section_enrollment AS enrollment
  ON enrollment.section_id = finding.section_id::${columns.typeOf("section_enrollment.section_id")}
WHERE finding.student_id IS NULL AND ${activeOn(":day", "enrollment.begin_date", "enrollment.end_date")}
UNION
SELECT finding.school_id, student.student_id::text, finding.critical
FROM finding
JOIN roster_day.student ON student.school_id::text = finding.school_id
WHERE finding.student_id IS NULL AND finding.section_id IS NULL`;
}

type Summary = Pick<
  RuleEvidence,
  "findings" | "criticalFindings" | "students" | "criticalStudentIds" | "worstSchools" | "samples"
>;

async function summarize(client: ClientBase): Promise<Summary> {
  const { rows } = await client.query<Summary>(`
    SELECT (SELECT count(*)::int FROM finding) AS findings,
      (SELECT count(*)::int FROM finding WHERE critical) AS "criticalFindings",
      (SELECT count(DISTINCT student_id)::int FROM touched) AS students,
      ARRAY(SELECT DISTINCT student_id::bigint FROM touched WHERE critical ORDER BY 1)::float8[] AS "criticalStudentIds",
      ${jsonRows(worstSchoolsSql)} AS "worstSchools",
      ${jsonRows(samplesSql)} AS samples`);
  const [summary] = rows;
  if (summary === undefined) throw new Error("a SELECT without FROM has one row");
  return summary;
}

function jsonRows(sql: string) {
  return `(SELECT coalesce(json_agg(each), '[]') FROM (${sql}) AS each)`;
}
