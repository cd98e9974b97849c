/** Queries for the page about a student's schools: where they are, and which others there are. */
import { and, asc, eq, sql } from "drizzle-orm";
import { lastsPast } from "../db/active-on.ts";
import { db, type Given, query } from "../db/query.ts";
import { schoolEnrollments } from "../db/schema/enrollment.ts";
import { schools } from "../db/schema/schools.ts";

type StudentAndDay = { readonly studentId: number; readonly day: string; readonly schoolYear: number };

/** In force on that day or later, the student's own school first. */
export const findSchoolsOf = query("enrollment.schools-of-student", (asked: Given<StudentAndDay>) => {
  const { studentId, day, schoolYear } = asked;
  const { kind, grade, entryDate, exitDate, schoolId } = schoolEnrollments;
  return db
    .select({ schoolId, school: schools.name, kind, grade, entryDate, exitDate })
    .from(schoolEnrollments)
    .innerJoin(schools, eq(schools.id, schoolId))
    .where(
      and(
        eq(schoolEnrollments.studentId, studentId),
        eq(schoolEnrollments.schoolYear, schoolYear),
        lastsPast(schoolEnrollments, sql`${day}`),
        sql`${entryDate} IS DISTINCT FROM ${exitDate}`,
      ),
    )
    .orderBy(sql`${kind} <> 'primary'`, asc(entryDate));
});
export type SchoolOfStudent = Awaited<ReturnType<typeof findSchoolsOf.all>>[number];

export const findSchools = query("enrollment.schools", () => {
  const { id: schoolId, name, lowGrade, highGrade } = schools;
  return db.select({ schoolId, name, lowGrade, highGrade }).from(schools).orderBy(asc(name));
});
