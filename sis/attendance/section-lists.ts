/** Meetings on a day: a teacher's own, and those of a school whose attendance isn't submitted. */
import {
  and,
  asc,
  eq,
  exists,
  gt,
  isNull,
  notExists,
  or,
  type Placeholder,
  type SQL,
  sql,
} from "drizzle-orm";
import { activeOn, inTerm } from "../db/active-on.ts";
import { teacherOfMeeting } from "../db/fragments.ts";
import { db, type Given, query } from "../db/query.ts";
import { attendanceMarks, attendanceSubmissions } from "../db/schema/attendance.ts";
import { sectionEnrollments, sectionMeetings, sections } from "../db/schema/scheduling.ts";
import { rooms, terms } from "../db/schema/schools.ts";
import type { Database } from "../db/statement.ts";
import { whereGiven } from "../db/templates.ts";
import { instructionalDay, meetsOn, ofMeeting, taughtBy } from "./meeting-days.ts";

const mySections = query(
  "attendance.my-sections",
  ({ staffId, day }: Given<{ staffId: number; day: string }>) =>
    db
      .select({
        sectionId: sections.id,
        period: sectionMeetings.period,
        title: sections.title,
        room: rooms.number,
        enrolled: sql<number>`${seatsHeld(day)}`,
        submitted: sql<boolean>`${isComplete(day)}`,
      })
      .from(sectionMeetings)
      .innerJoin(sections, eq(sections.id, sectionMeetings.sectionId))
      .innerJoin(terms, and(eq(terms.id, sections.termId), inTerm(day)))
      .leftJoin(rooms, eq(rooms.id, sectionMeetings.roomId))
      .where(and(taughtBy(staffId, day), meetsOn(day), exists(instructionalDay(day))))
      .orderBy(asc(sectionMeetings.period), asc(sections.id)),
);
export type TaughtSection = Awaited<ReturnType<typeof mySections.all>>[number];

function seatsHeld(day: Placeholder) {
  return db
    .select({ enrolled: sql<number>`count(*)::int`.as("enrolled") })
    .from(sectionEnrollments)
    .where(and(eq(sectionEnrollments.sectionId, sections.id), activeOn(sectionEnrollments, day)));
}

function submissions(day: Placeholder) {
  return db
    .select({ revision: attendanceSubmissions.revision })
    .from(attendanceSubmissions)
    .where(ofMeeting(attendanceSubmissions, { sectionId: sections.id, day, period: sectionMeetings.period }));
}

/**
 * Students on the day's roster without a mark in the meeting: everyone before a submission, and those who joined after
 * it.
 */
function unmarked(day: Placeholder): SQL | undefined {
  const { sectionId, studentId } = sectionEnrollments;
  const mark = db
    .select({ code: attendanceMarks.code })
    .from(attendanceMarks)
    .where(
      and(
        ofMeeting(attendanceMarks, { sectionId: sections.id, day, period: sectionMeetings.period }),
        eq(attendanceMarks.studentId, studentId),
      ),
    );
  return and(eq(sectionId, sections.id), activeOn(sectionEnrollments, day), notExists(mark));
}

function countUnmarked(day: Placeholder) {
  return db.select({ students: sql`count(*)::int` }).from(sectionEnrollments).where(unmarked(day));
}

function anyUnmarked(day: Placeholder) {
  return db.select({ studentId: sectionEnrollments.studentId }).from(sectionEnrollments).where(unmarked(day));
}

/** A meeting is done once it has been submitted and everyone on the roster has a mark. */
function isComplete(day: Placeholder): SQL {
  return sql`(${exists(submissions(day))} AND ${notExists(anyUnmarked(day))})`;
}

/** What a member of staff teaches on that day, one row a meeting; nothing on a day without school. */
export async function findTaughtSections(
  database: Database,
  staffId: number,
  day: string,
): Promise<TaughtSection[]> {
  return await mySections.all(database, { staffId, day });
}

type UnsubmittedSearch = {
  readonly schoolId: number;
  readonly day: string;
  /** Every period if undefined. */
  readonly period: number | undefined;
};

const notSubmitted = query(
  "attendance.not-submitted",
  ({ schoolId, day, period }: Given<UnsubmittedSearch>) => {
    const roster = seatsHeld(day).as("roster");
    // One row of each meeting: for an EXISTS, Postgres would gather all submissions of the district on that day.
    const submitted = submissions(day).limit(1).as("submitted");
    const neverSubmitted = isNull(submitted.revision);
    return db
      .select({
        sectionId: sections.id,
        title: sections.title,
        period: sectionMeetings.period,
        room: rooms.number,
        teacher: teacherOfMeeting(day),
        enrolled: roster.enrolled,
        unmarked: sql<number>`CASE WHEN ${neverSubmitted} THEN ${roster.enrolled} ELSE (${countUnmarked(day)}) END`,
      })
      .from(sections)
      .innerJoin(terms, and(eq(terms.id, sections.termId), inTerm(day)))
      .innerJoin(sectionMeetings, and(eq(sectionMeetings.sectionId, sections.id), meetsOn(day)))
      .leftJoin(rooms, eq(rooms.id, sectionMeetings.roomId))
      .leftJoinLateral(submitted, sql`true`)
      .crossJoinLateral(roster)
      .where(
        and(
          eq(sections.schoolId, schoolId),
          whereGiven(period, "int", eq(sectionMeetings.period, period)),
          gt(roster.enrolled, 0),
          exists(instructionalDay(day)),
          or(neverSubmitted, exists(anyUnmarked(day))),
        ),
      )
      .orderBy(asc(sectionMeetings.period), asc(sections.id));
  },
);
export type UnsubmittedSection = Awaited<ReturnType<typeof notSubmitted.all>>[number];

/** Meetings of that day that have students, and whose attendance isn't submitted for all of them. */
export async function findNotSubmitted(
  database: Database,
  search: UnsubmittedSearch,
): Promise<UnsubmittedSection[]> {
  return await notSubmitted.all(database, search);
}
