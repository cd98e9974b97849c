/** Every finding of a bundle with names, for the page and for a table that a registrar can work through. */
import { z } from "zod";
import type { DuckDb } from "../../parts/duckdb/duckdb.ts";
import { allRules } from "../../readiness/audit/all-rules.ts";
import { copyTable } from "./copy-table.ts";

const text = (value: string) => `'${value.replaceAll("'", "''")}'`;
const personName = (user: string) => `concat_ws(' ', ${user}."givenName", ${user}."familyName")`;

const rules = allRules.map(({ id, title, nextStep, owner }) =>
  [id, title, nextStep, owner].map(text).join(", "),
);

/** The fingerprint stays the same from one audit to the next, as long as it's the same finding. */
const namedFindings = `
SELECT f.rule, u.title AS problem, CASE WHEN f.critical THEN 'critical' ELSE 'to check' END AS urgency,
       coalesce(o.name, f.school_id, 'no school') AS school, f.school_id, f.student_id, ${personName("s")} AS student,
       s.identifier AS student_number, s.grades AS grade, f.section_id, c.title AS class,
       f.teacher_id, ${personName("t")} AS teacher, f.detail, u.next_step, u.owner,
       substr(md5(concat_ws('|', f.rule, f.school_id, f.student_id, f.section_id, f.teacher_id)), 1, 16) AS fingerprint
  FROM kept.finding f
  JOIN (VALUES ${rules.map((rule) => `(${rule})`).join(", ")}) u (id, title, next_step, owner) ON u.id = f.rule
  LEFT JOIN bundle.orgs o ON o."sourcedId" = f.school_id
  LEFT JOIN bundle.users s ON s."sourcedId" = f.student_id
  LEFT JOIN bundle.users t ON t."sourcedId" = f.teacher_id
  LEFT JOIN bundle.classes c ON c."sourcedId" = f.section_id`;

/** In the order in which a school works through them. */
const inOrder = "ORDER BY school, school_id, urgency, rule, student, student_id, section_id";

const columns = [
  "school",
  "urgency",
  "rule",
  "problem",
  "student",
  "student_number",
  "grade",
  "class",
  "teacher",
  "detail",
  "next_step",
  "owner",
  "school_id",
  "student_id",
  "section_id",
  "teacher_id",
  "fingerprint",
];

export async function writeFindings(duckDb: DuckDb, path: string): Promise<void> {
  await copyTable(duckDb, `SELECT * FROM (${namedFindings}) named ${inOrder}`, { path, columns });
}

const namedFinding = z.object({
  rule: z.string(),
  urgency: z.string(),
  school: z.string(),
  school_id: z.string().nullable(),
  student: z.string().nullable(),
  class: z.string().nullable(),
  detail: z.string().nullable(),
});
export type NamedFinding = z.output<typeof namedFinding>;

/** The first ones of each school. */
export async function findingsBySchool(duckDb: DuckDb, most: number): Promise<NamedFinding[]> {
  const rows = await duckDb.rows(`
    SELECT rule, urgency, school, school_id, coalesce(nullif(student, ''), student_id) AS student,
           coalesce(class, section_id) AS class, detail
      FROM (SELECT n.*, row_number() OVER (PARTITION BY school, school_id ${inOrder}) AS place FROM (${namedFindings}) n) placed
     WHERE place <= ${most}
     ${inOrder}`);
  return namedFinding.array().parse(rows);
}
