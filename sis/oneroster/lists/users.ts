/** Users: students, staff and guardians. */
import { type SQL, sql } from "drizzle-orm";
import { lastsPast } from "../../db/active-on.ts";
import { accounts } from "../../db/schema/access.ts";
import { schoolEnrollments } from "../../db/schema/enrollment.ts";
import { guardians, staff, studentGuardians, students } from "../../db/schema/people.ts";
import { gradeCode } from "./grades.ts";
import {
  asked,
  baseFields,
  type Fields,
  flag,
  instant,
  joined,
  type List,
  listOf,
  literal,
  never,
  type Part,
  reference,
  referenceTo,
  text,
  word,
  yearBegan,
} from "./list.ts";
import { districtReference, schoolPrefix } from "./orgs.ts";

export const studentPrefix = "student-";
export const staffPrefix = "staff-";
const guardianPrefix = "guardian-";

/** The student's primary school this year, in force or still ahead. */
export const currentSchool = sql`LEFT JOIN LATERAL (
  SELECT ${schoolEnrollments.schoolId} AS at_school, ${schoolEnrollments.grade} AS in_year FROM ${schoolEnrollments}
   WHERE ${schoolEnrollments.studentId} = ${students.id} AND ${schoolEnrollments.schoolYear} = ${asked.schoolYear}
     AND ${schoolEnrollments.kind} = 'primary' AND ${lastsPast(schoolEnrollments, asked.today)}
   ORDER BY ${schoolEnrollments.entryDate} LIMIT 1) AS current ON true`;
const schoolId = sql`current.at_school`;
export const hasLeft = sql`${schoolId} IS NULL`;

/** At one org, or at the district if that is null. */
function roles(role: SQL, orgId: SQL): Fields {
  const atSchool = joined(referenceTo("org", schoolPrefix, orgId));
  const org = sql`CASE WHEN ${orgId} IS NULL THEN ${joined(districtReference.pieces)} ELSE ${atSchool} END`;
  const at = sql`CASE WHEN ${orgId} IS NULL THEN 'district-1' ELSE ${literal(schoolPrefix)} || ${orgId} END`;
  return {
    roles: {
      pieces: ['[{"roleType":"primary","role":"', role, '","org":', org, "}]"],
      isAlways: true,
      paths: { role: { kind: "text", value: role }, "org.sourcedId": { kind: "text", value: at } },
    },
  };
}

/** Those whom a court keeps away are nobody's agents. */
const agents = sql`(
  SELECT '[' || string_agg(${joined(referenceTo("user", guardianPrefix, studentGuardians.guardianId))}, ','
                           ORDER BY ${studentGuardians.contactOrder}, ${studentGuardians.guardianId}) || ']'
    FROM ${studentGuardians}
   WHERE ${studentGuardians.studentId} = ${students.id} AND ${studentGuardians.standing} <> 'no-contact')`;

const studentKey = { prefix: studentPrefix, key: [students.id] } as const;
const student: Part = {
  ...studentKey,
  table: sql`${students}`,
  from: sql`${students} ${currentSchool}`,
  fields: {
    ...baseFields(studentKey, hasLeft, instant(students.createdAt)),
    enabledUser: flag(sql`${schoolId} IS NOT NULL`),
    givenName: text(students.givenName),
    familyName: text(students.familyName),
    preferredFirstName: text(students.preferredName),
    identifier: word(students.studentNumber),
    ...roles(literal("student"), schoolId),
    primaryOrg: reference("org", schoolPrefix, schoolId),
    grades: listOf(
      sql`'["' || ${gradeCode(sql`current.in_year`)} || '"]'`,
      sql`CASE WHEN ${hasLeft} THEN NULL ELSE ${gradeCode(sql`current.in_year`)} END`,
    ),
    agents: { pieces: [agents], isAlways: false, paths: {} },
  },
};

/** The standard's own roles where it has one. */
const roleOfPosition = sql`CASE ${staff.position} WHEN 'teacher' THEN 'teacher' WHEN 'counselor' THEN 'counselor'
  WHEN 'principal' THEN 'principal' WHEN 'district' THEN 'districtAdministrator' ELSE 'ext:' || ${staff.position} END`;

const staffKey = { prefix: staffPrefix, key: [staff.id] } as const;
const member: Part = {
  ...staffKey,
  table: sql`${staff}`,
  fields: {
    ...baseFields(staffKey, never, yearBegan),
    enabledUser: flag(sql`true`),
    givenName: text(staff.givenName),
    familyName: text(staff.familyName),
    email: text(staff.email),
    identifier: word(staff.id),
    ...roles(roleOfPosition, sql`${staff.schoolId}`),
    primaryOrg: reference("org", schoolPrefix, staff.schoolId),
  },
};

const guardianKey = { prefix: guardianPrefix, key: [guardians.id] } as const;
const guardian: Part = {
  ...guardianKey,
  table: sql`${guardians}`,
  fields: {
    ...baseFields(guardianKey, never, yearBegan),
    enabledUser: flag(
      sql`EXISTS (SELECT FROM ${accounts} WHERE ${accounts.guardianId} = ${guardians.id} AND ${accounts.disabledAt} IS NULL)`,
    ),
    givenName: text(guardians.givenName),
    familyName: text(guardians.familyName),
    email: text(guardians.email),
    phone: text(guardians.phone),
    ...roles(literal("guardian"), sql`NULL::int`),
  },
};

const many = "users";
const one = "user";
export const users: List = { many, one, parts: [student, member, guardian] };
export const studentList: List = { many, one, parts: [student] };
export const teachers: List = {
  many,
  one,
  parts: [{ ...member, only: sql`${staff.position} = 'teacher'` }],
};
