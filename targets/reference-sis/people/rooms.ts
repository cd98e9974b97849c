/** Grades of a school that have free seats in every period that their students must have. */
import { type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import { activeOn } from "../../../sis/db/active-on.ts";
import { courses, sectionEnrollments, sections } from "../../../sis/db/schema/scheduling.ts";
import { bellPeriods, terms } from "../../../sis/db/schema/schools.ts";
import { type District, openOn, rowsOf } from "./district.ts";

const roomShape = z.object({ school: z.int(), grade: z.int(), periods: z.array(z.int()) }).readonly();
export type Room = z.infer<typeof roomShape>;

/** Free seats needed in each period, so that several offices at work at once don't fill the last one. */
const spareSeats = 6;

/** A grade with homerooms needs only period 1; any other grade needs each required bell period of the school. */
export function readRooms(district: District): Promise<Room[]> {
  return rowsOf(
    district,
    roomShape,
    sql`
      WITH taken AS (
        SELECT ${sectionEnrollments.sectionId} AS section_id, count(*) AS seats
          FROM ${sectionEnrollments}
         WHERE ${activeOn(sectionEnrollments, sql`${district.day}`)}
         GROUP BY 1
      ), free AS (
        ${freeSeats(district)}
      ), homerooms AS (
        SELECT school_id, grade, min(seats) AS seats, ARRAY[1] AS periods
          FROM free
         WHERE kind = 'homeroom'
         GROUP BY 1, 2
      ), required AS (
        SELECT ${bellPeriods.schoolId} AS school_id, ${bellPeriods.period} AS period,
               count(*) OVER (PARTITION BY ${bellPeriods.schoolId}) AS periods
          FROM ${bellPeriods}
         WHERE ${bellPeriods.required}
         GROUP BY 1, 2
      ), scheduled AS (
        SELECT r.school_id, f.grade, min(f.seats) AS seats, array_agg(r.period ORDER BY r.period) AS periods,
               count(*) = min(r.periods) AS whole
          FROM required r
          JOIN free f ON f.school_id = r.school_id AND f.period = r.period AND f.kind = 'scheduled'
         GROUP BY 1, 2
      )
      SELECT school_id AS school, grade, periods
        FROM homerooms
       WHERE seats >= ${spareSeats}
       UNION ALL
      SELECT school_id, grade, periods
        FROM scheduled s
       WHERE whole
         AND seats >= ${spareSeats}
         AND NOT EXISTS (SELECT FROM homerooms h WHERE h.school_id = s.school_id AND h.grade = s.grade)
       ORDER BY 1, 2`,
  );
}

/** Per school, period, kind of section and grade. */
function freeSeats({ day }: District): SQL {
  return sql`
    SELECT ${sections.schoolId} AS school_id, ${sections.period} AS period, ${sections.kind} AS kind,
           g.grade, sum(${sections.capacity} - coalesce(t.seats, 0)) AS seats
      FROM ${sections}
      JOIN ${terms} ON ${terms.id} = ${sections.termId}
      JOIN ${courses} ON ${courses.id} = ${sections.courseId}
     CROSS JOIN LATERAL generate_series(greatest(${sections.lowGrade}, 0),
                                        least(${sections.highGrade}, 12)) AS g(grade)
      LEFT JOIN taken t ON t.section_id = ${sections.id}
     WHERE ${courses.subjectGroup} NOT IN ('special-day-class', 'service')
       AND ${openOn(day)}
     GROUP BY 1, 2, 3, 4`;
}
