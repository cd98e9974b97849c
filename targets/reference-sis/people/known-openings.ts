/** Which sections a search for open seats finds, however many seats the people of a plan take meanwhile. */
import { type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import { lastsPast } from "../../../sis/db/active-on.ts";
import { courses, sectionEnrollments, sections } from "../../../sis/db/schema/scheduling.ts";
import { terms } from "../../../sis/db/schema/schools.ts";
import { anyOf, type District, rowsOf } from "./district.ts";
import type { Known } from "./known.ts";
import type { PeopleSource } from "./pool.ts";
import type { SeatTakers } from "./seat-takers.ts";

/** In one period: the sections that are surely open, and those that may be. */
export type KnownOpenings = Pick<Known, "must" | "may"> & { readonly period: number };

const seatsShape = z
  .object({
    school: z.int(),
    section: z.int(),
    period: z.int(),
    lowGrade: z.int(),
    highGrade: z.int(),
    free: z.int(),
  })
  .readonly();
type SectionSeats = z.infer<typeof seatsShape>;

type AskedGrade = { readonly school: number; readonly grade: number };

/** Sections for students of a grade at their school, by period. */
export async function readOpenings(
  { district, seatTakers }: Pick<PeopleSource, "district" | "seatTakers">,
  schools: readonly number[],
): Promise<(asked: AskedGrade) => KnownOpenings[]> {
  const rows = await rowsOf(district, seatsShape, seatsSql(district, [...new Set(schools)]));
  const bySchool = Map.groupBy(rows, ({ school }) => school);
  return ({ school, grade }) => {
    const own = (bySchool.get(school) ?? []).filter(
      ({ lowGrade, highGrade }) => lowGrade <= grade && grade <= highGrade,
    );
    const byPeriod = Map.groupBy(own, ({ period }) => period);
    return [...byPeriod].map(([period, some]) => openingsOf(period, some, seatTakers));
  };
}

function openingsOf(period: number, some: readonly SectionSeats[], seatTakers: SeatTakers): KnownOpenings {
  const isSurelyOpen = ({ school, lowGrade, highGrade, free }: SectionSeats) =>
    free > seatTakers.at(school, lowGrade, highGrade);
  const idsOf = (surely: boolean) =>
    some.filter((seats) => isSurelyOpen(seats) === surely).map(({ section }) => section);
  return { period, must: idsOf(true), may: idsOf(false) };
}

/** Nobody is offered a seat in a special day class. A seat that someone holds or will hold isn't free. */
function seatsSql({ day, schoolYear }: District, schools: readonly number[]): SQL {
  return sql`
    WITH taken AS (
      SELECT ${sectionEnrollments.sectionId} AS section_id, count(DISTINCT ${sectionEnrollments.seat}) AS seats
        FROM ${sectionEnrollments}
        JOIN ${sections} ON ${sections.id} = ${sectionEnrollments.sectionId}
       WHERE ${anyOf(sections.schoolId, schools)}
         AND ${lastsPast(sectionEnrollments, sql`${day}::date`)}
       GROUP BY 1
    )
    SELECT ${sections.schoolId} AS school, ${sections.id} AS section, ${sections.period} AS period,
           ${sections.lowGrade} AS "lowGrade", ${sections.highGrade} AS "highGrade",
           (${sections.capacity} - coalesce(taken.seats, 0))::int AS free
      FROM ${sections}
      JOIN ${courses} ON ${courses.id} = ${sections.courseId}
      JOIN ${terms} ON ${terms.id} = ${sections.termId}
      LEFT JOIN taken ON taken.section_id = ${sections.id}
     WHERE ${anyOf(sections.schoolId, schools)}
       AND ${courses.subjectGroup} <> 'special-day-class'
       AND ${terms.schoolYear} = ${schoolYear}
     ORDER BY ${sections.id}`;
}
