/** People of the district to sign in as: some of each role at schools of each kind, or those whom a search finds. */
import { and, eq, inArray, isNull, type SQL, sql } from "drizzle-orm";
import type { NodePgDatabase } from "drizzle-orm/node-postgres";
import type { PgColumn } from "drizzle-orm/pg-core";
import { accounts, type Role } from "../../../sis/db/schema/access.ts";
import { schoolEnrollments } from "../../../sis/db/schema/enrollment.ts";
import { staff, students } from "../../../sis/db/schema/people.ts";
import { schools } from "../../../sis/db/schema/schools.ts";

export type PersonToChoose = {
  readonly subject: string;
  readonly role: Role;
  readonly givenName: string;
  readonly familyName: string;
  /** Null for the district office. */
  readonly schoolId: number | null;
  readonly schoolName: string | null;
  readonly schoolType: string | null;
};

export const roleNames = {
  teacher: "Teacher",
  office: "Office staff",
  counselor: "Counselor",
  student: "Student",
  "district-administrator": "District administrator",
  "case-manager": "Case manager",
  monitor: "Monitor",
  nurse: "Nurse",
  principal: "Principal",
} as const satisfies Record<Exclude<Role, "guardian">, string>;
export const roleChoices = [
  "teacher",
  "office",
  "counselor",
  "student",
  "district-administrator",
  "case-manager",
  "monitor",
  "nurse",
  "principal",
] as const;
export type RoleChoice = (typeof roleChoices)[number];

export type Search = { readonly words: readonly string[]; readonly role: RoleChoice | undefined };

/** This many staff, and this many students. */
export const foundAtMost = 30;
const schoolsOfEachType = 2;
const administratorsAtMost = 3;

/** A teacher, office staff, a counselor and a student of a few schools of each kind, and administrators. */
export async function choosePeople(database: NodePgDatabase): Promise<PersonToChoose[]> {
  const some = await someSchools(database);
  const ofSchools = staffFields(database, [staff.schoolId, accounts.role]).where(
    and(inArray(staff.schoolId, some), isNull(accounts.disabledAt)),
  );
  const administrators = staffFields(database, [accounts.id])
    .where(and(inArray(accounts.role, ["district-administrator", "monitor"]), isNull(accounts.disabledAt)))
    .limit(administratorsAtMost);
  const ofEach = studentFields(database, [schools.id]).where(
    and(inArray(schools.id, some), isNull(accounts.disabledAt)),
  );
  return [...(await ofSchools), ...(await ofEach), ...(await administrators)];
}

/** People whose name, role or school has every word. */
export async function searchPeople(database: NodePgDatabase, search: Search): Promise<PersonToChoose[]> {
  const found: PersonToChoose[] = [];
  if (search.role !== "student") {
    const names = sql`concat_ws(' ', ${staff.givenName}, ${staff.familyName}, ${schools.name}, replace(${accounts.role}, '-', ' '))`;
    const role = search.role === undefined ? [] : [eq(accounts.role, search.role)];
    const matching = and(isNull(accounts.disabledAt), ...role, ...search.words.map(within(names)));
    found.push(...(await staffFields(database, [accounts.id]).where(matching).limit(foundAtMost)));
  }
  if (search.role === undefined || search.role === "student") {
    const names = sql`concat_ws(' ', ${students.givenName}, ${students.familyName}, ${schools.name}, replace(${accounts.role}, '-', ' '))`;
    const matching = and(isNull(accounts.disabledAt), ...search.words.map(within(names)));
    found.push(...(await studentFields(database, [accounts.id]).where(matching).limit(foundAtMost)));
  }
  return found;
}

/** Whether this person can be chosen: guardians can't, since they have passwords. */
export async function mayBeChosen(database: NodePgDatabase, subject: string): Promise<boolean> {
  const found = await database
    .select({ id: accounts.id })
    .from(accounts)
    .where(
      and(
        eq(accounts.subject, subject),
        inArray(accounts.role, [...roleChoices]),
        isNull(accounts.disabledAt),
      ),
    );
  return found.length === 1;
}

function within(names: SQL): (word: string) => SQL {
  return (word) => sql`${names} ILIKE ${`%${word.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`}`;
}

/** The first schools of each kind, so that the list is the same at each visit. */
async function someSchools(database: NodePgDatabase): Promise<number[]> {
  const ranked = database
    .select({
      id: schools.id,
      place: sql<number>`row_number() OVER (PARTITION BY ${schools.schoolType} ORDER BY ${schools.id})`.as(
        "place",
      ),
    })
    .from(schools)
    .as("ranked");
  const found = await database
    .select({ id: ranked.id })
    .from(ranked)
    .where(sql`${ranked.place} <= ${schoolsOfEachType}`);
  return found.map(({ id }) => id);
}

const ofSchool = { schoolId: schools.id, schoolName: schools.name, schoolType: schools.schoolType };
type Columns = PgColumn[];

/** The first of those who are alike in these columns. */
function staffFields(database: NodePgDatabase, alike: Columns) {
  const { subject, role } = accounts;
  return database
    .selectDistinctOn(alike, {
      ...{ subject, role, givenName: staff.givenName, familyName: staff.familyName },
      ...ofSchool,
    })
    .from(accounts)
    .innerJoin(staff, eq(staff.id, accounts.staffId))
    .leftJoin(schools, eq(schools.id, staff.schoolId))
    .orderBy(...alike, accounts.id)
    .$dynamic();
}

function studentFields(database: NodePgDatabase, alike: Columns) {
  const { subject, role } = accounts;
  const enrolled = and(eq(schoolEnrollments.studentId, students.id), isNull(schoolEnrollments.exitDate));
  return database
    .selectDistinctOn(alike, {
      ...{ subject, role, givenName: students.givenName, familyName: students.familyName },
      ...ofSchool,
    })
    .from(accounts)
    .innerJoin(students, eq(students.id, accounts.studentId))
    .innerJoin(schoolEnrollments, enrolled)
    .innerJoin(schools, eq(schools.id, schoolEnrollments.schoolId))
    .orderBy(...alike, accounts.id)
    .$dynamic();
}
