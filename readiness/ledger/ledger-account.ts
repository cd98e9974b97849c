/**
 * Reads the account out of the staging tables: counts by kind, and each fault with its students, schools and samples.
 */
import type { ClientBase } from "pg";
import { type LedgerEvidence, ledgerFaults, type RefusalEvidence } from "../evidence/ledger-evidence.ts";

export const mostSamples = 20;
export const mostSchools = 10;

export async function readByKind(client: ClientBase): Promise<LedgerEvidence["byKind"]> {
  const { rows } = await client.query<LedgerEvidence["byKind"][number]>(`
    SELECT e.kind, count(*)::int AS attempted,
           count(*) FILTER (WHERE e.outcome = 'ok')::int AS ok,
           count(*) FILTER (WHERE e.outcome = 'refused')::int AS refused,
           count(*) FILTER (WHERE e.outcome = 'unknown')::int AS unknown,
           count(*) FILTER (WHERE e.outcome = 'unknown' AND coalesce(r.present, false))::int AS "unknownPresent",
           count(*) FILTER (WHERE e.outcome = 'unknown' AND NOT coalesce(r.present, false))::int AS "unknownAbsent",
           count(s.op)::int AS superseded
      FROM firstbell_ledger.entry e
      LEFT JOIN firstbell_ledger.resolved r USING (op)
      LEFT JOIN (SELECT DISTINCT op FROM firstbell_ledger.superseded) s USING (op)
     GROUP BY e.kind
     ORDER BY e.kind`);
  return rows;
}

export async function readRefusals(client: ClientBase): Promise<NonNullable<LedgerEvidence["refusals"]>> {
  const { rows } = await client.query<RefusalEvidence>(`
    SELECT e.kind, coalesce(e.refusal, '') AS code, count(*)::int AS refused,
           count(*) FILTER (WHERE r.was_true = false)::int AS wrong,
           count(*) FILTER (WHERE r.op IS NOT NULL AND r.was_true IS NULL)::int AS undecided,
           count(*) FILTER (WHERE r.op IS NULL)::int AS unchecked
      FROM firstbell_ledger.entry e
      LEFT JOIN firstbell_ledger.ruling r USING (op)
     WHERE e.outcome = 'refused'
     GROUP BY 1, 2
     ORDER BY e.kind, coalesce(e.refusal, '')`);
  return rows;
}

/** Every kind of fault has a row, even if there are none: readers want to see the zero. */
export async function readFaults(client: ClientBase, tornLines: number): Promise<LedgerEvidence["faults"]> {
  const faults: LedgerEvidence["faults"] = [];
  for (const fault of ledgerFaults) {
    const torn = fault === "missing-line" ? tornLines : 0;
    faults.push(await readFault(client, fault, torn));
  }
  return faults;
}

type FaultEvidence = LedgerEvidence["faults"][number];

async function readFault(
  client: ClientBase,
  fault: FaultEvidence["fault"],
  torn: number,
): Promise<FaultEvidence> {
  const { rows } = await client.query<Omit<FaultEvidence, "fault" | "students">>(faultSql, [fault]);
  const [found] = rows;
  if (found === undefined) throw new Error("A SELECT without FROM returned no row.");
  return {
    fault,
    operations: found.operations + torn,
    students: found.studentIds.length,
    studentIds: found.studentIds,
    samples: [...found.samples, ...tornSamples(torn)].slice(0, mostSamples),
    worstSchools: found.worstSchools,
  };
}

export function tornSamples(lines: number): FaultEvidence["samples"] {
  return Array.from({ length: lines }, (_, index) => ({
    op: `torn line ${index + 1}`,
    kind: "unknown",
    sentAt: null,
    expected: "a whole line",
    found: "a line that ends before it names its operation",
  }));
}

const faultSql = `
SELECT (SELECT count(DISTINCT op)::int FROM firstbell_ledger.fault WHERE fault = $1) AS operations,
       ARRAY(SELECT DISTINCT student_id FROM firstbell_ledger.fault
              WHERE fault = $1 AND student_id IS NOT NULL ORDER BY 1) AS "studentIds",
       (SELECT coalesce(json_agg(sample), '[]') FROM (
          SELECT DISTINCT ON (f.op) f.op, f.kind, e.sent_at AS "sentAt", f.expected, f.found
            FROM firstbell_ledger.fault f
            LEFT JOIN firstbell_ledger.entry e USING (op)
           WHERE f.fault = $1
           ORDER BY f.op, f.student_id
           LIMIT ${mostSamples}) sample) AS samples,
       (SELECT coalesce(json_agg(worst), '[]') FROM (
          SELECT f.school_id AS "schoolId", s.name, count(DISTINCT f.student_id)::int AS students
            FROM firstbell_ledger.fault f
            JOIN firstbell_ledger.school s USING (school_id)
           WHERE f.fault = $1
           GROUP BY f.school_id, s.name
           ORDER BY students DESC, f.school_id
           LIMIT ${mostSchools}) worst) AS "worstSchools"`;
