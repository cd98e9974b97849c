/** Who is asking and whether the row is theirs: one prepared statement for the session and all row checks of a route. */
import { z } from "zod";
import { roles } from "../db/schema/access.ts";
import { type Database, type Statement, statement } from "../db/statement.ts";

export const rowKinds = ["school", "section", "assignment", "student"] as const;
export type RowKind = (typeof rowKinds)[number];

/** A row that a request names and that must be the caller's: `{ rows: "section", from: "params", field: "sectionId" }`. */
export type RowScope = {
  readonly rows: RowKind;
  readonly from: "params" | "query" | "body";
  readonly field: string;
};

const sessionColumns = {
  accountId: z.int(),
  role: z.enum(roles),
  staffId: z.int().nullable(),
  studentId: z.int().nullable(),
  guardianId: z.int().nullable(),
  /** Where staff work; null for the district office, families and students. */
  schoolId: z.int().nullable(),
};
const scopedSession = { ...sessionColumns, inScope: z.boolean() };
export type Session = z.output<z.ZodObject<typeof sessionColumns>>;
export type ScopedSession = z.output<z.ZodObject<typeof scopedSession>>;

const ownSection = (section: string): string => `EXISTS (
  SELECT 1 FROM sections own WHERE own.id = ${section} AND CASE a.role
    WHEN 'teacher' THEN EXISTS (
      SELECT 1 FROM section_teachers t WHERE t.section_id = own.id AND t.staff_id = a.staff_id)
    WHEN 'district-administrator' THEN true
    ELSE own.school_id = st.school_id END)`;

/** The school of the enrollment in force this year, or of the last one: a withdrawal can be looked up where it was made. */
const schoolOfStudent = (student: string, year: string): string => `(
  SELECT e.school_id FROM school_enrollments e WHERE e.student_id = ${student} AND e.school_year = ${year}
  ORDER BY (e.exit_date IS NULL) DESC, e.entry_date DESC, e.id DESC LIMIT 1)`;

/** SQL that is true when row `value` is the caller's; `a` is the account, `st` its staff row, `year` the school year. */
const ownRow: Record<RowKind, (value: string, year: string) => string> = {
  school: (value) => `CASE a.role
    WHEN 'district-administrator' THEN EXISTS (SELECT 1 FROM schools WHERE id = ${value})
    ELSE coalesce(st.school_id = ${value}, false) END`,
  section: (value) => ownSection(value),
  assignment: (value) => `EXISTS (
    SELECT 1 FROM assignments w WHERE w.id = ${value} AND ${ownSection("w.section_id")})`,
  student: (value, year) => `CASE a.role
    WHEN 'guardian' THEN EXISTS (
      SELECT 1 FROM student_guardians g WHERE g.student_id = ${value} AND g.guardian_id = a.guardian_id)
    WHEN 'student' THEN a.student_id = ${value}
    WHEN 'teacher' THEN EXISTS (
      SELECT 1 FROM section_enrollments e JOIN section_teachers t ON t.section_id = e.section_id
      WHERE e.student_id = ${value} AND e.end_date IS NULL AND t.staff_id = a.staff_id)
    WHEN 'district-administrator' THEN EXISTS (SELECT 1 FROM students WHERE id = ${value})
    ELSE coalesce(${schoolOfStudent(value, year)} = st.school_id, false) END`,
};

const sessionText = (inScope: string): string => `
  SELECT a.id AS "accountId", a.role, a.staff_id AS "staffId", a.student_id AS "studentId",
         a.guardian_id AS "guardianId", st.school_id AS "schoolId", ${inScope} AS "inScope"
  FROM sessions s JOIN accounts a ON a.id = s.account_id LEFT JOIN staff st ON st.id = a.staff_id
  WHERE s.token_hash = $1 AND s.expires_at > $2::timestamptz AND a.disabled_at IS NULL`;

const unscoped = statement("session", sessionText("true"), scopedSession);

export type SessionLookup = {
  /** `rowIds` in the order of the scopes; without them only the session is looked up. */
  find(
    database: Database,
    tokenHash: Buffer,
    now: Date,
    rowIds?: readonly number[],
  ): Promise<ScopedSession | undefined>;
};

/** Built once a route. Routes with the same scopes share a prepared statement. */
export function createSessionLookup(scopes: readonly RowScope[], schoolYear: number): SessionLookup {
  const scoped = scopes.length === 0 ? undefined : scopedStatement(scopes);
  return {
    find: (database, tokenHash, now, rowIds) =>
      scoped === undefined || rowIds === undefined
        ? unscoped.first(database, [tokenHash, now])
        : scoped.first(database, [tokenHash, now, ...(scoped.usesYear ? [schoolYear] : []), ...rowIds]),
  };
}

function scopedStatement(scopes: readonly RowScope[]): Statement<ScopedSession> & { usesYear: boolean } {
  const usesYear = scopes.some((scope) => scope.rows === "student");
  const firstRow = usesYear ? 4 : 3;
  const checks = scopes.map((scope, index) => ownRow[scope.rows](`$${firstRow + index}::int`, "$3::int"));
  const name = `session-${scopes.map((scope) => scope.rows).join("-")}`;
  return { ...statement(name, sessionText(`(${checks.join(" AND ")})`), scopedSession), usesYear };
}
