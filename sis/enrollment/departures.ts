/** Who left a school, where to, when, and by whose hand: what a school sees when another one takes its students. */
import { and, desc, eq, gte, inArray, sql } from "drizzle-orm";
import { fullName } from "../db/fragments.ts";
import { db, type Given, query } from "../db/query.ts";
import { accounts } from "../db/schema/access.ts";
import { auditTrail } from "../db/schema/audit-trail.ts";
import { schoolEnrollments } from "../db/schema/enrollment.ts";
import { staff, students } from "../db/schema/people.ts";
import { schools } from "../db/schema/schools.ts";
import type { Database } from "../db/statement.ts";

type DeparturesAsked = { readonly schoolId: number; readonly since: string; readonly limit: number };

const leavingActions = ["enrollment.transfer", "enrollment.withdraw", "enrollment.no-show"];

/** The write that ended the enrollment. */
function endingWrite() {
  const { id, at, accountId, detail, studentId, action } = auditTrail;
  const ended = sql`(${detail} -> 'before' ->> 'enrollmentId')::int`;
  return db
    .select({ at, accountId, toSchoolId: sql`(${detail} -> 'after' ->> 'schoolId')::int`.as("to_school") })
    .from(auditTrail)
    .where(
      and(
        eq(studentId, schoolEnrollments.studentId),
        inArray(action, leavingActions),
        eq(ended, schoolEnrollments.id),
      ),
    )
    .orderBy(desc(id))
    .limit(1)
    .as("ending");
}

const departures = query("enrollment.departures", ({ schoolId, since, limit }: Given<DeparturesAsked>) => {
  const ending = endingWrite();
  const { studentNumber, givenName, familyName, preferredName } = students;
  const { id: enrollmentId, studentId, grade, exitDate, exitCode } = schoolEnrollments;
  return db
    .select({
      ...{ enrollmentId, studentId, studentNumber, givenName, familyName, preferredName, grade },
      ...{ day: sql<string>`${exitDate}`, exitCode: sql<string>`${exitCode}`, recordedAt: ending.at },
      toSchoolId: schools.id,
      toSchool: schools.name,
      recordedBy: sql<string | null>`${fullName(staff)}`,
    })
    .from(schoolEnrollments)
    .innerJoin(students, eq(students.id, studentId))
    .leftJoinLateral(ending, sql`true`)
    .leftJoin(schools, eq(schools.id, ending.toSchoolId))
    .leftJoin(accounts, eq(accounts.id, ending.accountId))
    .leftJoin(staff, eq(staff.id, accounts.staffId))
    .where(and(eq(schoolEnrollments.schoolId, schoolId), gte(exitDate, since)))
    .orderBy(desc(exitDate), desc(enrollmentId))
    .limit(limit);
});
export type Departure = Awaited<ReturnType<typeof departures.all>>[number];

/** The latest first. */
export async function findDepartures(database: Database, asked: DeparturesAsked): Promise<Departure[]> {
  return await departures.all(database, asked);
}
