/** How far a district is from being ready when school opens: nothing wrong, a good opening day, or the one of 2014. */
import { type SQL, type SQLWrapper, sql } from "drizzle-orm";
import { schoolEnrollments } from "../../sis/db/schema/enrollment.ts";
import { type Defect, newestYear, shuffled, untouchedStudent } from "../defects/defect.ts";

/**
 * Of 2014 the schema can't carry everything: no transcripts as such (one had 14 classes: here it's a schedule), and no second
 * system of special education.
 */
export const messLevels = ["none", "normal", "2014"] as const;
export type MessLevel = (typeof messLevels)[number];

/** Planted like a defect, before all of them; a district without room for it goes without. `:students` is its size. */
export type Mess = Defect & { readonly level: Exclude<MessLevel, "none"> };

/** Students of Los Angeles, of which the numbers of 2014 are a share. */
const fullSize = 650_000;

/** SQL: as many for this district as `count` is for a full one, at least one. */
export function scaled(count: number): SQL {
  return sql`greatest(1, ${count}::bigint * :students / ${fullSize})`;
}

/** Students with a school this year whom nothing has touched yet, in random order. */
export function anyStudents(mess: string, howMany: SQLWrapper): SQL {
  const { studentId, schoolId, schoolYear, kind, exitDate, grade } = schoolEnrollments;
  return sql`
SELECT ${studentId} AS student_id, ${schoolId} AS school_id, ${grade} AS grade
  FROM ${schoolEnrollments}
 WHERE ${schoolYear} = ${newestYear} AND ${kind} = 'primary' AND ${exitDate} IS NULL AND ${untouchedStudent(studentId)}
 ORDER BY ${shuffled(mess, studentId)}
 LIMIT ${howMany}`;
}
