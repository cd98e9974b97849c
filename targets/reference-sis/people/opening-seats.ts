/** The seats held on the day of the load, for what is known of students and of sections. */
import { and, eq, type SQL, sql } from "drizzle-orm";
import { activeOn } from "../../../sis/db/active-on.ts";
import { sectionEnrollments, sections } from "../../../sis/db/schema/scheduling.ts";
import { terms } from "../../../sis/db/schema/schools.ts";
import { type District, openOn } from "./district.ts";

const { studentId, sectionId } = sectionEnrollments;

type OpeningSeat = { readonly studentId: number; readonly sectionId: number };

/** Those to which the condition applies, by section and student. */
export function readOpeningSeats({ database, day }: District, those: SQL): Promise<OpeningSeat[]> {
  return database
    .select({ studentId, sectionId })
    .from(sectionEnrollments)
    .innerJoin(sections, eq(sections.id, sectionId))
    .innerJoin(terms, eq(terms.id, sections.termId))
    .where(and(those, activeOn(sectionEnrollments, sql`${day}::date`), openOn(day)))
    .orderBy(sectionId, studentId);
}
