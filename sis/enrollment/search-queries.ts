/** Queries that find students by what someone types: at one school, or in the whole district. */
import {
  and,
  asc,
  between,
  count,
  desc,
  eq,
  gt,
  like,
  lt,
  notExists,
  type Placeholder,
  type SQL,
  sql,
} from "drizzle-orm";
import { alias, union } from "drizzle-orm/pg-core";
import { activeOn, lastsPast, orFirstDay } from "../db/active-on.ts";
import { db, type Given, query } from "../db/query.ts";
import { schoolEnrollments } from "../db/schema/enrollment.ts";
import { students } from "../db/schema/people.ts";
import { schools } from "../db/schema/schools.ts";
import type { Database } from "../db/statement.ts";
import { whereGiven } from "../db/templates.ts";
import { canBeSearched, isEmpty, readSearch, type SearchTerms } from "./search.ts";

export type StudentSearch = {
  readonly schoolId: number;
  /** Where students are on that day; before school opens, on the first day. */
  readonly day: string;
  readonly schoolYear: number;
  /** Parts of names, or the beginning of a student number; if empty, everyone is found. */
  readonly typed: string;
  readonly grade: number | undefined;
  readonly limit: number;
};

type SchoolSearch = SearchTerms & Omit<StudentSearch, "typed">;

const {
  id: studentId,
  studentNumber,
  givenName,
  familyName,
  preferredName,
  birthDate,
  searchName,
} = students;
const found = { studentId, studentNumber, givenName, familyName, preferredName, birthDate };

const schoolStudents = query("enrollment.school-students", (search: Given<SchoolSearch>) =>
  db
    .select({ ...found, grade: schoolEnrollments.grade })
    .from(schoolEnrollments)
    .innerJoin(students, eq(studentId, schoolEnrollments.studentId))
    .where(matchesAtSchool(search, activeOn(schoolEnrollments, orFirstDay(search.day, search.schoolYear))))
    .orderBy(...bestFirst(search))
    .limit(search.limit),
);
export type SchoolStudent = Awaited<ReturnType<typeof schoolStudents.all>>[number];

/** Those who aren't there yet on that day. */
const schoolStudentsNext = query("enrollment.school-students-next", (search: Given<SchoolSearch>) => {
  const day = orFirstDay(search.day, search.schoolYear);
  const { entryDate, exitDate } = schoolEnrollments;
  const isNext = and(
    sql`${entryDate} > ${day}`,
    sql`${entryDate} IS DISTINCT FROM ${exitDate}`,
    notExists(earlierStay(search, day)),
  );
  return db
    .select({ ...found, grade: schoolEnrollments.grade, from: entryDate })
    .from(schoolEnrollments)
    .innerJoin(students, eq(studentId, schoolEnrollments.studentId))
    .where(matchesAtSchool(search, isNext))
    .orderBy(...bestFirst(search))
    .limit(search.limit);
});
export type StudentNowOrNext = SchoolStudent & { readonly from?: string };

/** The student's enrollment at the school that is in force on that day, or begins before this one. */
function earlierStay({ schoolYear }: Given<SchoolSearch>, day: SQL) {
  const earlier = alias(schoolEnrollments, "earlier");
  return db
    .select({ id: earlier.id })
    .from(earlier)
    .where(
      and(
        eq(earlier.studentId, schoolEnrollments.studentId),
        eq(earlier.schoolId, schoolEnrollments.schoolId),
        eq(earlier.schoolYear, schoolYear),
        lastsPast(earlier, day),
        sql`${earlier.entryDate} IS DISTINCT FROM ${earlier.exitDate}`,
        lt(earlier.entryDate, schoolEnrollments.entryDate),
      ),
    );
}

function matchesAtSchool(search: Given<SchoolSearch>, enrolled: SQL | undefined): SQL | undefined {
  return and(
    eq(schoolEnrollments.schoolId, search.schoolId),
    eq(schoolEnrollments.schoolYear, search.schoolYear),
    enrolled,
    whereGiven(search.grade, "int", eq(schoolEnrollments.grade, search.grade)),
    likeAll(search.all),
    whereGiven(search.lowestNumber, "bigint", numberIn(search)),
  );
}

/** Students enrolled at a school on that day; no one if something was typed that is in no name or number. */
export async function findStudents(database: Database, search: StudentSearch): Promise<SchoolStudent[]> {
  const { typed, ...where } = search;
  if (!canBeSearched(typed)) return [];
  return await schoolStudents.all(database, { ...where, ...readSearch(typed) });
}

