/** How many seats of each section nobody holds on a day or later, as it is on record now. */
import { sql } from "drizzle-orm";
import { z } from "zod";
import { lastsPast } from "../../../sis/db/active-on.ts";
import { sectionEnrollments, sections } from "../../../sis/db/schema/scheduling.ts";
import { anyOf, type District, rowsOf } from "./district.ts";

const seatsShape = z.object({ section: z.int(), free: z.int() });

/** By the section. */
export async function readFreeSeats(
  district: District,
  schools: readonly number[],
  day: string,
): Promise<ReadonlyMap<number, number>> {
  const rows = await rowsOf(
    district,
    seatsShape,
    sql`
      SELECT ${sections.id} AS section,
             (${sections.capacity} - count(DISTINCT ${sectionEnrollments.seat}))::int AS free
        FROM ${sections}
        LEFT JOIN ${sectionEnrollments} ON ${sectionEnrollments.sectionId} = ${sections.id}
                                       AND ${lastsPast(sectionEnrollments, sql`${day}::date`)}
       WHERE ${anyOf(sections.schoolId, schools)}
       GROUP BY ${sections.id}`,
  );
  return new Map(rows.map(({ section, free }) => [section, free]));
}
