/** Physical education with as many seats as a placeholder has: those of a whole grade, and 25 more. */
import { sql } from "drizzle-orm";
import { columnNames } from "../../parts/postgres/sql-text.ts";
import { schoolEnrollments } from "../../sis/db/schema/enrollment.ts";
import { courses, sections } from "../../sis/db/schema/scheduling.ts";
import { newestYear, shuffled } from "../defects/defect.ts";
import { type LookAlike, lookAlikeColumns } from "./look-alike.ts";

const id = "as-many-seats-as-a-placeholder";
const { schoolId, schoolYear, grade, exitDate } = schoolEnrollments;
/** One such class for this many students of the district. [K] */
const studentsPerClass = 10_000;
const seatsAdded = 25;
/** A placeholder has at least as many; most stations of physical education have at most as many. */
const seats = { least: 60, usualMost: 120 };
const gradeSizes = sql`
  (SELECT ${schoolId} AS school_id, ${grade} AS grade, count(*) AS students
     FROM ${schoolEnrollments}
    WHERE ${schoolYear} = ${newestYear} AND ${exitDate} IS NULL
    GROUP BY 1, 2)`;

export const asManySeatsAsAPlaceholder = {
  id,
  rules: ["R10", "R11"],
  title: "physical education with as many seats as a placeholder has",
  sql: sql`
CREATE TEMP TABLE chosen AS
SELECT s.*
  FROM (
    SELECT ${sections.id} AS section_id, ${sections.schoolId} AS school_id, size.students + ${seatsAdded} AS seats
      FROM ${sections}
      JOIN ${gradeSizes} size ON size.school_id = ${sections.schoolId} AND size.grade = ${sections.lowGrade}
      JOIN ${courses} ON ${courses.id} = ${sections.courseId} AND ${courses.subjectGroup} = 'physical-education'
     WHERE ${sections.lowGrade} = ${sections.highGrade}) s
 WHERE s.seats >= ${seats.least}
 ORDER BY s.seats > ${seats.usualMost}, ${shuffled(id, sql`s.section_id`)}
 LIMIT 1 + :students / ${sql.raw(String(studentsPerClass))};

UPDATE ${sections}
   SET ${columnNames(sections.capacity)} = c.seats
  FROM chosen c
 WHERE ${sections.id} = c.section_id;

INSERT INTO firstbell.look_alikes (${sql.raw(lookAlikeColumns)})
SELECT ${id}, c.school_id, NULL, c.section_id FROM chosen c;`,
} as const satisfies LookAlike;
