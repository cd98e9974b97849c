/** Records which of some classes have a teacher who isn't authorized to teach them, now that a defect is planted. */
import { type SQL, sql } from "drizzle-orm";
import { credentialArea } from "../../sis/db/credential-area.ts";
import { staffCredentials } from "../../sis/db/schema/people.ts";
import { courses, sectionEnrollments, sections, sectionTeachers } from "../../sis/db/schema/scheduling.ts";
import { record } from "./defect.ts";

/** `classes`: a SELECT of section ids. */
export function recordUnauthorized(defect: string, classes: SQL): SQL {
  const { staffId, area } = staffCredentials;
  const found = sql`${sections.schoolId}, ${sections.id}, ${sectionTeachers.staffId}
  FROM ${sections}
  JOIN ${courses} ON ${courses.id} = ${sections.courseId}
  JOIN ${sectionTeachers} ON ${sectionTeachers.sectionId} = ${sections.id} AND ${sectionTeachers.role} = 'primary'
 WHERE ${sections.id} IN (${classes}) AND ${credentialArea} IS NOT NULL
   AND EXISTS (SELECT FROM ${sectionEnrollments} WHERE ${sectionEnrollments.sectionId} = ${sections.id})
   AND NOT EXISTS (SELECT FROM ${staffCredentials} WHERE ${staffId} = ${sectionTeachers.staffId} AND ${area} = ${credentialArea})
   AND NOT EXISTS (SELECT FROM firstbell.defects d WHERE d.rule = 'R19' AND d.section_id = ${sections.id})`;
  return record(defect, "R19", false, "school_id, section_id, teacher_id", found);
}
