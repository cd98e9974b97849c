/** Queries for whole schools and classes: a day's visits, immunizations, alerts of a teacher's students, a nurse's schools. */
import { and, asc, desc, eq, type Placeholder, type SQL, type SQLWrapper, sql } from "drizzle-orm";
import { activeOn, orFirstDay } from "../db/active-on.ts";
import { servesSchool } from "../db/fragments.ts";
import { db, type Given, query } from "../db/query.ts";
import { schoolEnrollments } from "../db/schema/enrollment.ts";
import { healthAlerts, healthVisits } from "../db/schema/health.ts";
import { immunizationExemptions, immunizations, vaccines } from "../db/schema/immunizations.ts";
import { staff, students } from "../db/schema/people.ts";
import { sectionEnrollments, sectionMeetings, sectionTeachers } from "../db/schema/scheduling.ts";
import { schools } from "../db/schema/schools.ts";
import {
  type DosesOf,
  type Exemption,
  firstTdapGrade,
  graceDays,
  requiredIn,
  requiredSeries,
} from "./immunization-rules.ts";
import { type Alert, alertsOf } from "./queries.ts";

const { givenName, familyName, preferredName, birthDate } = students;
const names = { studentId: students.id, givenName, familyName, preferredName };
const byName = [asc(familyName), asc(givenName), asc(students.id)];

/** The newest visit first. */
export const findVisitsOfDay = query(
  "health.visits-of-day",
  ({ schoolId, day }: Given<{ schoolId: number; day: string }>) => {
    const { id: visitId, reason, outcome, note, version, recordedAt } = healthVisits;
    return db
      .select({ visitId, ...names, reason, outcome, note, version, recordedAt })
      .from(healthVisits)
      .innerJoin(students, eq(students.id, healthVisits.studentId))
      .where(and(eq(healthVisits.schoolId, schoolId), eq(healthVisits.day, day)))
      .orderBy(desc(recordedAt), desc(visitId));
  },
);
export type DayVisit = Awaited<ReturnType<typeof findVisitsOfDay.all>>[number];

/** The schools of a nurse. */
export const findServedSchools = query(
  "health.served-schools",
  ({ staffId, day }: Given<{ staffId: number; day: string }>) =>
    db
      .select({ schoolId: schools.id, school: schools.name, visits: sql<number>`${visitsOn(day)}` })
      .from(staff)
      .innerJoin(schools, servesSchool(schools.id))
      .where(eq(staff.id, staffId))
      .orderBy(asc(schools.name), asc(schools.id)),
);
export type ServedSchool = Awaited<ReturnType<typeof findServedSchools.all>>[number];

function visitsOn(day: Placeholder): SQL {
  return sql`(SELECT count(*)::int FROM ${healthVisits}
               WHERE ${healthVisits.schoolId} = ${schools.id} AND ${healthVisits.day} = ${day})`;
}

function dosesGiven(student: SQLWrapper) {
  return sql<readonly DosesOf[]>`(
  SELECT coalesce(jsonb_agg(jsonb_build_object(${"vaccine"}::text, ${immunizations.vaccine},
                                               ${"doses"}::text, ${immunizations.doses})), '[]')
    FROM ${immunizations} WHERE ${immunizations.studentId} = ${student})`;
}

function exemptFrom(student: SQLWrapper) {
  return sql<readonly Exemption[]>`(
  SELECT coalesce(jsonb_agg(jsonb_build_object(${"vaccine"}::text, ${immunizationExemptions.vaccine},
                                               'endDate', ${immunizationExemptions.endDate})), '[]')
    FROM ${immunizationExemptions} WHERE ${immunizationExemptions.studentId} = ${student})`;
}

type When = { readonly day: string; readonly schoolYear: number };

/** Before school opens, by the enrollment of the first day. */
export const findImmunized = query("health.immunized", (asked: Given<When & { studentId: number }>) =>
  db
    .select({
      ...{ ...names, birthDate, grade: schoolEnrollments.grade },
      ...{ immunizations: dosesGiven(students.id), exemptions: exemptFrom(students.id) },
    })
    .from(students)
    .innerJoin(schoolEnrollments, eq(schoolEnrollments.studentId, students.id))
    .where(and(eq(students.id, asked.studentId), enrolledIn(asked)))
    .orderBy(desc(eq(schoolEnrollments.kind, "primary")))
    .limit(1),
);

