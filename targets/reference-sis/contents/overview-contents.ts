/** What a principal must be shown of the school today. */
import { type SQL, sql } from "drizzle-orm";
import { activeOn, inTerm } from "../../../sis/db/active-on.ts";
import { attendanceMarks } from "../../../sis/db/schema/attendance.ts";
import { auditTrail } from "../../../sis/db/schema/audit-trail.ts";
import { schoolEnrollments } from "../../../sis/db/schema/enrollment.ts";
import { sectionEnrollments, sectionMeetings, sections } from "../../../sis/db/schema/scheduling.ts";
import {
  bellPeriods,
  rooms,
  schoolSpecialDays,
  schools,
  schoolWeekdays,
  terms,
} from "../../../sis/db/schema/schools.ts";
import { schoolOverview } from "../client/requests/school-overview.ts";
import { object } from "../json-object.sql.ts";
import { type District, hasClassesOn, isWeekdayOf, meetsOn, openOn } from "../people/district.ts";
import { listOf, type OnRecord, placeBy } from "./on-record.ts";

/** By the clock on the wall in the district. */
function localNow(timeZone: string): SQL {
  return sql`(now() AT TIME ZONE ${timeZone})`;
}

export function overviewOnRecord({ day, schoolYear, timeZone }: District, school: number): OnRecord {
  const on = sql`${day}::date`;
  const enrolled = sql`FROM ${schoolEnrollments}
     WHERE ${schoolEnrollments.schoolId} = ${school} AND ${schoolEnrollments.schoolYear} = ${schoolYear}
       AND ${schoolEnrollments.kind} = 'primary' AND ${activeOn(schoolEnrollments, on)}`;
  const hasClass = sql`EXISTS (
    SELECT FROM ${sectionEnrollments} JOIN ${sections} ON ${sections.id} = ${sectionEnrollments.sectionId}
      JOIN ${terms} ON ${terms.id} = ${sections.termId} AND ${inTerm(on)}
     WHERE ${sectionEnrollments.studentId} = ${schoolEnrollments.studentId} AND ${activeOn(sectionEnrollments, on)})`;
  const seats = sql`(SELECT count(*) FROM ${sectionEnrollments}
     WHERE ${sectionEnrollments.sectionId} = ${sections.id} AND ${activeOn(sectionEnrollments, on)})`;
  const oversize = sql`FROM ${sections} JOIN ${terms} ON ${terms.id} = ${sections.termId}
     WHERE ${sections.schoolId} = ${school} AND ${openOn(day)} AND ${seats} > (
       SELECT min(${rooms.seats}) FROM ${sectionMeetings} JOIN ${rooms} ON ${rooms.id} = ${sectionMeetings.roomId}
        WHERE ${sectionMeetings.sectionId} = ${sections.id})`;
  const changes = sql`FROM ${auditTrail}
     WHERE ${auditTrail.schoolId} = ${school} AND ${auditTrail.action} LIKE 'schedule.%'
       AND ${auditTrail.at} >= date_trunc('day', ${localNow(timeZone)}) AT TIME ZONE ${timeZone}`;
  const body = sql`
    SELECT ${object({
      school: schools.name,
      students: sql`(SELECT count(*) ${enrolled})`,
      withoutClasses: sql`(SELECT count(*) ${enrolled} AND NOT ${hasClass})`,
      oversizeClasses: sql`(SELECT count(*) ${oversize})`,
      changesToday: sql`(SELECT count(*) ${changes})`,
      notSubmitted: listOf(waiting({ day, timeZone }, school)),
    })} AS body
      FROM ${schools} WHERE ${schools.id} = ${school}`;
  return { call: schoolOverview(school), students: [], inOrder: true, body };
}

type Clock = Pick<District, "day" | "timeZone">;

/** Periods that began half an hour ago or longer, with the classes in which somebody has no mark. */
function waiting({ day, timeZone }: Clock, school: number): SQL {
  const unmarked = sql`EXISTS (
    SELECT FROM ${sectionEnrollments}
     WHERE ${sectionEnrollments.sectionId} = ${sections.id} AND ${activeOn(sectionEnrollments, sql`${day}::date`)}
       AND NOT EXISTS (
         SELECT FROM ${attendanceMarks}
          WHERE ${attendanceMarks.sectionId} = ${sections.id} AND ${attendanceMarks.day} = ${day}::date
            AND ${attendanceMarks.period} = ${sectionMeetings.period}
            AND ${attendanceMarks.studentId} = ${sectionEnrollments.studentId}))`;
  const entry = object({ period: sectionMeetings.period, classes: sql`count(*)` });
  return sql`
    SELECT ${entry} AS entry, ${placeBy(sectionMeetings.period)}
      FROM ${sectionMeetings}
      JOIN ${sections} ON ${sections.id} = ${sectionMeetings.sectionId}
      JOIN ${terms} ON ${terms.id} = ${sections.termId}
     WHERE ${sections.schoolId} = ${school} AND ${meetsOn(day)} AND ${openOn(day)} AND ${hasClassesOn(day)}
       AND ${unmarked} AND ${hasBegun({ day, timeZone }, school)}
     GROUP BY ${sectionMeetings.period}`;
}

function hasBegun({ day, timeZone }: Clock, school: number): SQL {
  const kind = sql`coalesce(${schoolSpecialDays.dayKind}, ${schoolWeekdays.dayKind})`;
  return sql`EXISTS (
    SELECT FROM ${schoolWeekdays}
      LEFT JOIN ${schoolSpecialDays} ON ${schoolSpecialDays.schoolId} = ${schoolWeekdays.schoolId}
                                    AND ${schoolSpecialDays.day} = ${day}::date
      JOIN ${bellPeriods} ON ${bellPeriods.schoolId} = ${schoolWeekdays.schoolId} AND ${bellPeriods.dayKind} = ${kind}
     WHERE ${schoolWeekdays.schoolId} = ${school} AND ${isWeekdayOf(day)}
       AND ${bellPeriods.period} = ${sectionMeetings.period}
       AND ${bellPeriods.beginsAt} + interval '30 minutes' <= date_trunc('minute', ${localNow(timeZone)})::time)`;
}
