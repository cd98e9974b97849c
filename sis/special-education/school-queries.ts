/** Queries over schools: placements that don't match the schedule, the monitor's two figures, and his sample. */
import {
  type AnyColumn,
  and,
  asc,
  eq,
  gt,
  isNotNull,
  or,
  type Placeholder,
  type SQL,
  sql,
} from "drizzle-orm";
import { activeOn, inTerm } from "../db/active-on.ts";
import { db, type Given, query } from "../db/query.ts";
import { schoolEnrollments } from "../db/schema/enrollment.ts";
import { students } from "../db/schema/people.ts";
import { courses, sectionEnrollments, sections } from "../db/schema/scheduling.ts";
import { schools, terms } from "../db/schema/schools.ts";
import { educationPrograms, type SpecialEducationSetting } from "../db/schema/special-education.ts";
import { isAsPlaced, type PlacementMismatch, placementMismatch, settingOn } from "./placement.ts";

type When = { readonly day: string; readonly schoolYear: number };
const { studentId, schoolId, grade, kind, schoolYear: enrolledYear } = schoolEnrollments;

function enrolledOn({ day, schoolYear }: Given<When>): SQL | undefined {
  return and(eq(enrolledYear, schoolYear), eq(kind, "primary"), activeOn(schoolEnrollments, day));
}

/** A school's students whose placement doesn't match the schedule. */
export const findMismatches = query(
  "special-education.mismatches",
  (asked: Given<When & { schoolId: number }>) => {
    const { givenName, familyName, preferredName } = students;
    const setting = sql<SpecialEducationSetting | null>`${settingOn(studentId, asked.day)}`;
    const each = db
      .select({
        studentId,
        grade,
        setting: setting.as("setting"),
        mismatch: sql<PlacementMismatch>`${placementMismatch(studentId, asked.day)}`.as("mismatch"),
      })
      .from(schoolEnrollments)
      .where(and(eq(schoolId, asked.schoolId), enrolledOn(asked)))
      .as("each_student");
    return db
      .select({
        studentId: each.studentId,
        givenName,
        familyName,
        preferredName,
        grade: each.grade,
        setting: each.setting,
        mismatch: each.mismatch,
      })
      .from(each)
      .innerJoin(students, eq(students.id, each.studentId))
      .where(isNotNull(each.mismatch))
      .orderBy(asc(familyName), asc(givenName), asc(each.studentId));
  },
);
export type Mismatched = Awaited<ReturnType<typeof findMismatches.all>>[number];

/**
 * Students with a disability, a program or a placement, by school; those whom all three identify; and those whose classes
 * are as they are placed. Schools in the order of their ids.
 */
export const findFigures = query(
  "special-education.figures",
  (asked: Given<When & { after: number; limit: number }>) => {
    const some = db
      .select({ id: schools.id, name: schools.name })
      .from(schools)
      .where(gt(schools.id, asked.after))
      .orderBy(asc(schools.id))
      .limit(asked.limit)
      .as("some_school");
    const isPlaced = sql`${settingOn(studentId, asked.day)} IS NOT NULL`;
    const isDisabled = isNotNull(students.disability);
    const hasProgram = isNotNull(educationPrograms.studentId);
    const counted = (such: SQL | undefined) => sql<number>`count(*) FILTER (WHERE ${such})::int`;
    return db
      .select({
        schoolId: some.id,
        school: some.name,
        students: counted(or(isDisabled, hasProgram, isPlaced)),
        identified: counted(and(isDisabled, hasProgram, isPlaced)),
        placed: counted(isAsPlaced(studentId, asked.day)),
      })
      .from(some)
      .leftJoin(schoolEnrollments, and(eq(schoolId, some.id), enrolledOn(asked)))
      .leftJoin(students, eq(students.id, studentId))
      .leftJoin(educationPrograms, eq(educationPrograms.studentId, studentId))
      .groupBy(some.id, some.name)
      .orderBy(asc(some.id));
  },
);
export type SchoolFigures = Awaited<ReturnType<typeof findFigures.all>>[number];

export type SampledClass = {
  readonly period: number | null;
  readonly course: string;
  readonly dayClass: boolean;
};

/** Students with a program, drawn by the seed alone: the same ones each time from the same records. No names. */
export const findSample = query(
  "special-education.sample",
  (asked: Given<When & { seed: string; students: number }>) => {
    const turn = sql`md5(${asked.seed}::text || ' ' || ${educationPrograms.studentId})`;
    const drawn = db
      .select({ studentId: educationPrograms.studentId, schoolId, turn: turn.as("turn") })
      .from(educationPrograms)
      .innerJoin(schoolEnrollments, and(eq(studentId, educationPrograms.studentId), enrolledOn(asked)))
      .orderBy(sql`turn`, asc(educationPrograms.studentId))
      .limit(asked.students)
      .as("drawn");
    return db
      .select({
        studentId: drawn.studentId,
        schoolId: drawn.schoolId,
        setting: sql<SpecialEducationSetting | null>`${settingOn(drawn.studentId, asked.day)}`,
        classes: sql<readonly SampledClass[]>`${classesOn(drawn.studentId, asked.day)}`,
        mismatch: placementMismatch(drawn.studentId, asked.day),
        right: isAsPlaced(drawn.studentId, asked.day),
      })
      .from(drawn)
      .orderBy(drawn.turn, asc(drawn.studentId));
  },
);
export type Sampled = Awaited<ReturnType<typeof findSample.all>>[number];

/** By the courses' titles: a class's own may have its teacher's name. */
function classesOn(student: AnyColumn, day: Placeholder) {
  const json = sql`jsonb_build_object('period', ${sections.period}, 'course', ${courses.title},
                                      'dayClass', ${courses.subjectGroup} = 'special-day-class')`;
  return db
    .select({ classes: sql`coalesce(jsonb_agg(${json} ORDER BY ${sections.period}, ${sections.id}), '[]')` })
    .from(sectionEnrollments)
    .innerJoin(sections, eq(sections.id, sectionEnrollments.sectionId))
    .innerJoin(terms, and(eq(terms.id, sections.termId), inTerm(day)))
    .innerJoin(courses, eq(courses.id, sections.courseId))
    .where(and(eq(sectionEnrollments.studentId, student), activeOn(sectionEnrollments, day)));
}
