/** Keeps what the rules find in a file, a line for each finding, so that the audit can be added up again. */
import { appendFile, writeFile } from "node:fs/promises";
import type { ClientBase } from "pg";
import { copyLines } from "../../parts/postgres/copy-lines.ts";
import type { AuditFinding } from "../evidence/audit-finding.ts";
import type { AuditEvidence } from "../evidence/evidence.ts";
import type { PostgresConnection, RosterConnection } from "./roster-connection.ts";
import type { Rule } from "./rule.ts";

/** How many findings of a rule are described in words. */
export const mostSamples = 20;

export type FindingsKeeper<Connection extends RosterConnection> = {
  /** Reads the rule's temporary tables on its connection. */
  keep(connection: Connection, rule: Rule): Promise<void>;
  close(rules: AuditEvidence["rules"]): Promise<void>;
};

const nothingKept: FindingsKeeper<PostgresConnection> = { keep: async () => {}, close: async () => {} };

/** Rules that end at the same time take turns, so that their lines don't mix. Without a file, nothing is kept. */
export async function startKeepingFindings(
  file: string | undefined,
): Promise<FindingsKeeper<PostgresConnection>> {
  if (file === undefined) return nothingKept;
  await writeFile(file, "");
  let last = Promise.resolve();
  return {
    keep: ({ client }, rule) => {
      last = last.then(() => keepRule(client, rule, file));
      return last;
    },
    close: (rules) => appendFile(file, rules.map(lineOf).join("")),
  };
}

function lineOf({ id, status, outOf }: AuditEvidence["rules"][number]): string {
  const line: AuditFinding = { finding: "rule", rule: id, status, outOf };
  return `${JSON.stringify(line)}\n`;
}

async function keepRule(client: ClientBase, { id }: Rule, file: string): Promise<void> {
  for (const select of [findingsSql(id), studentsSql(id), schoolsSql(id)])
    await copyLines(client, select, file);
}

/** In the order of the samples; those of equal rank may each be one. */
function findingsSql(rule: string): string {
  return `
SELECT 'one' AS finding, '${rule}' AS rule, school_id AS "schoolId", student_id AS "studentId",
       section_id AS "sectionId", critical, CASE WHEN place <= ${mostSamples} THEN detail END AS detail
  FROM (SELECT f.*, rank() OVER (ORDER BY critical DESC, school_id, section_id, student_id) AS place FROM finding f) f
 ORDER BY place`;
}

function studentsSql(rule: string): string {
  return `
SELECT 'students' AS finding, '${rule}' AS rule, school_id AS "schoolId", critical,
       array_agg(DISTINCT student_id::bigint ORDER BY student_id::bigint) AS "studentIds"
  FROM affected
 GROUP BY school_id, critical
 ORDER BY school_id, critical`;
}

function schoolsSql(rule: string): string {
  return `
SELECT 'school' AS finding, '${rule}' AS rule, f.school_id AS "schoolId", coalesce(max(z.out_of), 0) AS "outOf"
  FROM (SELECT DISTINCT school_id FROM finding WHERE school_id IS NOT NULL) f
  LEFT JOIN school_size z USING (school_id)
 GROUP BY f.school_id
 ORDER BY f.school_id`;
}
