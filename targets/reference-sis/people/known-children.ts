/** What families may see: students, and the sections that each has on opening day. */
import { and, eq, sql } from "drizzle-orm";
import { activeOn } from "../../../sis/db/active-on.ts";
import { sectionEnrollments, sections } from "../../../sis/db/schema/scheduling.ts";
import { terms } from "../../../sis/db/schema/schools.ts";
import { anyOf, type District, openOn } from "./district.ts";
import type { KnownChild } from "./known.ts";

type Seats = ReadonlyMap<number, readonly number[]>;

/** By the student. A student whom someone in the plan works on may lose sections, and gets no others before tomorrow. */
export async function readChildren(
  district: District,
  students: readonly number[],
  isTaken: (student: number) => boolean,
): Promise<ReadonlyMap<number, KnownChild>> {
  const seats = await readSeats(district, students);
  return new Map(
    students.map((student) => {
      const own = seats.get(student) ?? [];
      return [student, { student, sections: isTaken(student) ? { must: [], may: own } : { must: own } }];
    }),
  );
}

async function readSeats({ database, openingDay }: District, students: readonly number[]): Promise<Seats> {
  const { studentId, sectionId } = sectionEnrollments;
  const found = await database
    .select({ studentId, sectionId })
    .from(sectionEnrollments)
    .innerJoin(sections, eq(sections.id, sectionId))
    .innerJoin(terms, eq(terms.id, sections.termId))
    .where(
      and(
        anyOf(studentId, students),
        activeOn(sectionEnrollments, sql`${openingDay}::date`),
        openOn(openingDay),
      ),
    )
    .orderBy(sectionId);
  const byStudent = Map.groupBy(found, (seat) => seat.studentId);
  return new Map([...byStudent].map(([student, own]) => [student, own.map((seat) => seat.sectionId)]));
}

/** A child of another family. */
export function strangerTo(own: readonly KnownChild[], all: readonly KnownChild[]): KnownChild | undefined {
  const ids = new Set(own.map(({ student }) => student));
  return all.find(({ student }) => !ids.has(student));
}
