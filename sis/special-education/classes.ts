/** A student's classes beside the placement, by the courses' titles: a class's own may have its teacher's name. */
import { and, eq, type SQLWrapper, sql } from "drizzle-orm";
import { activeOn, inTerm } from "../db/active-on.ts";
import { db } from "../db/query.ts";
import { courses, sectionEnrollments, sections } from "../db/schema/scheduling.ts";
import { terms } from "../db/schema/schools.ts";

export type ClassOn = {
  readonly period: number | null;
  readonly course: string;
  readonly dayClass: boolean;
};

/** As JSON, in the order of the school day. */
export function classesOn(student: SQLWrapper, day: SQLWrapper) {
  const json = sql`jsonb_build_object('period', ${sections.period}, 'course', ${courses.title},
                                      'dayClass', ${courses.subjectGroup} = 'special-day-class')`;
  return db
    .select({ classes: sql`coalesce(jsonb_agg(${json} ORDER BY ${sections.period}, ${sections.id}), '[]')` })
    .from(sectionEnrollments)
    .innerJoin(sections, eq(sections.id, sectionEnrollments.sectionId))
    .innerJoin(terms, and(eq(terms.id, sections.termId), inTerm(sql`${day}`)))
    .innerJoin(courses, eq(courses.id, sections.courseId))
    .where(and(eq(sectionEnrollments.studentId, student), activeOn(sectionEnrollments, sql`${day}`)));
}
