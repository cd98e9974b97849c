/** Who is on the roster of a section on the day of the load. */
import { sectionEnrollments } from "../../../sis/db/schema/scheduling.ts";
import { anyOf } from "./district.ts";
import type { Known } from "./known.ts";
import { readOpeningSeats } from "./opening-seats.ts";
import type { PeopleSource } from "./pool.ts";

/**
 * By the section. Students whom someone in the plan works on may leave during the load; those who join are new in the
 * district, because everyone else changes sections tomorrow.
 */
export async function readRosters(
  { district, freeStudents }: Pick<PeopleSource, "district" | "freeStudents">,
  ofSections: readonly number[],
): Promise<(section: number) => Known> {
  const found = await readOpeningSeats(district, anyOf(sectionEnrollments.sectionId, ofSections));
  const bySection = Map.groupBy(found, (seat) => seat.sectionId);
  return (section) => {
    const students = (bySection.get(section) ?? []).map((seat) => seat.studentId);
    const may = students.filter(freeStudents.isTaken);
    const must = students.filter((student) => !freeStudents.isTaken(student));
    return { must, ...(may.length > 0 && { may }), above: district.lastStudent };
  };
}
