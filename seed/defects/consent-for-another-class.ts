/** Twelve assistants whose consents an import put on another of their classes. */
import { sql } from "drizzle-orm";
import { columnNames } from "../../parts/postgres/sql-text.ts";
import { serviceConsents } from "../../sis/db/schema/consents.ts";
import { sectionEnrollments } from "../../sis/db/schema/scheduling.ts";
import { makeAssistants } from "./assistant-sections.ts";
import { type Defect, record } from "./defect.ts";
import { juniorsAndSeniors } from "./home-sections.ts";

const id = "consent-for-another-class";
const { studentId, sectionId, signedOn } = serviceConsents;
const signedDay = "2026-05-04";

export const consentForAnotherClass = {
  id,
  rule: "R49",
  title: "twelve assistants whose consent is on record for another class",
  needs: `a high school with assistants, and with more than ${juniorsAndSeniors} juniors and seniors`,
  drops: [],
  sql: sql`
${makeAssistants(id)}

INSERT INTO ${serviceConsents} (${columnNames(studentId, sectionId, signedOn)})
SELECT c.student_id, min(${sectionEnrollments.sectionId}), ${signedDay}
  FROM chosen c
  JOIN ${sectionEnrollments} ON ${sectionEnrollments.studentId} = c.student_id AND ${sectionEnrollments.sectionId} <> c.section_id
 GROUP BY c.student_id;
${record(id, "R49", false, "school_id, student_id", sql`school_id, student_id FROM chosen`)}`,
} as const satisfies Defect;
