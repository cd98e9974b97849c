/** What people must be shown of a student's schedule: each class with its room, its teacher and its bells. */
import { type SQL, sql } from "drizzle-orm";
import { activeOn, inTerm } from "../../../sis/db/active-on.ts";
import { staff } from "../../../sis/db/schema/people.ts";
import {
  sectionEnrollments,
  sectionMeetings,
  sections,
  sectionTeachers,
} from "../../../sis/db/schema/scheduling.ts";
import { bellPeriods, rooms, schoolWeekdays, terms } from "../../../sis/db/schema/schools.ts";
import { familySchedule } from "../client/requests/families.ts";
import { studentSchedule } from "../client/requests/scheduling.ts";
import { object } from "../json-object.sql.ts";
import { listOf, type OnRecord, placeBy, staffName } from "./on-record.ts";

/** As the school sees it on a day. */
export function scheduleOnRecord(student: number, day: string): OnRecord {
  return { call: studentSchedule(student, day), ...scheduleOf(student, day) };
}

/** As the family sees it today. */
export function familyScheduleOnRecord(student: number, today: string): OnRecord {
  return { call: familySchedule(student), ...scheduleOf(student, today) };
}

/** A section without meetings is scheduled in its own period, on all days. */
const period = sql`coalesce(${sectionMeetings.period}, ${sections.period})`;
const everyDay = 31;

function scheduleOf(student: number, day: string): Omit<OnRecord, "call"> {
  const asked = sql`${day}::date`;
  const { id: sectionId, title, termId } = sections;
  const entry = object({
    ...{ sectionId, title, period, termId },
    days: dayNames(sql`coalesce(${sectionMeetings.days}, 0)`),
    room: rooms.number,
    teacher: sql`coalesce(${ownTeacher}, ${teacherOfSection(asked)})`,
    bells: listOf(bells),
  });
  const rows = sql`
    SELECT ${entry} AS entry, ${placeBy(period, termId, sectionId, sectionMeetings.days)}
      FROM ${sectionEnrollments}
      JOIN ${sections} ON ${sectionId} = ${sectionEnrollments.sectionId}
      JOIN ${terms} ON ${terms.id} = ${termId} AND ${inTerm(asked)}
      LEFT JOIN ${sectionMeetings} ON ${sectionMeetings.sectionId} = ${sectionId}
      LEFT JOIN ${rooms} ON ${rooms.id} = ${sectionMeetings.roomId}
     WHERE ${sectionEnrollments.studentId} = ${student} AND ${activeOn(sectionEnrollments, asked)}`;
  return {
    students: [student],
    inOrder: true,
    body: sql`SELECT ${object({ studentId: sql`${student}::int`, sections: listOf(rows) })} AS body`,
  };
}

const names = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"];

/** Of a set of bits: Monday 1, Tuesday 2, … Friday 16. */
function dayNames(days: SQL): SQL {
  return sql`(SELECT coalesce(jsonb_agg(name ORDER BY nth), '[]')
                FROM unnest(${sql.param(names)}::text[]) WITH ORDINALITY AS weekday (name, nth)
               WHERE ${days} & (1 << (nth::int - 1)) <> 0)`;
}

const ownTeacher = sql`(SELECT ${staffName} FROM ${staff} WHERE ${staff.id} = ${sectionMeetings.staffId})`;

/** The primary one, or else the first of the others. */
function teacherOfSection(day: SQL): SQL {
  return sql`(
    SELECT ${staffName}
      FROM ${sectionTeachers}
      JOIN ${staff} ON ${staff.id} = ${sectionTeachers.staffId}
     WHERE ${sectionTeachers.sectionId} = ${sections.id} AND ${activeOn(sectionTeachers, day)}
     ORDER BY ${sectionTeachers.role} <> 'primary', ${sectionTeachers.staffId}
     LIMIT 1)`;
}

/** One row for each time of day at which the class begins on some of its days, in the order of the week. */
const bells = sql`
  SELECT ${object({
    days: dayNames(sql`bit_or(1 << (${schoolWeekdays.weekday} - 1))`),
    beginsAt: sql`to_char(${bellPeriods.beginsAt}, 'HH24:MI')`,
    endsAt: sql`to_char(${bellPeriods.endsAt}, 'HH24:MI')`,
  })} AS entry, min(${schoolWeekdays.weekday}) AS place
    FROM ${schoolWeekdays}
    JOIN ${bellPeriods} ON ${bellPeriods.schoolId} = ${schoolWeekdays.schoolId}
                       AND ${bellPeriods.dayKind} = ${schoolWeekdays.dayKind}
   WHERE ${schoolWeekdays.schoolId} = ${sections.schoolId} AND ${bellPeriods.period} = ${period}
     AND coalesce(${sectionMeetings.days}, ${everyDay}) & (1 << (${schoolWeekdays.weekday} - 1)) <> 0
   GROUP BY ${bellPeriods.beginsAt}, ${bellPeriods.endsAt}`;
