/** Juniors and seniors who help the staff for one period, with consent on record. */
import { sql } from "drizzle-orm";
import { columnNames } from "../../parts/postgres/sql-text.ts";
import { serviceConsents } from "../../sis/db/schema/consents.ts";
import { studentGuardians, students } from "../../sis/db/schema/people.ts";
import { courses, sectionEnrollments, sections } from "../../sis/db/schema/scheduling.ts";
import { openingDay } from "../district/calendar.ts";
import { type LookAlike, listCases } from "./look-alike.ts";

const id = "assistant-with-consent";
const { studentId, sectionId, guardianId, signedOn } = serviceConsents;
/** Families sign when they choose courses: in the spring, within so many days. [K] */
const firstSigned = "2026-04-13";
const daysToSign = 40;
const ofAge = sql`${students.birthDate} <= ${openingDay}::date - interval '18 years'`;

const assistants = sql`
  FROM ${sections}
  JOIN ${courses} ON ${courses.id} = ${sections.courseId} AND ${courses.code} IN ('SER-TA', 'SER-OF', 'SER-LI', 'SER-PE')
  JOIN ${sectionEnrollments} ON ${sectionEnrollments.sectionId} = ${sections.id}`;

export const assistantWithConsent = {
  id,
  rules: ["R49", "R11"],
  title: "students with one period as an assistant, and consent",
  needs: "enough juniors and seniors at one high school for a class of assistants",
  sql: sql`
INSERT INTO ${serviceConsents} (${columnNames(studentId, sectionId, guardianId, signedOn)})
SELECT ${students.id}, ${sections.id},
       CASE WHEN NOT ${ofAge}
            THEN (SELECT ${studentGuardians.guardianId}
                    FROM ${studentGuardians}
                   WHERE ${studentGuardians.studentId} = ${students.id} AND ${studentGuardians.standing} = 'custody'
                   ORDER BY ${studentGuardians.contactOrder}
                   LIMIT 1) END,
       ${firstSigned}::date + ${students.id} % ${daysToSign}
${assistants}
  JOIN ${students} ON ${students.id} = ${sectionEnrollments.studentId};

${listCases(
  id,
  sql`
SELECT ${sections.schoolId} AS school_id, ${sectionEnrollments.studentId} AS student_id, ${sections.id} AS section_id
${assistants}`,
)}`,
} as const satisfies LookAlike;
