/** Whom a search for a family name finds at a school on the day of the load. */
import { type SQL, sql } from "drizzle-orm";
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
      WITH search AS (
        SELECT school, name, ${namePatterns(sql`name`)} AS patterns
          FROM unnest(${sql.param(schools)}::int[], ${sql.param(names)}::text[]) AS asked (school, name)
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

/** What a plain name must be like to be found by this one: it has each of its words. */
export function namePatterns(name: SQL): SQL {
  const words = sql`unnest(string_to_array(btrim(${plainWordsSql(name)}), ' ')) AS word`;
  const anywhere = sql`max(length(word)) OVER () >= ${leastAnywhere}::int`;
  return sql`ARRAY(SELECT CASE WHEN ${anywhere} THEN '%' || word || '%' ELSE '% ' || word || '%' END FROM ${words})`;
}

function keyOf({ school, familyName }: Search): string {
  return `${school} ${familyName}`;
}
