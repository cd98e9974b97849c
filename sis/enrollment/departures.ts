/** Who left a school, where they went, when, and who recorded it: what a school sees when another takes its students. */
import { type AnyColumn, and, desc, eq, gte, inArray, type SQL, sql } from "drizzle-orm";
import { fullName } from "../db/fragments.ts";
import { db, type Given, query } from "../db/query.ts";
import { accounts } from "../db/schema/access.ts";
import { auditTrail } from "../db/schema/audit-trail.ts";
import { schoolEnrollments } from "../db/schema/enrollment.ts";
import { staff, students } from "../db/schema/people.ts";
import { schools } from "../db/schema/schools.ts";
import type { Database } from "../db/statement.ts";

type DeparturesAsked = { readonly schoolId: number; readonly schoolYear: number; readonly since: string };

export const departuresListed = 100;
/** Earlier than any departure. */
export const fromTheStart = "1900-01-01";
const leavingActions = ["enrollment.transfer", "enrollment.withdraw", "enrollment.no-show"];

const departures = query("enrollment.departures", (asked: Given<DeparturesAsked>) => {
  const left = latestDepartures(asked);
  const ending = endingWrite(left);
  const { studentNumber, givenName, familyName, preferredName } = students;
  return db
    .select({
      ...{ enrollmentId: left.enrollmentId, studentId: left.studentId, grade: left.grade },
      ...{ studentNumber, givenName, familyName, preferredName },
      ...{ day: sql<string>`${left.exitDate}`, exitCode: sql<string>`${left.exitCode}` },
      ...{ toSchoolId: schools.id, toSchool: schools.name, recordedAt: ending.at },
      recordedBy: sql<string | null>`${staffName(ending.accountId)}`,
    })
    .from(left)
    .innerJoin(students, eq(students.id, left.studentId))
    .leftJoinLateral(ending, sql`true`)
    .leftJoin(schools, eq(schools.id, ending.toSchoolId))
    .orderBy(desc(left.exitDate), desc(left.enrollmentId));
});
export type Departure = Awaited<ReturnType<typeof departures.all>>[number];

/** The latest first. */
export async function findDepartures(database: Database, asked: DeparturesAsked): Promise<Departure[]> {
  return await departures.all(database, asked);
}

function latestDepartures({ schoolId, schoolYear, since }: Given<DeparturesAsked>) {
  const { id, studentId, grade, exitDate, exitCode } = schoolEnrollments;
  return db
    .select({ enrollmentId: sql<number>`${id}`.as("enrollment"), studentId, grade, exitDate, exitCode })
    .from(schoolEnrollments)
    .where(
      and(
        eq(schoolEnrollments.schoolId, schoolId),
        eq(schoolEnrollments.schoolYear, schoolYear),
        eq(schoolEnrollments.kind, "primary"),
        gte(exitDate, since),
      ),
    )
    .orderBy(desc(exitDate), desc(id))
    .limit(departuresListed)
    .as("left_school");
}

/** The write that ended the enrollment. */
function endingWrite(left: ReturnType<typeof latestDepartures>) {
  const { id, at, accountId, detail, studentId, action } = auditTrail;
  const ended = sql`(${detail} -> 'before' ->> 'enrollmentId')::int`;
  return db
    .select({
      at,
      accountId,
      toSchoolId: sql<number>`(${detail} -> 'after' ->> 'schoolId')::int`.as("to_school"),
    })
    .from(auditTrail)
    .where(and(eq(studentId, left.studentId), inArray(action, leavingActions), eq(ended, left.enrollmentId)))
    .orderBy(desc(id))
    .limit(1)
    .as("ending");
}

function staffName(accountId: AnyColumn | SQL) {
  return db
    .select({ name: fullName(staff) })
    .from(accounts)
    .innerJoin(staff, eq(staff.id, accounts.staffId))
    .where(eq(accounts.id, accountId));
}
