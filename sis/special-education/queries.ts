/** Queries for special-education programs: a case manager's, and one student's. */
import { and, asc, eq, type Placeholder, type SQL, sql } from "drizzle-orm";
import { activeOn, type Day, orFirstDay } from "../db/active-on.ts";
import { db, type Given, query } from "../db/query.ts";
import { schoolEnrollments } from "../db/schema/enrollment.ts";
import { students } from "../db/schema/people.ts";
import { calendarDays, calendars, schools, terms } from "../db/schema/schools.ts";
import {
  educationPrograms,
  type SpecialEducationService,
  type SpecialEducationSetting,
  specialEducationServices,
} from "../db/schema/special-education.ts";
import type { KeptCheck } from "./check-rules.ts";
import { type ClassOn, classesOn } from "./classes.ts";
import { checksOf } from "./kept-checks.ts";
import { placementMismatch, sectionIdsOn, settingOn } from "./placement.ts";

export type ServiceGiven = {
  readonly service: SpecialEducationService;
  readonly minutesPerWeek: number;
  readonly beginDate: string;
  /** Null without an end. */
  readonly endDate: string | null;
};
type When = { readonly day: string; readonly schoolYear: number };

/** On that day, or on the first day before school opens. */
function programs(asked: Given<When>, where: SQL) {
  const { schoolYear } = asked;
  const day = orFirstDay(asked.day, schoolYear);
  const { studentId, reviewedOn, assessedOn, consentOn, transferredOn } = educationPrograms;
  const { givenName, familyName, preferredName, disability } = students;
  return db
    .select({
      studentId,
      givenName,
      familyName,
      preferredName,
      disability,
      school: schools.name,
      grade: schoolEnrollments.grade,
      setting: sql<SpecialEducationSetting | null>`${settingOn(studentId, day)}`,
      services: sql<readonly ServiceGiven[]>`${servicesOn(day)}`,
      mismatch: placementMismatch(studentId, day),
      sectionIds: sectionIdsOn(studentId, day),
      checks: sql<readonly KeptCheck[]>`${checksOf(studentId)}`,
      reviewedOn,
      assessedOn,
      consentOn,
      transferredOn,
    })
    .from(educationPrograms)
    .innerJoin(students, eq(students.id, studentId))
    .leftJoin(schoolEnrollments, enrollmentOn(day, schoolYear))
    .leftJoin(schools, eq(schools.id, schoolEnrollments.schoolId))
    .where(where)
    .orderBy(asc(familyName), asc(givenName), asc(studentId));
}

/** Of the student of the program. */
function enrollmentOn(day: Day, schoolYear: Placeholder): SQL | undefined {
  const { studentId, kind, schoolYear: year } = schoolEnrollments;
  return and(
    eq(studentId, educationPrograms.studentId),
    eq(year, schoolYear),
    eq(kind, "primary"),
    activeOn(schoolEnrollments, day),
  );
}

function servicesOn(day: Day) {
  const { studentId, service, minutesPerWeek, beginDate, endDate } = specialEducationServices;
  const json = sql`jsonb_build_object('service', ${service}, 'minutesPerWeek', ${minutesPerWeek},
                                      'beginDate', ${beginDate}, 'endDate', ${endDate})`;
  return db
    .select({ services: sql`coalesce(jsonb_agg(${json} ORDER BY ${minutesPerWeek} DESC, ${service}), '[]')` })
    .from(specialEducationServices)
    .where(and(eq(studentId, educationPrograms.studentId), activeOn(specialEducationServices, day)));
}

export const findCaseload = query("special-education.caseload", (asked: Given<When & { staffId: number }>) =>
  programs(asked, eq(educationPrograms.caseManagerId, asked.staffId)),
);

/** One student's. */
export const findProgram = query("special-education.program", (asked: Given<When & { studentId: number }>) =>
  programs(asked, eq(educationPrograms.studentId, asked.studentId)),
);

/** One student's placement beside the classes, and who checked it. */
export const findPlacement = query(
  "special-education.placement",
  (asked: Given<When & { studentId: number }>) => {
    const { studentId } = educationPrograms;
    const day = orFirstDay(asked.day, asked.schoolYear);
    return db
      .select({
        studentId,
        schoolId: schoolEnrollments.schoolId,
        setting: sql<SpecialEducationSetting | null>`${settingOn(studentId, day)}`,
        sectionIds: sectionIdsOn(studentId, day),
        classes: sql<readonly ClassOn[]>`${classesOn(studentId, day)}`,
        mismatch: placementMismatch(studentId, day),
        checks: sql<readonly KeptCheck[]>`${checksOf(studentId)}`,
      })
      .from(educationPrograms)
      .leftJoin(schoolEnrollments, enrollmentOn(day, asked.schoolYear))
      .where(eq(studentId, asked.studentId));
  },
);
export type Placement = Awaited<ReturnType<typeof findPlacement.all>>[number];

export type Program = Awaited<ReturnType<typeof findCaseload.all>>[number];

/** Days without school between those with it, in the traditional calendar; the summer before this year is one. */
export const findBreaks = query(
  "special-education.breaks",
  ({ schoolYear }: Given<{ schoolYear: number }>) => {
    const { calendarId, day, kind } = calendarDays;
    const traditional = db
      .select({ id: calendars.id })
      .from(calendars)
      .where(eq(calendars.kind, "traditional"));
    const met = sql`(
    SELECT each.met_on, lead(each.met_on) OVER (ORDER BY each.met_on) AS next_on
      FROM (SELECT ${day} AS met_on FROM ${calendarDays}
             WHERE ${calendarId} IN ${traditional} AND ${kind} = 'instructional'
             UNION
            SELECT max(${terms.endDate}) FROM ${terms}
             WHERE ${terms.calendarId} IN ${traditional} AND ${terms.schoolYear} < ${schoolYear}) AS each
     WHERE each.met_on IS NOT NULL) AS met`;
    return db
      .select({
        firstDay: sql<string>`(met.met_on + 1)::text`,
        lastDay: sql<string>`(met.next_on - 1)::text`,
      })
      .from(met)
      .where(sql`met.next_on > met.met_on + 1`)
      .orderBy(sql`met.met_on`);
  },
);
