/** Who looked at a student's program at a glance: recorded with each look, and listed for the case manager. */
import { and, asc, desc, eq, sql } from "drizzle-orm";
import { activeOn } from "../db/active-on.ts";
import { change, db, type Given, query } from "../db/query.ts";
import { staff, students } from "../db/schema/people.ts";
import { sectionEnrollments, sectionTeachers } from "../db/schema/scheduling.ts";
import { educationPrograms, programLooks } from "../db/schema/special-education.ts";
import { insertFrom } from "../db/templates.ts";

type Look = { readonly studentId: number; readonly staffId: number; readonly at: Date };

/** Records nothing for a student without a program. */
export const recordLook = change("special-education.record-look", ({ studentId, staffId, at }: Given<Look>) =>
  insertFrom(
    programLooks,
    { studentId: educationPrograms.studentId, staffId: sql`${staffId}::int`, at: sql`${at}::timestamptz` },
    sql`FROM ${educationPrograms} WHERE ${educationPrograms.studentId} = ${studentId}`,
  ),
);

/** The newest looks at most. */
const looksAtMost = 200;

export const findLooks = query("special-education.looks", ({ studentId }: Given<{ studentId: number }>) => {
  const { staffId, at } = programLooks;
  const { givenName, familyName, position } = staff;
  return db
    .select({ staffId, givenName, familyName, position, at })
    .from(programLooks)
    .innerJoin(staff, eq(staff.id, staffId))
    .where(eq(programLooks.studentId, studentId))
    .orderBy(desc(at), desc(programLooks.id))
    .limit(looksAtMost);
});

/** Teachers of the student's classes that day, and when each looked last; null if they haven't. */
export const findReaders = query(
  "special-education.readers",
  ({ studentId, day }: Given<{ studentId: number; day: string }>) => {
    const { givenName, familyName, id: staffId } = staff;
    return db
      .select({ staffId, givenName, familyName, lastLookAt: sql<Date | null>`max(${programLooks.at})` })
      .from(sectionEnrollments)
      .innerJoin(
        sectionTeachers,
        and(eq(sectionTeachers.sectionId, sectionEnrollments.sectionId), activeOn(sectionTeachers, day)),
      )
      .innerJoin(staff, eq(staff.id, sectionTeachers.staffId))
      .leftJoin(programLooks, and(eq(programLooks.studentId, studentId), eq(programLooks.staffId, staffId)))
      .where(and(eq(sectionEnrollments.studentId, studentId), activeOn(sectionEnrollments, day)))
      .groupBy(staffId)
      .orderBy(asc(familyName), asc(givenName), asc(staffId));
  },
);
export type Reader = Awaited<ReturnType<typeof findReaders.all>>[number];

/** Students with a program in the classes that somebody teaches that day, and when they last looked at it. */
export const findTaught = query(
  "special-education.taught",
  ({ staffId, day }: Given<{ staffId: number; day: string }>) => {
    const { id: studentId, givenName, familyName, preferredName } = students;
    return db
      .select({
        studentId,
        givenName,
        familyName,
        preferredName,
        lastLookAt: sql<Date | null>`max(${programLooks.at})`,
      })
      .from(sectionTeachers)
      .innerJoin(
        sectionEnrollments,
        and(eq(sectionEnrollments.sectionId, sectionTeachers.sectionId), activeOn(sectionEnrollments, day)),
      )
      .innerJoin(educationPrograms, eq(educationPrograms.studentId, sectionEnrollments.studentId))
      .innerJoin(students, eq(students.id, educationPrograms.studentId))
      .leftJoin(programLooks, and(eq(programLooks.studentId, studentId), eq(programLooks.staffId, staffId)))
      .where(and(eq(sectionTeachers.staffId, staffId), activeOn(sectionTeachers, day)))
      .groupBy(studentId)
      .orderBy(sql`max(${programLooks.at}) NULLS FIRST`, asc(familyName), asc(givenName), asc(studentId));
  },
);
export type Taught = Awaited<ReturnType<typeof findTaught.all>>[number];
