/** The sections of a school that have a seat for a student, by the same rules that decide when it is taken. */
import { and, asc, eq, sql } from "drizzle-orm";
import { overlaps } from "../db/active-on.ts";
import { db, type Given, query } from "../db/query.ts";
import { sectionEnrollments, sections } from "../db/schema/scheduling.ts";
import type { Database } from "../db/statement.ts";
import { seatObstacle } from "./rules.ts";
import {
  clashes,
  enrollmentThere,
  factFields,
  heldSlots,
  type Stay,
  stayOf,
  type Wanted,
  wantedSections,
} from "./wanted-seats.ts";

type OpeningsAsked = {
  readonly studentId: number;
  readonly schoolId: number;
  /** The first day of the seat, unless the term begins later. */
  readonly day: string;
  readonly schoolYear: number;
};

const withOpenSeats = query("scheduling.openings", (asked: Given<OpeningsAsked>) => {
  const { studentId, schoolId, day, schoolYear } = asked;
  const wanted = wantedSections({ day, schoolYear }, eq(sections.schoolId, schoolId));
  const enrollment = enrollmentThere(wanted, studentId);
  const stay = stayOf(wanted, enrollment);
  const taken = takenSeats(wanted, stay);
  const held = heldSlots(studentId);
  return db
    .select({
      ...factFields(wanted, stay, { enrollment, studentId }),
      ...{ sectionId: wanted.id, title: wanted.title, period: wanted.period, courseId: wanted.courseId },
      ...{ termId: wanted.termId, term: wanted.term, subjectGroup: wanted.subjectGroup },
      openSeats: sql<number>`${wanted.capacity} - ${taken.seats}`,
      clashes: clashes(wanted, held, stay),
    })
    .from(wanted)
    .crossJoin(held)
    .innerJoinLateral(enrollment, sql`true`)
    .crossJoinLateral(taken)
    .where(and(sql`${wanted.dayInTerm}`, sql`${taken.seats} < ${wanted.capacity}`))
    .orderBy(asc(wanted.termId), asc(wanted.period), asc(wanted.id));
});

/** Seats that somebody has on any day of the stay. */
function takenSeats(wanted: Wanted, { begin, end }: Stay) {
  const { sectionId, seat } = sectionEnrollments;
  return db
    .select({ seats: sql<number>`count(DISTINCT ${seat})::int`.as("taken_seats") })
    .from(sectionEnrollments)
    .where(
      and(
        eq(sectionId, wanted.id),
        sql`${seat} <= ${wanted.capacity}`,
        overlaps(sectionEnrollments, begin, end),
      ),
    )
    .as("taken");
}

export type Opening = Awaited<ReturnType<typeof withOpenSeats.all>>[number];

/** Those that the student can have once they give up the sections in `clashes`. */
export async function findOpenings(database: Database, asked: OpeningsAsked): Promise<Opening[]> {
  const open = await withOpenSeats.all(database, asked);
  return open.filter((opening) => seatObstacle({ ...opening, periodHeldBy: null }) === undefined);
}