/** Then also those whose first day at the school is still ahead: `from` is that day. */
export async function findNowOrNext(database: Database, search: StudentSearch): Promise<StudentNowOrNext[]> {
  const { typed, ...where } = search;
  if (!canBeSearched(typed)) return [];
  const asked = { ...where, ...readSearch(typed) };
  const now = await schoolStudents.all(database, asked);
  if (now.length === search.limit) return now;
  const next = await schoolStudentsNext.all(database, asked);
  return [...now, ...next].slice(0, search.limit);
}

/** How many matches are compared to show the best of them: "a" matches every fifth student of a district. */
const mostCompared = 2_000;

type DistrictSearch = SearchTerms & Pick<StudentSearch, "day" | "schoolYear" | "limit">;

const districtByName = query("enrollment.district-by-name", (search: Given<DistrictSearch>) => {
  const nextBegins = like(searchName, search.nextBeginning);
  const begins = db
    .$with("begins")
    .as(matching(search.beginnings, like(searchName, search.rarestBeginning), nextBegins));
  const tooFewBegin = gt(search.limit, sql`(${db.select({ students: count() }).from(begins)})`);
  const candidate = union(
    matching(search.beginnings, like(searchName, search.whole), nextBegins),
    db.select({ id: begins.id }).from(begins),
    // Names that don't begin as typed come last, so with enough of the others nobody would see them.
    matching(search.all, like(searchName, search.rarest), like(searchName, search.next), tooFewBegin),
  ).as("candidate");
  /* The best are chosen before their schools are looked up. */
  const best = db
    .with(begins)
    .select({ id: studentId })
    .from(students)
    .innerJoin(candidate, eq(candidate.id, studentId))
    .orderBy(...bestFirst(search))
    .limit(search.limit)
    .as("best");
  return withSchool(search)
    .innerJoin(best, eq(best.id, studentId))
    .orderBy(...bestFirst(search))
    .limit(search.limit);
});

/** Students whose names match all patterns, found by those that an index knows. */
function matching(all: Placeholder, ...byIndex: SQL[]) {
  return db
    .select({ id: studentId })
    .from(students)
    .where(and(...byIndex, likeAll(all)))
    .limit(mostCompared);
}

const districtByNumber = query("enrollment.district-by-number", (search: Given<DistrictSearch>) =>
  withSchool(search).where(numberIn(search)).orderBy(asc(studentNumber)).limit(search.limit),
);
export type DistrictStudent = Awaited<ReturnType<typeof districtByName.all>>[number];

/** Students of all schools and of none; no one if nothing was typed. */
export async function findInDistrict(
  database: Database,
  { typed, ...where }: Pick<StudentSearch, "typed" | "day" | "schoolYear" | "limit">,
): Promise<DistrictStudent[]> {
  const terms = readSearch(typed);
  if (isEmpty(terms)) return [];
  const statement = terms.lowestNumber === null ? districtByName : districtByNumber;
  return await statement.all(database, { ...where, ...terms });
}

/** Students, and the school where they are on that day. */
function withSchool({ day, schoolYear }: Given<Pick<StudentSearch, "day" | "schoolYear">>) {
  const enrollment = and(
    eq(schoolEnrollments.studentId, studentId),
    eq(schoolEnrollments.schoolYear, schoolYear),
    eq(schoolEnrollments.kind, "primary"),
    activeOn(schoolEnrollments, orFirstDay(day, schoolYear)),
  );
  return db
    .select({ ...found, grade: schoolEnrollments.grade, schoolId: schools.id, school: schools.name })
    .from(students)
    .leftJoin(schoolEnrollments, enrollment)
    .leftJoin(schools, eq(schools.id, schoolEnrollments.schoolId));
}

function likeAll(patterns: Placeholder): SQL {
  return sql`${searchName} LIKE ALL (${patterns}::text[])`;
}

function numberIn({ lowestNumber, highestNumber }: Given<SearchTerms>): SQL {
  return between(studentNumber, lowestNumber, highestNumber);
}

/** Names with parts that begin as typed come first, of these the family names, then the rest; each in order. */
function bestFirst(search: Given<SearchTerms>): SQL[] {
  const begins = likeAll(search.beginnings);
  return [
    desc(begins),
    desc(like(searchName, search.familyName)),
    asc(familyName),
    asc(givenName),
    asc(studentId),
  ];
}
