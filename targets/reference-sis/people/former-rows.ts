/**
 * A student who was in a teacher's class the day before yesterday, and a class that was the teacher's then, for as long as
 * the teacher tries to see them: nothing is left of either.
 */
import { and, eq, type SQL, sql } from "drizzle-orm";
import { sectionEnrollments, sectionTeachers } from "../../../sis/db/schema/scheduling.ts";
import type { District } from "./district.ts";

export type Former = {
  readonly teacher: number;
  /** The teacher's own, and the student who was in it. */
  readonly section: number;
  readonly student: number;
  /** The one that was the teacher's. */
  readonly formerSection: number;
};

export async function withFormerRows<Result>(
  district: District,
  former: Former,
  work: () => Promise<Result>,
): Promise<Result> {
  await addRows(district, former);
  try {
    return await work();
  } finally {
    await removeRows(district, former);
  }
}

function daysBefore({ day }: District): { readonly beginDate: SQL; readonly endDate: SQL } {
  return { beginDate: sql`${day}::date - 2`, endDate: sql`${day}::date - 1` };
}

/** No student sits there. */
const seat = 9_999;

/** The rules that the database keeps are off meanwhile: the term may only just have begun. */
const unruled = sql`SET LOCAL session_replication_role = replica`;

async function addRows(district: District, { teacher, section, student, formerSection }: Former) {
  const dates = daysBefore(district);
  await district.database.transaction(async (rows) => {
    await rows.execute(unruled);
    await rows.insert(sectionEnrollments).values({ sectionId: section, studentId: student, seat, ...dates });
    await rows
      .insert(sectionTeachers)
      .values({ sectionId: formerSection, staffId: teacher, role: "co-teacher", ...dates });
  });
}

async function removeRows(district: District, { teacher, section, student, formerSection }: Former) {
  const { beginDate } = daysBefore(district);
  const [seats, assignments] = [sectionEnrollments, sectionTeachers];
  await district.database.transaction(async (rows) => {
    await rows.execute(unruled);
    await rows
      .delete(seats)
      .where(and(eq(seats.sectionId, section), eq(seats.studentId, student), eq(seats.beginDate, beginDate)));
    await rows
      .delete(assignments)
      .where(
        and(
          eq(assignments.sectionId, formerSection),
          eq(assignments.staffId, teacher),
          eq(assignments.beginDate, beginDate),
        ),
      );
  });
}
