/** Queries for transcripts: whose they are, and their lines as they stand. */
import { type AnyColumn, and, asc, desc, eq, type Placeholder, type SQL, sql } from "drizzle-orm";
import { activeOn, orFirstDay } from "../db/active-on.ts";
import { currentLine, currentLines, currentRevision, lineFields } from "../db/current-lines.ts";
import { db, type Given, query } from "../db/query.ts";
import { schoolEnrollments } from "../db/schema/enrollment.ts";
import { staff, students } from "../db/schema/people.ts";
import { courses } from "../db/schema/scheduling.ts";
import { schools } from "../db/schema/schools.ts";
import { courseHistoryRevisions } from "../db/schema/transcripts.ts";
import type { CourseLine } from "./course-lines.ts";

/** In the order in which they were taken, student by student. */
export const findLines = query(
  "transcripts.lines",
  ({ studentIds }: Given<{ studentIds: readonly number[] }>) => {
    const { studentId, schoolYear, term, line, courseCode, otherSchool } = currentLine;
    return db
      .select({
        ...lineFields,
        revision: currentRevision,
        /** The name of either; `otherSchool` is null for one of the district's. */
        school: sql<string>`coalesce(${otherSchool}, ${schools.name})`,
        subject: sql<string | null>`${courses.subject}`,
        subjectGroup: sql<CourseLine["subjectGroup"]>`${courses.subjectGroup}`,
        collegeArea: sql<CourseLine["collegeArea"]>`${courses.collegeArea}`,
        repeatable: sql<boolean | null>`${courses.repeatable}`,
      })
      .from(currentLines((of) => isAmong(of, studentIds)))
      .leftJoin(schools, eq(schools.id, currentLine.schoolId))
      .leftJoin(courses, eq(courses.code, courseCode))
      .orderBy(
        asc(studentId),
        asc(schoolYear),
        sql`array_position(ARRAY['fall', 'spring', 'summer'], ${term})`,
        asc(line),
      );
  },
);
export type TranscriptLine = Awaited<ReturnType<typeof findLines.all>>[number];

function isAmong(studentId: AnyColumn, ids: Placeholder): SQL {
  return sql`${studentId} = ANY(${ids}::int[])`;
}

type People = { readonly studentIds: readonly number[]; readonly day: string; readonly schoolYear: number };

/** Whose transcripts these are, in the order of their ids, with their school on that day. */
export const findPeople = query("transcripts.people", ({ studentIds, day, schoolYear }: Given<People>) => {
  const { id: studentId, studentNumber, givenName, familyName, preferredName, birthDate } = students;
  const enrolled = and(
    eq(schoolEnrollments.studentId, studentId),
    eq(schoolEnrollments.schoolYear, schoolYear),
    eq(schoolEnrollments.kind, "primary"),
    activeOn(schoolEnrollments, orFirstDay(day, schoolYear)),
  );
  return db
    .select({
      studentId,
      studentNumber,
      givenName,
      familyName,
      preferredName,
      birthDate,
      /** Null, like the school, while the student isn't enrolled anywhere. */
      grade: schoolEnrollments.grade,
      school: schools.name,
    })
    .from(students)
    .leftJoin(schoolEnrollments, enrolled)
    .leftJoin(schools, eq(schools.id, schoolEnrollments.schoolId))
    .where(isAmong(studentId, studentIds))
    .orderBy(asc(studentId));
});
export type TranscriptPerson = Awaited<ReturnType<typeof findPeople.all>>[number];

type OneLine = { readonly studentId: number; readonly line: number };

/** How a line was entered, verified and corrected; the newest first. */
export const findRevisions = query("transcripts.revisions", ({ studentId, line }: Given<OneLine>) => {
  const revisions = courseHistoryRevisions;
  const { revision, schoolYear, grade, term, courseCode, courseTitle, mark } = revisions;
  const { creditsAttempted, verified, otherSchool, enteredAt } = revisions;
  return db
    .select({
      ...{ revision, schoolYear, grade, term, courseCode, courseTitle, mark, creditsAttempted },
      ...{ verified, otherSchool, enteredAt },
      givenName: staff.givenName,
      familyName: staff.familyName,
    })
    .from(revisions)
    .innerJoin(staff, eq(staff.id, revisions.enteredBy))
    .where(and(eq(revisions.studentId, studentId), eq(revisions.line, line)))
    .orderBy(desc(revision));
});
export type LineRevision = Awaited<ReturnType<typeof findRevisions.all>>[number];
