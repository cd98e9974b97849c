/** What the row of audit trail of a write must hold, in each column. */
import { type SQL, sql } from "drizzle-orm";
import { stagingTable, type WriteKind } from "../../../readiness/evidence/write-kind.ts";
import { auditTrail } from "../../../sis/db/schema/audit-trail.ts";
import { sections } from "../../../sis/db/schema/scheduling.ts";
import { terms } from "../../../sis/db/schema/schools.ts";
import { duringRequest } from "./during-request.sql.ts";
import { type HeldColumns, type HeldRows, heldRows } from "./held-columns.ts";

/**
 * What depends on the kind of write. SQL is about `x`, the line, `t`, the row, and, for a kind that stages a `section_id`,
 * that section `s` and its term `m`.
 */
export type Trail = Pick<
  HeldColumns<typeof auditTrail>,
  "schoolId" | "studentId" | "sectionId" | "detail" | "responseStatus" | "response"
>;

/** Of a row that a school adds for a student, with nothing before it. */
export const addedForStudent = {
  schoolId: { is: sql`x.school_id` },
  studentId: { is: sql`x.student_id` },
  sectionId: { is: sql`NULL` },
  detail: { is: sql`'{}'::jsonb` },
  responseStatus: { is: sql`201` },
} as const satisfies Omit<Trail, "response">;

type TracedWrite = Pick<WriteKind, "kind" | "columns"> & { readonly trail: Trail };

/** Every write's row, compared with its line: one that was confirmed, or one that left a row though nobody knows its answer. */
export function trailRows({ kind, columns, trail }: TracedWrite): HeldRows {
  const staged = new Set(columns.map(({ name }) => name));
  return heldRows({
    table: auditTrail,
    kind,
    fault: "untraced",
    from: sql`${sql.raw(stagingTable(kind))} x
  LEFT JOIN firstbell_ledger.trace t ON t.op = x.op${staged.has("section_id") ? withSection : sql``}`,
    where: sql`(x.outcome = 'ok' OR x.outcome = 'unknown' AND t.op IS NOT NULL)`,
    students: studentsOf(staged),
    columns: {
      id: { free: "Postgres numbers its rows" },
      at: { meets: duringRequest(sql`t.at`, sql`x`), wanted: "during the request" },
      accountId: { is: sql`x.account` },
      action: { is: sql`x.kind` },
      operationId: { comparedIn: "the join with the line" },
      requestDigest: { meets: isDigestOf(sql`x`), wanted: "of the request" },
      ...trail,
    },
  });
}

const withSection = sql`
  LEFT JOIN ${sections} s ON s.id = x.section_id
  LEFT JOIN ${terms} m ON m.id = s.term_id`;

/** The row `t` came with the same request as the line. */
export function isDigestOf(line: SQL): SQL {
  return sql`encode(t.request_digest, 'hex') = ${line}.digest`;
}

/** Those whom the line `x` is about, by the names of its staged columns. */
export function studentsOf(staged: ReadonlySet<string>): SQL {
  if (staged.has("students")) return sql`unnest(x.students)`;
  return staged.has("student_id") ? sql`x.student_id` : sql`NULL::int`;
}

/** Some values of the row `t` repeat others, or are compared elsewhere: they're taken as they are. */
export function asFound(...path: readonly string[]): SQL {
  const [column = "", ...fields] = path;
  const steps = [sql`t.${sql.identifier(column)}`, ...fields.map((field) => sql`${field}`)];
  return sql`(${sql.join(steps, sql` -> `)})`;
}
