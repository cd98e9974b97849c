/** What families may see: students, and the sections that each has on the day of the load. */
import { sectionEnrollments } from "../../../sis/db/schema/scheduling.ts";
import { anyOf, type District } from "./district.ts";
import type { KnownChild } from "./known.ts";
import { readOpeningSeats } from "./opening-seats.ts";

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

async function readSeats(district: District, students: readonly number[]): Promise<Seats> {
  const found = await readOpeningSeats(district, anyOf(sectionEnrollments.studentId, students));
  const byStudent = Map.groupBy(found, (seat) => seat.studentId);
  return new Map([...byStudent].map(([student, own]) => [student, own.map((seat) => seat.sectionId)]));
}

/** A child of another family. */
export function strangerTo(own: readonly KnownChild[], all: readonly KnownChild[]): KnownChild | undefined {
  const ids = new Set(own.map(({ student }) => student));
  return all.find(({ student }) => !ids.has(student));
}
