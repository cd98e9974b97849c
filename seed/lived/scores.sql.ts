/** Grade books of a history: an assignment each week, and its scores, entered on the next day of school. */
import { type SQL, sql } from "drizzle-orm";
import { columnNames } from "../../parts/postgres/sql-text.ts";
import { activeOn } from "../../sis/db/active-on.ts";
import { accounts } from "../../sis/db/schema/access.ts";
import { assignments, scoreHistory, scores } from "../../sis/db/schema/grades.ts";
import { sectionEnrollments, sections, sectionTeachers } from "../../sis/db/schema/scheduling.ts";
import { calendarDays } from "../../sis/db/schema/schools.ts";
import { fall, traditionalCalendar } from "../district/calendar.ts";
import { correctedOf1024, missingWorkOf1024, scoredOnTime } from "../district/movement.ts";
import { ticket, tickets } from "./draws.sql.ts";
import { joinNoShow } from "./leavers.sql.ts";
import { afternoonOf, type Lived, livedDays } from "./school-days.sql.ts";

/** Exists while a history is being written: each assignment that was scored, by whom and when. */
export const livedScorings = sql.raw("firstbell.lived_scorings");

/** Due on the last day of each week of school, and given on its first, after the assignments that are there. */
export function insertAssignments({ through }: Lived): SQL {
  const { id, sectionId, title, pointsPossible, dueOn } = assignments;
  const { calendarId, day, kind } = calendarDays;
  return sql`
INSERT INTO ${assignments} (${columnNames(id, sectionId, title, pointsPossible, dueOn)})
SELECT (SELECT max(${id}) FROM ${assignments}) + row_number() OVER (ORDER BY w.due, g.section_id), g.section_id,
       CASE w.number % 3 WHEN 0 THEN 'Quiz' WHEN 1 THEN 'Classwork' ELSE 'Homework' END || ', week ' || w.number,
       CASE w.number % 3 WHEN 0 THEN 50 ELSE 20 END, w.due
  FROM (SELECT min(${day}) AS given, max(${day}) AS due, row_number() OVER (ORDER BY min(${day})) AS number
          FROM ${calendarDays}
         WHERE ${calendarId} = ${traditionalCalendar} AND ${kind} = 'instructional' AND ${day} <= ${fall.endDate}::date
         GROUP BY date_trunc('week', ${day})) w
  JOIN (SELECT ${sectionId} AS section_id, max(${dueOn}) AS last FROM ${assignments} GROUP BY ${sectionId}) g
    ON w.due > g.last
 WHERE w.given <= ${through}::date`;
}

/** By the section's teacher of that day; nobody is scored in a class without one. */
export function createScorings({ seed }: Lived): SQL {
  const { id, sectionId, pointsPossible, dueOn } = assignments;
  return sql`
CREATE UNLOGGED TABLE ${livedScorings} AS
SELECT DISTINCT ON (${id})
       ${id} AS assignment_id, ${sectionId} AS section_id, ${sections.schoolId} AS school_id, ${dueOn} AS due_on,
       ${pointsPossible} AS points_possible, entered.day, ${accounts.staffId} AS staff_id, ${accounts.id} AS account_id,
       ${afternoonOf(sql`entered.day`, seed, "minutes", sql`${id}::bigint`)} AS at,
       ${afternoonOf(sql`entered.day`, seed, "minutes", sql`${id}::bigint`)} + interval '30 minutes' AS again
  FROM ${assignments}
 CROSS JOIN LATERAL (SELECT min(d.day) AS day FROM ${livedDays} d WHERE d.day > ${dueOn}) entered
  JOIN ${sections} ON ${sections.id} = ${sectionId}
  JOIN ${sectionTeachers} ON ${sectionTeachers.sectionId} = ${sectionId} AND ${sectionTeachers.role} = 'primary'
                         AND ${activeOn(sectionTeachers, sql`entered.day`)}
  JOIN ${accounts} ON ${accounts.staffId} = ${sectionTeachers.staffId}
 WHERE entered.day IS NOT NULL AND ${ticket(seed, "scored", sql`${id}::bigint`)} < ${tickets(scoredOnTime)}
 ORDER BY ${id}, ${accounts.id};
ANALYZE ${livedScorings}`;
}

/** The first entry of an assignment, and the one that corrects some of its scores. */
export function scoreOperation(assignmentId: SQL, version: SQL): SQL {
  return sql`md5(concat_ws(' ', 'scores', ${assignmentId}, ${version}))::uuid::text`;
}

export function insertScores(lived: Lived): SQL {
  const { assignmentId, studentId, sectionId, points, version, enteredBy, enteredAt, operationId } = scores;
  const columns = [assignmentId, studentId, sectionId, points, version, enteredBy, enteredAt, operationId];
  return sql`
INSERT INTO ${scores} (${columnNames(...columns)})
SELECT assignment_id, student_id, section_id, points, version, staff_id, CASE version WHEN 1 THEN at ELSE again END,
       ${scoreOperation(sql`assignment_id`, sql`version`)}
  FROM (${scored(lived)}) s`;
}

/** What the corrected scores were at first: a tenth less. */
export function insertReplacedScores(lived: Lived): SQL {
  const { assignmentId, studentId, version, points, enteredBy, enteredAt, operationId } = scoreHistory;
  const columns = [assignmentId, studentId, version, points, enteredBy, enteredAt, operationId];
  return sql`
INSERT INTO ${scoreHistory} (${columnNames(...columns)})
SELECT assignment_id, student_id, 1, points - points_possible / 10, staff_id, at, ${scoreOperation(sql`assignment_id`, sql`1`)}
  FROM (${scored(lived)}) s
 WHERE version = 2`;
}

/** Students who had a seat when the work was due and have it when it's scored. No-shows have nothing to score. */
function scored({ seed }: Lived): SQL {
  const { sectionId, studentId, beginDate } = sectionEnrollments;
  const ability = sql`(hashint4extended(b.student_id, ${seed}::bigint) & 31)`;
  const percent = sql`(45 + ${ability} + (b.bits >> 20 & 31))`;
  return sql`
SELECT b.*, round(least(b.points_possible, b.points_possible * ${percent} / 100)) AS points,
       CASE WHEN b.bits >> 10 & 1023 < ${correctedOf1024} THEN 2 ELSE 1 END AS version
  FROM (
    SELECT s.*, ${studentId} AS student_id,
           hashint8extended(${studentId}::bigint * 4294967296 + s.assignment_id, ${seed}::bigint) AS bits
      FROM ${livedScorings} s
      JOIN ${sectionEnrollments} ON ${sectionId} = s.section_id AND ${activeOn(sectionEnrollments, sql`s.day`)}
                                AND ${beginDate} <= s.due_on
      ${joinNoShow(studentId, sql`s.day`)}
     WHERE l.student_id IS NULL) b
 WHERE b.bits & 1023 >= ${missingWorkOf1024}`;
}
