/** Students that no one in the load works on yet; shared by all pools, so that no student is used twice. */
import { and, between, eq, exists, gte, ne, notExists, type SQL, sql } from "drizzle-orm";
import { activeOn } from "../../../sis/db/active-on.ts";
import { attendanceMarks } from "../../../sis/db/schema/attendance.ts";
import { schoolEnrollments } from "../../../sis/db/schema/enrollment.ts";
import { students } from "../../../sis/db/schema/people.ts";
import { specialEducationPlacements } from "../../../sis/db/schema/special-education.ts";
import type { District } from "./district.ts";

export type FreeStudent = {
  readonly student: number;
  readonly school: number;
  readonly grade: number;
  readonly familyName: string;
  /** What identifies the student at another school's counter. */
  readonly studentNumber: number;
  readonly birthDate: string;
  /** In class this year: they can't be a no-show. */
  readonly seen: boolean;
};

export type FreeStudents = {
  /** Students to choose from, for this many tasks. */
  forTasks(tasks: number): Promise<StudentChoice>;
  /** Whether a task was given this student. */
  isTaken(student: number): boolean;
};

export type StudentChoice = {
  readonly bySchool: ReadonlyMap<number, readonly FreeStudent[]>;
  readonly byGrade: ReadonlyMap<number, readonly FreeStudent[]>;
  /** The first of these that is free and fits; taken from then on. */
  take(
    candidates: readonly FreeStudent[] | undefined,
    fits: (student: FreeStudent) => boolean,
  ): FreeStudent | undefined;
};

/** How many to choose from, for each task. */
const studentsPerTask = 24;
const fewestStudents = 8_000;

export function freeStudentsOf(district: District): FreeStudents {
  const taken = new Set<number>();
  return {
    forTasks: async (tasks) =>
      choiceOf(await readStudents(district, Math.max(fewestStudents, tasks * studentsPerTask)), taken),
    isTaken: (student) => taken.has(student),
  };
}

export function choiceOf(free: readonly FreeStudent[], taken: Set<number>): StudentChoice {
  return {
    bySchool: Map.groupBy(free, ({ school }) => school),
    byGrade: Map.groupBy(free, ({ grade }) => grade),
    take: (candidates, fits) => {
      const chosen = candidates?.find((candidate) => !taken.has(candidate.student) && fits(candidate));
      if (chosen !== undefined) taken.add(chosen.student);
      return chosen;
    },
  };
}

const lowestGrade = 0;
const highestGrade = 12;

/** From all schools; students in special day classes are left out. */
function readStudents(district: District, limit: number): Promise<FreeStudent[]> {
  const { database, day, schoolYear, shuffled } = district;
  return database
    .select({
      student: schoolEnrollments.studentId,
      school: schoolEnrollments.schoolId,
      grade: schoolEnrollments.grade,
      familyName: students.familyName,
      studentNumber: students.studentNumber,
      birthDate: students.birthDate,
      seen: wasSeen(district),
    })
    .from(schoolEnrollments)
    .innerJoin(students, eq(students.id, schoolEnrollments.studentId))
    .where(
      and(
        eq(schoolEnrollments.schoolYear, schoolYear),
        eq(schoolEnrollments.kind, "primary"),
        activeOn(schoolEnrollments, sql`${day}`),
        between(schoolEnrollments.grade, lowestGrade, highestGrade),
        notExists(
          database
            .select({ studentId: specialEducationPlacements.studentId })
            .from(specialEducationPlacements)
            .where(
              and(
                eq(specialEducationPlacements.studentId, schoolEnrollments.studentId),
                eq(specialEducationPlacements.setting, "SDC"),
                activeOn(specialEducationPlacements, sql`${day}`),
              ),
            ),
        ),
      ),
    )
    .orderBy(shuffled(schoolEnrollments.studentId))
    .limit(limit);
}

function wasSeen({ database }: District): SQL<boolean> {
  const marked = database
    .select({ code: attendanceMarks.code })
    .from(attendanceMarks)
    .where(
      and(
        eq(attendanceMarks.studentId, schoolEnrollments.studentId),
        gte(attendanceMarks.day, schoolEnrollments.entryDate),
        ne(attendanceMarks.code, "A"),
      ),
    );
  return sql<boolean>`${exists(marked)}`;
}
