/** Rows that were written after the district was seeded, found by the transaction that wrote them. */
import type { ClientBase } from "pg";

/**
 * The transaction before which the district was complete: by default the one that wrote the district's marker row,
 * which a copy of a template keeps. Rows of later transactions were written by the rehearsal, or by someone else.
 */
export async function readBaseline(client: ClientBase): Promise<string> {
  const { rows: marker } = await client.query<{ present: boolean }>(
    "SELECT to_regclass('firstbell.district') IS NOT NULL AS present",
  );
  if (!marker[0]?.present) throw new Error("the database has no firstbell.district: it was not seeded by us");
  const { rows } = await client.query<{ baseline: string | null }>(
    "SELECT xmin::text AS baseline FROM firstbell.district ORDER BY age(xmin) LIMIT 1",
  );
  const baseline = rows[0]?.baseline ?? null;
  if (baseline === null) throw new Error("firstbell.district is empty: the seeding did not finish");
  await refuseLateBaseline(client, baseline);
  return baseline;
}

/** A marker written again after the load would hide everything that was written before it. */
async function refuseLateBaseline(client: ClientBase, baseline: string): Promise<void> {
  const { rowCount } = await client.query(
    `SELECT FROM audit_trail WHERE age(xmin) > age('${baseline}'::xid) LIMIT 1`,
  );
  if (rowCount !== 0) throw new Error("firstbell.district was written after the first write of the load");
}

function isFresh(baseline: string): string {
  return `age(xmin) < age('${baseline}'::xid)`;
}

export function freshGradesSql(baseline: string): string {
  return `
CREATE UNLOGGED TABLE firstbell_ledger.fresh_grade AS
SELECT section_id, student_id, operation_id FROM section_grades WHERE ${isFresh(baseline)}`;
}

export function freshRowsSql(baseline: string): string {
  const fresh = isFresh(baseline);
  return `
CREATE UNLOGGED TABLE firstbell_ledger.fresh_student AS
SELECT id, given_name, family_name, birth_date FROM students WHERE ${fresh};
CREATE UNLOGGED TABLE firstbell_ledger.fresh_enrollment AS
SELECT id, student_id, school_id, school_year, grade, entry_date, entry_code, exit_date, exit_code
FROM school_enrollments WHERE ${fresh};
CREATE UNLOGGED TABLE firstbell_ledger.fresh_seat AS
SELECT section_id, student_id, seat, begin_date, end_date FROM section_enrollments WHERE ${fresh}`;
}
