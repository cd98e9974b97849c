/** Whom a search for a family name finds at a school on the day of the load. */
import { sql } from "drizzle-orm";
import { z } from "zod";
import { activeOn } from "../../../sis/db/active-on.ts";
import { plainWordsSql } from "../../../sis/db/plain-words.ts";
import { schoolEnrollments } from "../../../sis/db/schema/enrollment.ts";
import { students } from "../../../sis/db/schema/people.ts";
import { rowsOf } from "./district.ts";
import type { Known } from "./known.ts";
import type { PeopleSource } from "./pool.ts";

type Search = { readonly school: number; readonly familyName: string };

const foundShape = z
  .object({ school: z.int(), familyName: z.string(), students: z.array(z.int()) })
  .readonly();

/** Words this long are found anywhere in a name, shorter ones only where a part of it begins. */
const leastAnywhere = 3;

/** Students whom someone in the plan works on may leave during the load. */
export async function readSearches(
  { district, freeStudents }: Pick<PeopleSource, "district" | "freeStudents">,
  searches: readonly Search[],
): Promise<(search: Search) => Known> {
  const { day, schoolYear, lastStudent } = district;
  const unique = new Map(searches.map((search) => [keyOf(search), search]));
  const schools = [...unique.values()].map(({ school }) => school);
  const names = [...unique.values()].map(({ familyName }) => familyName);
  const rows = await rowsOf(
    district,
    foundShape,
    sql`
      WITH asked AS (
        SELECT school, name,
               string_to_array(btrim(${plainWordsSql(sql`name`)}), ' ') AS words
          FROM unnest(${sql.param(schools)}::int[], ${sql.param(names)}::text[]) AS asked (school, name)
      ), search AS (
        SELECT school, name,
               ARRAY(SELECT CASE WHEN (SELECT max(length(longest)) FROM unnest(words) AS longest) >= ${leastAnywhere}::int
                                 THEN '%' || word || '%' ELSE '% ' || word || '%' END
                       FROM unnest(words) AS word) AS patterns
          FROM asked
      )
      SELECT search.school, search.name AS "familyName", array_agg(DISTINCT ${students.id}) AS students
        FROM search
        JOIN ${schoolEnrollments} ON ${schoolEnrollments.schoolId} = search.school
                                 AND ${schoolEnrollments.schoolYear} = ${schoolYear}
                                 AND ${activeOn(schoolEnrollments, sql`${day}::date`)}
        JOIN ${students} ON ${students.id} = ${schoolEnrollments.studentId}
                        AND ${students.searchName} LIKE ALL (search.patterns)
       GROUP BY 1, 2`,
  );
  const found = new Map(rows.map((row) => [keyOf(row), row.students]));
  return (search) => {
    const all = found.get(keyOf(search)) ?? [];
    const must = all.filter((student) => !freeStudents.isTaken(student));
    return { must, may: all.filter(freeStudents.isTaken), above: lastStudent };
  };
}

function keyOf({ school, familyName }: Search): string {
  return `${school} ${familyName}`;
}
