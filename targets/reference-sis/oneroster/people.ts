/** Students who are enrolled in a year that isn't over, the staff, and the schools of both. */
import { type Column, type SQL, sql } from "drizzle-orm";
import { schoolEnrollments } from "../../../sis/db/schema/enrollment.ts";
import { staff, staffSchools, students } from "../../../sis/db/schema/people.ts";
import {
  base,
  district,
  empty,
  type Field,
  gradeCode,
  idOf,
  inOpenYear,
  nothing,
  type Query,
} from "./query.ts";

/** The standard wants both names; somebody with one has it twice. */
const givenName = (person: typeof students | typeof staff) =>
  sql`coalesce(nullif(${person.givenName}, ''), ${person.familyName})`;

const unusedUserFields = empty("pronouns");

export const studentUsers: Query = {
  fields: [
    ...base(idOf("student", students.id)),
    ["enabledUser", sql`'true'`],
    ["username", sql`${students.studentNumber}::text`],
    ["userIds", nothing],
    ["givenName", givenName(students)],
    ["familyName", students.familyName],
    ["middleName", nothing],
    ["identifier", sql`${students.studentNumber}::text`],
    ...empty("email", "sms", "phone", "agentSourcedIds"),
    ["grades", gradeCode(sql`enrolled.grade`)],
    ...empty("password", "userMasterIdentifier"),
    ["preferredGivenName", students.preferredName],
    ...empty("preferredMiddleName", "preferredFamilyName"),
    ["primaryOrgSourcedId", idOf("school", sql`enrolled.school_id`)],
    ...unusedUserFields,
  ],
  from: sql`(
  SELECT DISTINCT ON (${schoolEnrollments.studentId}) ${schoolEnrollments.studentId} AS student_id,
         ${schoolEnrollments.schoolId} AS school_id, ${schoolEnrollments.grade} AS grade
    FROM ${schoolEnrollments}
   WHERE ${inOpenYear(schoolEnrollments.schoolYear)}
   ORDER BY ${schoolEnrollments.studentId}, ${schoolEnrollments.kind} <> 'primary', ${schoolEnrollments.entryDate} DESC) enrolled
  JOIN ${students} ON ${students.id} = enrolled.student_id`,
};

export const staffUsers: Query = {
  fields: [
    ...base(idOf("staff", staff.id)),
    ["enabledUser", sql`'true'`],
    ["username", staff.email],
    ["userIds", nothing],
    ["givenName", givenName(staff)],
    ["familyName", staff.familyName],
    ["middleName", nothing],
    ["identifier", sql`${staff.id}::text`],
    ["email", staff.email],
    ...empty("sms", "phone", "agentSourcedIds", "grades", "password", "userMasterIdentifier"),
    ...empty("preferredGivenName", "preferredMiddleName", "preferredFamilyName"),
    [
      "primaryOrgSourcedId",
      sql`CASE WHEN ${staff.schoolId} IS NULL THEN ${district} ELSE ${idOf("school", staff.schoolId)} END`,
    ],
    ...unusedUserFields,
  ],
  from: sql`${staff}`,
};

/** The standard's own roles where it has one. */
const roleOfPosition = sql`CASE ${staff.position} WHEN 'teacher' THEN 'teacher' WHEN 'counselor' THEN 'counselor'
  WHEN 'principal' THEN 'principal' WHEN 'district' THEN 'districtAdministrator' ELSE 'ext:' || ${staff.position} END`;

const role = (
  fields: Readonly<Record<"id" | "user" | "type" | "role" | "begin" | "end" | "org", SQL | Column>>,
): Field[] => [
  ...base(sql`${fields.id}`),
  ["userSourcedId", fields.user],
  ["roleType", fields.type],
  ["role", fields.role],
  ["beginDate", fields.begin],
  ["endDate", fields.end],
  ["orgSourcedId", fields.org],
  ["userProfileSourcedId", nothing],
];

export const roles: Query[] = [
  {
    fields: role({
      id: idOf("attends", schoolEnrollments.id),
      user: idOf("student", schoolEnrollments.studentId),
      type: sql`CASE ${schoolEnrollments.kind} WHEN 'primary' THEN 'primary' ELSE 'secondary' END`,
      role: sql`'student'`,
      begin: schoolEnrollments.entryDate,
      end: schoolEnrollments.exitDate,
      org: idOf("school", schoolEnrollments.schoolId),
    }),
    from: sql`${schoolEnrollments} WHERE ${inOpenYear(schoolEnrollments.schoolYear)}`,
  },
  {
    fields: role({
      id: idOf("works", staff.id),
      user: idOf("staff", staff.id),
      type: sql`'primary'`,
      role: roleOfPosition,
      begin: nothing,
      end: nothing,
      org: sql`CASE WHEN ${staff.schoolId} IS NULL THEN ${district} ELSE ${idOf("school", staff.schoolId)} END`,
    }),
    from: sql`${staff}`,
  },
  {
    fields: role({
      id: idOf("serves", staffSchools.staffId, staffSchools.schoolId),
      user: idOf("staff", staffSchools.staffId),
      type: sql`'secondary'`,
      role: roleOfPosition,
      begin: nothing,
      end: nothing,
      org: idOf("school", staffSchools.schoolId),
    }),
    from: sql`${staffSchools} JOIN ${staff} ON ${staff.id} = ${staffSchools.staffId}`,
  },
];
