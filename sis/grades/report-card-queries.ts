/** Queries for report-card marks. */
import { and, asc, eq, exists, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { activeOn } from "../db/active-on.ts";
import { change, db, type Given, query } from "../db/query.ts";
import { sectionGrades } from "../db/schema/grades.ts";
import { sectionEnrollments, sections } from "../db/schema/scheduling.ts";
import { terms } from "../db/schema/schools.ts";
import type { Database } from "../db/statement.ts";
import { insertFrom, overwrite, unqualified } from "../db/templates.ts";
import { inSection, type Stamp, type WithStudents, wantedSeat, wantedStudents } from "./entered-for.ts";
import type { Standing } from "./rules.ts";

const gradeVersion = sql<number>`coalesce(${sectionGrades.version}, 0)`;

type SectionTerm = { readonly sectionId: number; readonly termId: number };
type GradeRoster = SectionTerm & { readonly day: string };

function sectionWithTerm({ sectionId, termId }: Given<SectionTerm>) {
  const own = alias(terms, "own_term");
  const other = alias(terms, "other_term");
  const otherOfSameYear = db
    .select({ id: own.id })
    .from(own)
    .innerJoin(other, eq(other.schoolYear, own.schoolYear))
    .where(and(eq(own.id, sections.termId), eq(other.id, termId)));
  return db
    .select({ schoolId: sections.schoolId, termOfSameYear: sql<boolean>`${exists(otherOfSameYear)}` })
    .from(sections)
    .where(eq(sections.id, sectionId));
}

const lockedSection = query("grades.lock-section", (given: Given<SectionTerm>) =>
  sectionWithTerm(given).for("no key update", { of: sections }),
);
const foundSection = query("grades.section-term", sectionWithTerm);

/** Whether the term is one of the section's school year. */
export async function isTermOfSection(
  database: Database,
  sectionId: number,
  termId: number,
): Promise<boolean> {
  return (await foundSection.first(database, { sectionId, termId }))?.termOfSameYear ?? false;
}

/** Writers of one section's marks take turns. */
export async function lockSectionGrades(
  database: Database,
  sectionId: number,
  termId: number,
): Promise<{ schoolId: number; termOfSameYear: boolean } | undefined> {
  return await lockedSection.first(database, { sectionId, termId });
}

const gradeStandings = query("grades.grade-standings", (wanted: Given<GradeRoster & WithStudents>) => {
  const { sectionId, termId, studentIds, day } = wanted;
  const { sectionId: section, termId: term, studentId: student } = sectionGrades;
  return db
    .select({
      studentId: sql<number>`wanted.student`,
      inSection,
      value: sectionGrades.mark,
      version: gradeVersion,
    })
    .from(wantedStudents(studentIds))
    .leftJoin(sectionEnrollments, wantedSeat(sectionId, day))
    .leftJoin(sectionGrades, and(eq(section, sectionId), eq(term, termId), sql`${student} = wanted.student`));
});

const rosterGrades = query("grades.roster-grades", ({ sectionId, termId, day }: Given<GradeRoster>) => {
  const { sectionId: section, studentId, seat } = sectionEnrollments;
  const grade = and(
    eq(sectionGrades.sectionId, section),
    eq(sectionGrades.studentId, studentId),
    eq(sectionGrades.termId, termId),
  );
  return db
    .select({ studentId, inSection, value: sectionGrades.mark, version: gradeVersion })
    .from(sectionEnrollments)
    .leftJoin(sectionGrades, grade)
    .where(and(eq(section, sectionId), activeOn(sectionEnrollments, day)))
    .orderBy(asc(seat));
});

/** The current marks of these students, or of the whole roster of that day if none are named. */
export async function findGrades(
  database: Database,
  roster: GradeRoster,
  studentIds?: readonly number[],
): Promise<Standing<string>[]> {
  if (studentIds === undefined) return await rosterGrades.all(database, roster);
  return await gradeStandings.all(database, { ...roster, studentIds });
}

type GradesToWrite = SectionTerm & WithStudents & Stamp & { readonly marks: readonly string[] };

/** What a mark replaced is kept in the audit trail. */
export const writeGrades = change("grades.write-grades", (entry: Given<GradesToWrite>) => {
  const { sectionId, termId, enteredBy, enteredAt, operationId } = entry;
  const grade = sectionGrades;
  const studentId = sql`given.${unqualified(grade.studentId)}`;
  const mark = sql`given.${unqualified(grade.mark)}`;
  const names = unqualified(grade.studentId, grade.mark);
  return insertFrom(
    grade,
    { sectionId, termId, studentId, mark, version: sql`1`, enteredBy, enteredAt, operationId },
    sql`FROM unnest(${entry.studentIds}::int[], ${entry.marks}::text[]) AS given (${names})
          ON CONFLICT (${unqualified(grade.sectionId, grade.studentId, grade.termId)}) DO UPDATE
         SET ${overwrite(grade.mark, grade.enteredBy, grade.enteredAt, grade.operationId)},
             ${unqualified(grade.version)} = ${grade.version} + 1`,
  );
});
