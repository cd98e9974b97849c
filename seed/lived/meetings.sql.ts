/** Each meeting for which a teacher submitted attendance: who, when, and how many of its students are usually absent. */
import { type SQL, sql } from "drizzle-orm";
import { activeOn } from "../../sis/db/active-on.ts";
import { kindOfDay, specialOn } from "../../sis/db/fragments.ts";
import { accounts } from "../../sis/db/schema/access.ts";
import {
  sectionEnrollments,
  sectionMeetings,
  sections,
  sectionTeachers,
} from "../../sis/db/schema/scheduling.ts";
import {
  bellPeriods,
  calendarDays,
  schoolSpecialDays,
  schools,
  schoolWeekdays,
  terms,
} from "../../sis/db/schema/schools.ts";
import { absentByType, fifthRegionShare, notSubmitted, sentAgain, sentLate } from "../district/attendance.ts";
import { openingDay, timeZone } from "../district/calendar.ts";
import { type Draw, ticket, tickets } from "./draws.sql.ts";
import type { Lived } from "./school-days.sql.ts";

/** Exists while a history is being written. */
export const livedMeetings = sql.raw("firstbell.lived_meetings");

/** `revision` is 1, or 2 if the teacher submitted twice; `at` is the first time, `again` the second. */
export function createMeetings({ seed, through }: Lived): SQL {
  const { sectionId, period, days, staffId } = sectionMeetings;
  const draw = (purpose: Draw): SQL =>
    ticket(
      seed,
      purpose,
      sql`${sectionId}::bigint * 65536 + (${calendarDays.day} - ${openingDay}::date) * 16 + ${period}`,
    );
  const region = ticket(seed, "region", sql`${schools.id}::bigint`);
  const begins = sql`((${calendarDays.day} + ${bellPeriods.beginsAt}) AT TIME ZONE ${timeZone})`;
  const minutes = sql`make_interval(secs => 120 + ${draw("minutes")} / 1000)`;
  const later = sql`CASE WHEN ${draw("late")} < ${tickets(sentLate)} THEN interval '4 hours' ELSE interval '0' END`;
  return sql`
CREATE UNLOGGED TABLE ${livedMeetings} AS
SELECT DISTINCT ON (${sectionId}, ${calendarDays.day}, ${period})
       ${sectionId} AS section_id, ${calendarDays.day} AS day, ${period} AS period, ${sections.schoolId} AS school_id,
       ${accounts.staffId} AS staff_id, ${accounts.id} AS account_id,
       CASE WHEN ${draw("again")} < ${tickets(sentAgain)} THEN 2 ELSE 1 END AS revision,
       ${begins} + ${minutes} + ${later} AS at, ${begins} + ${minutes} + ${later} + interval '25 minutes' AS again,
       ${absence()} AS absent, ${bellPeriods.period} = 1 AS is_first
  FROM ${calendarDays}
  JOIN ${sectionMeetings} ON ${days} & (1 << extract(isodow FROM ${calendarDays.day})::int - 1) <> 0
  JOIN ${sections} ON ${sections.id} = ${sectionId}
  JOIN ${terms} ON ${terms.id} = ${sections.termId} AND ${terms.calendarId} = ${calendarDays.calendarId}
               AND ${calendarDays.day} BETWEEN ${terms.beginDate} AND ${terms.endDate}
  JOIN ${schools} ON ${schools.id} = ${sections.schoolId}
  JOIN ${schoolWeekdays} ON ${schoolWeekdays.schoolId} = ${sections.schoolId}
                        AND ${schoolWeekdays.weekday} = extract(isodow FROM ${calendarDays.day})
  LEFT JOIN ${schoolSpecialDays} ON ${specialOn(calendarDays.day)}
  JOIN ${bellPeriods} ON ${bellPeriods.schoolId} = ${sections.schoolId} AND ${bellPeriods.dayKind} = ${kindOfDay}
                     AND ${bellPeriods.period} = ${period}
  JOIN ${sectionTeachers} ON ${sectionTeachers.sectionId} = ${sectionId} AND ${sectionTeachers.role} = 'primary'
                         AND ${activeOn(sectionTeachers, calendarDays.day)}
  JOIN ${accounts} ON ${accounts.staffId} = coalesce(${staffId}, ${sectionTeachers.staffId})
 WHERE ${calendarDays.kind} = 'instructional'
   AND ${calendarDays.day} <= ${through}::date
   AND ${draw("submits")} >= CASE WHEN ${schools.schoolType} = 'special-education' THEN ${tickets(notSubmitted.specialEducation)}::int
                                  WHEN ${region} < ${tickets(fifthRegionShare)} THEN ${tickets(notSubmitted.fifthRegion)}::int
                                  ELSE ${tickets(notSubmitted.usual)}::int END
   AND EXISTS (
     SELECT FROM ${sectionEnrollments}
      WHERE ${sectionEnrollments.sectionId} = ${sectionId} AND ${activeOn(sectionEnrollments, calendarDays.day)})
 ORDER BY ${sectionId}, ${calendarDays.day}, ${period}, ${accounts.id};
ANALYZE ${livedMeetings}`;
}

function absence(): SQL {
  const cases = Object.entries(absentByType).map(
    ([type, share]) => sql`WHEN ${type} THEN ${tickets(share)}::int`,
  );
  return sql`CASE ${schools.schoolType} ${sql.join(cases, sql` `)} END`;
}
