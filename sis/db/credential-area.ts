/** Which authorization a section asks of its teacher: a subject, or an area of special education. */
import { type SQL, sql } from "drizzle-orm";
import { courses, sections } from "./schema/scheduling.ts";
import type { DayClassProgram } from "./schema/special-education.ts";

/** What no credential names: any teacher may have these classes. */
export const subjectsForAnyTeacher: readonly string[] = ["Student service"];

/** [F] California's authorizations for special education (Commission on Teacher Credentialing); [K] which program needs which. */
export const areaOfProgram: Readonly<Record<DayClassProgram, string>> = {
  "specific-learning-disability": "Mild to moderate support needs",
  autism: "Mild to moderate support needs",
  "intellectual-disability-mild": "Mild to moderate support needs",
  "intellectual-disability-severe": "Extensive support needs",
  "emotional-disturbance": "Mild to moderate support needs",
  "deaf-and-hard-of-hearing": "Deaf and hard of hearing",
};
export const adaptedPhysicalEducation = "Adapted physical education";

const forAnyTeacher = sql.join(
  subjectsForAnyTeacher.map((subject) => sql`${subject}`),
  sql`, `,
);
const programAreas = sql.join(
  Object.entries(areaOfProgram).map(
    ([program, needed]) => sql`WHEN ${sections.program} = ${program} THEN ${needed}`,
  ),
  sql` `,
);

/** Of a row of sections joined with its course; null for a class that any teacher may have. */
export const credentialArea: SQL = sql`
  CASE WHEN ${courses.subject} IN (${forAnyTeacher}) THEN NULL
       WHEN ${sections.program} IS NOT NULL AND ${courses.subjectGroup} = 'physical-education' THEN ${adaptedPhysicalEducation}
       ${programAreas} ELSE ${courses.subject} END`;
