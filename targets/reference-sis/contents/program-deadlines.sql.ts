/** The deadlines of a special-education program, counted by day. */
import { type SQL, sql } from "drizzle-orm";
import { calendarDays, calendars, terms } from "../../../sis/db/schema/schools.ts";
import { educationPrograms } from "../../../sis/db/schema/special-education.ts";
import { object } from "../json-object.sql.ts";

const { reviewedOn, assessedOn, consentOn, transferredOn } = educationPrograms;
/** A deadline so many days ahead is due. */
const dueWithinDays = 30;

/** Of the row of a program: a list of JSON objects, soonest first. */
export function deadlinesOnRecord(day: string, schoolYear: number): SQL {
  const entry = object({
    kind: sql`d.kind`,
    dueOn: sql`d.due_on`,
    state: stateOn(day),
    source: sql`d.source`,
  });
  return sql`(
    SELECT jsonb_agg(${entry} ORDER BY d.due_on, d.place)
      FROM (VALUES
        (1, 'annual-review', (${reviewedOn} + interval '1 year')::date, 'California Education Code 56343(d)'),
        (2, 'reassessment', (${assessedOn} + interval '3 years')::date, 'California Education Code 56381(a)(2)'),
        (3, 'assessment', ${sixtyDaysAfter(schoolYear)}, 'California Education Code 56344(a)'),
        (4, 'transfer', ${transferredOn} + 30, 'California Education Code 56325(a)(1)')
      ) AS d (place, kind, due_on, source)
     WHERE d.due_on IS NOT NULL)`;
}

function stateOn(day: string): SQL {
  return sql`CASE WHEN d.due_on < ${day}::date THEN 'overdue'
                  WHEN d.due_on <= ${day}::date + ${sql.raw(String(dueWithinDays))} THEN 'due' ELSE 'ahead' END`;
}

/** The sixtieth day after the consent that isn't in a break of more than five school days; it comes within a year. */
function sixtyDaysAfter(schoolYear: number): SQL {
  return sql`(
    SELECT counted.day
      FROM (SELECT each.day::date AS day, count(*) OVER (ORDER BY each.day) AS place
              FROM generate_series(${consentOn} + 1, ${consentOn} + 366, interval '1 day') AS each (day)
             WHERE NOT EXISTS (SELECT FROM (${longBreaks(schoolYear)}) AS b
                                WHERE each.day::date BETWEEN b.first_day AND b.last_day)) AS counted
     WHERE counted.place = 60)`;
}

/** In the traditional calendar: between two days of school, the last one of the year before among them. */
function longBreaks(schoolYear: number): SQL {
  const traditional = sql`(SELECT ${calendars.id} FROM ${calendars} WHERE ${calendars.kind} = 'traditional')`;
  return sql`
    SELECT pause.first_day, pause.last_day
      FROM (SELECT m.day + 1 AS first_day, lead(m.day) OVER (ORDER BY m.day) - 1 AS last_day
              FROM (SELECT ${calendarDays.day} AS day FROM ${calendarDays}
                     WHERE ${calendarDays.calendarId} IN ${traditional} AND ${calendarDays.kind} = 'instructional'
                     UNION
                    SELECT max(${terms.endDate}) FROM ${terms}
                     WHERE ${terms.calendarId} IN ${traditional} AND ${terms.schoolYear} < ${schoolYear}) AS m
             WHERE m.day IS NOT NULL) AS pause
     WHERE (SELECT count(*) FROM generate_series(pause.first_day, pause.last_day, interval '1 day') AS g (day)
             WHERE extract(isodow FROM g.day) < 6) > 5`;
}
