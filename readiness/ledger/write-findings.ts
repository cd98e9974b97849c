/** Writes what the reconciliation found to a file, a line for each thing, so that its account can be added up again. */
import { appendFile, writeFile } from "node:fs/promises";
import type { ClientBase } from "pg";
import { copyLines } from "../../parts/postgres/copy-lines.ts";
import type { LedgerEvidence } from "../evidence/ledger-evidence.ts";
import type { LedgerFinding, LookedUpWrite } from "../evidence/ledger-finding.ts";
import { mostSamples, tornSamples } from "./ledger-account.ts";

/** What isn't in the staging tables. */
export type OtherFindings = Pick<
  LedgerEvidence,
  "unsafeSettings" | "watchedCommits" | "searchedFiles" | "compared"
> & {
  readonly asked: readonly LookedUpWrite[];
  readonly tornLines: number;
};

export async function writeFindings(client: ClientBase, file: string, others: OtherFindings): Promise<void> {
  await writeFile(file, "");
  for (const select of [faultsSql, unknownSql, supersededSql, refusalsSql])
    await copyLines(client, select, file);
  const lines = findingsIn(others).map((finding) => `${JSON.stringify(finding)}\n`);
  await appendFile(file, lines.join(""));
}

function findingsIn({
  unsafeSettings,
  watchedCommits,
  searchedFiles,
  compared,
  asked,
  tornLines,
}: OtherFindings): LedgerFinding[] {
  const torn = tornSamples(tornLines).map(({ op, expected, found }) => ({
    ...({ finding: "fault", fault: "missing-line" } as const),
    ...{ op, expected, found, studentId: null, schoolId: null, school: null },
  }));
  return [
    ...torn,
    ...asked.map((write) => ({ finding: "looked-up" as const, ...write })),
    ...unsafeSettings.map((setting) => ({ finding: "unsafe-setting" as const, setting })),
    ...(watchedCommits === null ? [] : [{ finding: "watched-commits" as const, ...watchedCommits }]),
    ...(searchedFiles === null ? [] : [{ finding: "searched-files" as const, ...searchedFiles }]),
    ...(compared === null ? [] : [{ finding: "compared" as const, ...compared }]),
  ];
}

/** Words only where they may become a sample, since on a bad day there is a row for each student. */
const faultsSql = `
SELECT 'fault' AS finding, fault, op, student_id AS "studentId", school_id AS "schoolId", school,
       CASE WHEN nth_op <= ${mostSamples} THEN expected END AS expected,
       CASE WHEN nth_op <= ${mostSamples} THEN found END AS found
  FROM (SELECT f.*, s.name AS school, dense_rank() OVER (PARTITION BY f.fault ORDER BY f.op) AS nth_op
          FROM firstbell_ledger.fault f
          LEFT JOIN firstbell_ledger.school s USING (school_id)) ranked
 ORDER BY fault, op, student_id`;

const unknownSql = `
SELECT 'unknown' AS finding, e.op, e.kind, coalesce(r.present, false) AS "isPresent"
  FROM firstbell_ledger.entry e
  LEFT JOIN firstbell_ledger.resolved r USING (op)
 WHERE e.outcome = 'unknown'
 ORDER BY e.op`;

const supersededSql = `
SELECT 'superseded' AS finding, e.op, e.kind
  FROM firstbell_ledger.entry e
  JOIN (SELECT DISTINCT op FROM firstbell_ledger.superseded) s USING (op)
 ORDER BY e.op`;

const refusalsSql = `
SELECT 'refusal' AS finding, e.op, e.kind, coalesce(e.refusal, '') AS code,
       CASE WHEN r.op IS NULL THEN 'unchecked' WHEN r.was_true THEN 'true' WHEN NOT r.was_true THEN 'wrong'
            ELSE 'undecided' END AS ruling
  FROM firstbell_ledger.entry e
  LEFT JOIN firstbell_ledger.ruling r USING (op)
 WHERE e.outcome = 'refused'
 ORDER BY e.op`;
