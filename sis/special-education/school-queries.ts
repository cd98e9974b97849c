/** Queries over schools: placements that don't match the schedule, the monitor's two figures, and his sample. */
import {
  and,
  asc,
  eq,
  gt,
  isNotNull,
  or,
  type Placeholder,
  type SQL,
  type SQLWrapper,
  sql,
} from "drizzle-orm";
import { activeOn, type Day, orFirstDay } from "../db/active-on.ts";
import { db, type Given, query } from "../db/query.ts";
import { schoolEnrollments } from "../db/schema/enrollment.ts";
import { students } from "../db/schema/people.ts";
import { schools } from "../db/schema/schools.ts";
import {
  educationPrograms,
  type PlacementFinding,
  placementChecks,
  type SpecialEducationSetting,
} from "../db/schema/special-education.ts";
import { type ClassOn, classesOn } from "./classes.ts";
import { isAsPlaced, placementMismatch, sectionIdsOn, settingOn } from "./placement.ts";

type When = { readonly day: string; readonly schoolYear: number };
const { studentId, schoolId, grade, kind, schoolYear: enrolledYear } = schoolEnrollments;

type Enrolled = { readonly day: Day; readonly schoolYear: Placeholder };

function enrolledOn({ day, schoolYear }: Enrolled): SQL | undefined {
  return and(eq(enrolledYear, schoolYear), eq(kind, "primary"), activeOn(schoolEnrollments, day));
}

/** What a case manager reported who compared the placement with the classes as they are. */
type Reported = { readonly finding: PlacementFinding; readonly note: string | null };

/** A school's students whose placement doesn't match the schedule, or of whom a case manager says so. */
export const findMismatches = query(
  "special-education.mismatches",
  (asked: Given<When & { schoolId: number }>) => {
    const { givenName, familyName, preferredName } = students;
    const day = orFirstDay(asked.day, asked.schoolYear);
    const setting = sql<SpecialEducationSetting | null>`${settingOn(studentId, day)}`;
    const each = db
      .select({
        studentId,
        grade,
        setting: setting.as("setting"),
        mismatch: placementMismatch(studentId, day).as("mismatch"),
        reported: sql<Reported | null>`${reportedOn(studentId, day)}`.as("reported"),
      })
      .from(schoolEnrollments)
      .where(and(eq(schoolId, asked.schoolId), enrolledOn({ day, schoolYear: asked.schoolYear })))
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
        reported: each.reported,
      })
      .from(each)
      .innerJoin(students, eq(students.id, each.studentId))
      .where(or(isNotNull(each.mismatch), isNotNull(each.reported)))
      .orderBy(asc(familyName), asc(givenName), asc(each.studentId));
  },
);
export type Mismatched = Awaited<ReturnType<typeof findMismatches.all>>[number];

/** Null if the last check found everything as placed, or if the placement or the classes have changed since. */
function reportedOn(student: SQLWrapper, day: SQLWrapper): SQL {
  const { revision, finding, note, setting, sectionIds } = placementChecks;
  return sql`(
    SELECT CASE WHEN ${finding} <> 'as-placed' AND ${sectionIds} = ${sectionIdsOn(student, day)}
                 AND ${setting} IS NOT DISTINCT FROM ${settingOn(student, day)}
                THEN jsonb_build_object('finding', ${finding}, 'note', ${note}) END
      FROM ${placementChecks}
     WHERE ${placementChecks.studentId} = ${student}
     ORDER BY ${revision} DESC
     LIMIT 1)`;
}

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
        classes: sql<readonly ClassOn[]>`${classesOn(drawn.studentId, asked.day)}`,
        mismatch: placementMismatch(drawn.studentId, asked.day),
        right: isAsPlaced(drawn.studentId, asked.day),
      })
      .from(drawn)
      .orderBy(drawn.turn, asc(drawn.studentId));
  },
);
export type Sampled = Awaited<ReturnType<typeof findSample.all>>[number];
