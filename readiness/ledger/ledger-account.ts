/** Reads the account out of the staging tables: counts by kind, and each fault with its students, schools and samples. */
import type { ClientBase } from "pg";
import { type LedgerEvidence, ledgerFaults } from "../evidence/evidence.ts";

const mostSamples = 20;
const mostSchools = 10;

export async function readByKind(client: ClientBase): Promise<LedgerEvidence["byKind"]> {
  const { rows } = await client.query<LedgerEvidence["byKind"][number]>(`
    SELECT entry.kind, count(*)::int AS attempted,
      count(*) FILTER (WHERE outcome = 'ok')::int AS ok,
      count(*) FILTER (WHERE outcome = 'refused')::int AS refused,
      count(*) FILTER (WHERE outcome = 'unknown')::int AS unknown,
      count(*) FILTER (WHERE outcome = 'unknown' AND coalesce(present, false))::int AS "unknownPresent",
      count(*) FILTER (WHERE outcome = 'unknown' AND NOT coalesce(present, false))::int AS "unknownAbsent",
      count(superseded.op)::int AS superseded
    FROM firstbell_ledger.entry
    LEFT JOIN firstbell_ledger.resolved USING (op)
    LEFT JOIN (SELECT DISTINCT op FROM firstbell_ledger.superseded) AS superseded USING (op)
    GROUP BY entry.kind ORDER BY entry.kind`);
  return rows;
}

/** A fault's school is its own, else that of the section it was about, else the student's latest. */
const schoolsSql = `
UPDATE firstbell_ledger.fault SET school_id = coalesce(
  (SELECT sections.school_id FROM firstbell_ledger.entry JOIN sections ON sections.id = entry.section_id
    WHERE entry.op = fault.op LIMIT 1),
  (SELECT held.school_id FROM school_enrollments AS held WHERE held.student_id = fault.student_id
    ORDER BY held.id DESC LIMIT 1))
WHERE school_id IS NULL`;

/** Every kind of fault has its row, also where there is none: zero is what a reader wants to see. */
export async function readFaults(client: ClientBase, tornLines: number): Promise<LedgerEvidence["faults"]> {
  await client.query("CREATE INDEX ON firstbell_ledger.entry (op)");
  await client.query(schoolsSql);
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
  if (found === undefined) throw new Error("a SELECT without FROM has one row");
  const samples = Array.from({ length: torn }, () => tornSample);
  return {
    fault,
    operations: found.operations + torn,
    students: found.studentIds.length,
    studentIds: found.studentIds,
    samples: [...found.samples, ...samples].slice(0, mostSamples),
    worstSchools: found.worstSchools,
  };
}

const tornSample = {
  op: "a torn line",
  kind: "unknown",
  sentAt: null,
  expected: "a whole line",
  found: "a line that breaks off before it names its operation",
};

const faultSql = `
SELECT
  (SELECT count(DISTINCT op)::int FROM firstbell_ledger.fault WHERE fault = $1) AS operations,
  ARRAY(SELECT DISTINCT student_id FROM firstbell_ledger.fault
    WHERE fault = $1 AND student_id IS NOT NULL ORDER BY 1) AS "studentIds",
  (SELECT coalesce(json_agg(each), '[]') FROM (
    SELECT DISTINCT ON (fault.op) fault.op, fault.kind, entry.sent_at AS "sentAt", fault.expected, fault.found
    FROM firstbell_ledger.fault LEFT JOIN firstbell_ledger.entry USING (op)
    WHERE fault.fault = $1 ORDER BY fault.op, fault.student_id LIMIT ${mostSamples}) AS each) AS samples,
  (SELECT coalesce(json_agg(each), '[]') FROM (
    SELECT fault.school_id AS "schoolId", schools.name, count(DISTINCT fault.student_id)::int AS students
    FROM firstbell_ledger.fault JOIN schools ON schools.id = fault.school_id
    WHERE fault.fault = $1 GROUP BY fault.school_id, schools.name
    ORDER BY students DESC, fault.school_id LIMIT ${mostSchools}) AS each) AS "worstSchools"`;