/** Those of a school whose doses don't settle at once that they have all that their grade requires. */
export const findMaybeMissing = query("health.maybe-missing", (asked: Given<When & { schoolId: number }>) => {
  // One student at a time: in a small district, Postgres would read all of them.
  const own = db
    .select({ ...names, birthDate })
    .from(students)
    .where(eq(students.id, schoolEnrollments.studentId))
    .limit(1)
    .as("own");
  return db
    .select({
      ...{ studentId: own.studentId, givenName: own.givenName, familyName: own.familyName },
      ...{ preferredName: own.preferredName, birthDate: own.birthDate, grade: schoolEnrollments.grade },
      immunizations: dosesGiven(schoolEnrollments.studentId),
      exemptions: exemptFrom(schoolEnrollments.studentId),
    })
    .from(schoolEnrollments)
    .innerJoinLateral(own, sql`true`)
    .where(
      and(
        eq(schoolEnrollments.schoolId, asked.schoolId),
        enrolledIn(asked),
        sql`${settled(own.birthDate)} < ${requiredCount()}`,
      ),
    )
    .orderBy(asc(own.familyName), asc(own.givenName), asc(own.studentId));
});
export type Immunized = Awaited<ReturnType<typeof findMaybeMissing.all>>[number];

function enrolledIn({ day, schoolYear }: Given<When>): SQL | undefined {
  return and(
    eq(schoolEnrollments.schoolYear, schoolYear),
    activeOn(schoolEnrollments, orFirstDay(day, schoolYear)),
  );
}

/** How many vaccines have all doses at an age at which each of them counts. */
function settled(bornOn: SQLWrapper): SQL {
  return sql`(
  SELECT count(*)
    FROM ${immunizations}
    JOIN (VALUES ${sql.join(
      vaccines.map((each) => {
        const { doses, fromYears } = requiredSeries[each];
        return sql`(${each}, ${doses}::int, ${fromYears}::int)`;
      }),
      sql`, `,
    )}) AS series (against, needed, from_years) ON series.against = ${immunizations.vaccine}
   WHERE ${immunizations.studentId} = ${schoolEnrollments.studentId} AND cardinality(${immunizations.doses}) >= series.needed
     AND (${immunizations.doses})[1] + ${graceDays}::int >= ${bornOn} + make_interval(years => series.from_years)
     AND NOT (${immunizations.vaccine} = 'hepatitis-b' AND ${schoolEnrollments.grade} = ${firstTdapGrade}))`;
}

/** Grades 7 and up have the booster besides, and grade 7 has one less of the others. */
function requiredCount(): SQL {
  return sql`CASE ${schoolEnrollments.grade} ${sql.join(
    Array.from({ length: 16 }, (_, index) => index - 1).map(
      (grade) => sql`WHEN ${grade}::int THEN ${requiredIn(grade).length}::int`,
    ),
    sql` `,
  )} END`;
}

/** Students with an alert in the classes and meetings that somebody teaches that day. */
export const findTaughtAlerts = query(
  "health.taught-alerts",
  ({ staffId, day }: Given<{ staffId: number; day: string }>) => {
    const taught = sql`(
      SELECT ${sectionTeachers.sectionId} FROM ${sectionTeachers}
       WHERE ${sectionTeachers.staffId} = ${staffId} AND ${activeOn(sectionTeachers, day)}
       UNION
      SELECT ${sectionMeetings.sectionId} FROM ${sectionMeetings} WHERE ${sectionMeetings.staffId} = ${staffId})`;
    return db
      .select({ ...names, alerts: sql<readonly Alert[]>`${alertsOf(students.id, day)}` })
      .from(sectionEnrollments)
      .innerJoin(healthAlerts, eq(healthAlerts.studentId, sectionEnrollments.studentId))
      .innerJoin(students, eq(students.id, sectionEnrollments.studentId))
      .where(
        and(
          sql`${sectionEnrollments.sectionId} IN ${taught}`,
          activeOn(sectionEnrollments, day),
          activeOn(healthAlerts, day),
        ),
      )
      .groupBy(students.id)
      .orderBy(...byName);
  },
);
export type TaughtAlert = Awaited<ReturnType<typeof findTaughtAlerts.all>>[number];
