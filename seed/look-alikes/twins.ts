/** Twins: one surname, one date of birth and one guardian, and two students. */
import { sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { schoolEnrollments } from "../../sis/db/schema/enrollment.ts";
import { studentGuardians, students } from "../../sis/db/schema/people.ts";
import { newestYear } from "../defects/defect.ts";
import { type LookAlike, listCases } from "./look-alike.ts";

const id = "twins";
const twin = alias(students, "twin");
const parent = alias(studentGuardians, "parent");

export const twins = {
  id,
  rules: ["R07", "R08"],
  title: "twins, with one surname and one date of birth",
  isThereAnyway: true,
  sql: listCases(
    id,
    sql`
SELECT DISTINCT ${schoolEnrollments.schoolId} AS school_id, ${students.id} AS student_id, NULL::int AS section_id
  FROM ${students}
  JOIN ${students} ${twin} ON ${twin.birthDate} = ${students.birthDate} AND ${twin.familyName} = ${students.familyName}
                     AND ${twin.id} <> ${students.id}
  JOIN ${studentGuardians} ON ${studentGuardians.studentId} = ${students.id}
  JOIN ${studentGuardians} ${parent} ON ${parent.studentId} = ${twin.id} AND ${parent.guardianId} = ${studentGuardians.guardianId}
  JOIN ${schoolEnrollments} ON ${schoolEnrollments.studentId} = ${students.id}
                     AND ${schoolEnrollments.schoolYear} = ${newestYear}`,
  ),
} as const satisfies LookAlike;
