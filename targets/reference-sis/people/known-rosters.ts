/** Who is on the roster of a section on opening day. */
import { and, eq, sql } from "drizzle-orm";
import { activeOn } from "../../../sis/db/active-on.ts";
import { sectionEnrollments, sections } from "../../../sis/db/schema/scheduling.ts";
import { terms } from "../../../sis/db/schema/schools.ts";
import { anyOf, openOn } from "./district.ts";
import type { Known } from "./known.ts";
import type { PeopleSource } from "./pool.ts";

/**
 * By the section. Students whom someone in the plan works on may leave during the load; those who join are new in the
 * district, because everyone else changes sections tomorrow.
 */
export async function readRosters(
  { district, freeStudents }: Pick<PeopleSource, "district" | "freeStudents">,
  ofSections: readonly number[],
): Promise<(section: number) => Known> {
  const { studentId, sectionId } = sectionEnrollments;
  const { database, openingDay, lastStudent } = district;
  const found = await database
    .select({ studentId, sectionId })
    .from(sectionEnrollments)
    .innerJoin(sections, eq(sections.id, sectionId))
    .innerJoin(terms, eq(terms.id, sections.termId))
    .where(
      and(
        anyOf(sectionId, ofSections),
        activeOn(sectionEnrollments, sql`${openingDay}::date`),
        openOn(openingDay),
      ),
    )
    .orderBy(studentId);
  const bySection = Map.groupBy(found, (seat) => seat.sectionId);
  return (section) => {
    const students = (bySection.get(section) ?? []).map((seat) => seat.studentId);
    const may = students.filter(freeStudents.isTaken);
    const must = students.filter((student) => !freeStudents.isTaken(student));
    return { must, ...(may.length > 0 && { may }), above: lastStudent };
  };
}
