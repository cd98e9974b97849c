/** Classes with one open seat, and for each two students who may move there from other classes of the same period. */
import { type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import { activeOn, lastsPast } from "../../../sis/db/active-on.ts";
import { courses, sectionEnrollments, sections } from "../../../sis/db/schema/scheduling.ts";
import { terms } from "../../../sis/db/schema/schools.ts";
import { anyOf, type District, openOn, rowsOf } from "./district.ts";
import type { StudentChoice } from "./free-students.ts";

type Contender = { readonly student: number; readonly from: number; readonly grade: number };
/** Two students, and the class whose last seat both are to have. */
export type LastSeat = {
  readonly school: number;
  readonly to: number;
  readonly period: number;
  readonly contenders: readonly [Contender, Contender];
};

/** Enough that some are left when others have taken seats there meanwhile. [K] */
const mostContests = 6;
/** Of so many classes; not everyone in the other classes of the period is free. */
const mostClasses = 60;

const rowShape = z
  .object({
    school: z.int(),
    to: z.int(),
    period: z.int(),
    low: z.int(),
    high: z.int(),
    student: z.int(),
    from: z.int(),
  })
  .readonly();
type Row = z.output<typeof rowShape>;

/** At these schools. Takes the students. */
export async function readLastSeats(
  district: District,
  schools: readonly number[],
  choice: StudentChoice,
): Promise<LastSeat[]> {
  const rows = await rowsOf(district, rowShape, lastSeatsSql(district, [...new Set(schools)]));
  const seats: LastSeat[] = [];
  for (const [to, own] of Map.groupBy(rows, (row) => row.to)) {
    if (seats.length === mostContests) break;
    if (seats.some(({ contenders }) => contenders.some(({ from }) => from === to))) continue;
    const [first, second] = contendersOf(own, choice);
    if (first !== undefined && second !== undefined)
      seats.push({
        to,
        school: own[0]?.school ?? 0,
        period: own[0]?.period ?? 0,
        contenders: [first, second],
      });
  }
  return seats;
}

function contendersOf(rows: readonly Row[], choice: StudentChoice): Contender[] {
  const holding = new Map(rows.map((row) => [row.student, row]));
  const takeOne = (): Contender[] => {
    const taken = choice.take(choice.bySchool.get(rows[0]?.school ?? 0), ({ student, grade }) => {
      const row = holding.get(student);
      return row !== undefined && row.low <= grade && grade <= row.high;
    });
    const from = taken && holding.get(taken.student)?.from;
    return taken === undefined || from === undefined
      ? []
      : [{ student: taken.student, from, grade: taken.grade }];
  };
  return [...takeOne(), ...takeOne()];
}

/** Who is in another class of that period and term the day after the load, when moves begin. */
function lastSeatsSql({ day, schoolYear, shuffled }: District, schools: readonly number[]): SQL {
  const tomorrow = sql`(${day}::date + 1)`;
  return sql`
    WITH wanted AS (
      SELECT ${sections.id} AS id, ${sections.schoolId} AS school, ${sections.termId} AS term_id,
             ${sections.period} AS period, ${sections.lowGrade} AS low, ${sections.highGrade} AS high
        FROM ${sections}
        JOIN ${terms} ON ${terms.id} = ${sections.termId}
        JOIN ${courses} ON ${courses.id} = ${sections.courseId}
        JOIN ${sectionEnrollments} ON ${sectionEnrollments.sectionId} = ${sections.id}
                                  AND ${lastsPast(sectionEnrollments, sql`${day}::date`)}
       WHERE ${anyOf(sections.schoolId, schools)} AND ${sections.kind} = 'scheduled'
         AND ${terms.schoolYear} = ${schoolYear} AND ${openOn(day)}
         AND ${courses.subjectGroup} NOT IN ('special-day-class', 'service')
       GROUP BY ${sections.id}
      HAVING ${sections.capacity} - count(DISTINCT ${sectionEnrollments.seat}) = 1
       ORDER BY ${shuffled(sections.id)}
       LIMIT ${mostClasses})
    SELECT w.school, w.id AS "to", w.period, w.low, w.high, ${sectionEnrollments.studentId} AS student, ${sections.id} AS "from"
      FROM wanted w
      JOIN ${sections} ON ${sections.schoolId} = w.school AND ${sections.termId} = w.term_id
                      AND ${sections.period} = w.period AND ${sections.id} <> w.id AND ${sections.kind} = 'scheduled'
      JOIN ${courses} ON ${courses.id} = ${sections.courseId}
      JOIN ${sectionEnrollments} ON ${sectionEnrollments.sectionId} = ${sections.id}
                                AND ${activeOn(sectionEnrollments, tomorrow)}
                                AND ${sectionEnrollments.endDate} IS NULL
     WHERE ${courses.subjectGroup} NOT IN ('special-day-class', 'service')
     ORDER BY w.id, ${sectionEnrollments.studentId}`;
}
