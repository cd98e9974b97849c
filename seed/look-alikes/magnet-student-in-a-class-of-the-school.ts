/** Students of a magnet center who take a class of the school that it's in, with the school's own students. */
import { sql } from "drizzle-orm";
import { schoolEnrollments } from "../../sis/db/schema/enrollment.ts";
import { sectionEnrollments, sections } from "../../sis/db/schema/scheduling.ts";
import { shuffled } from "../defects/defect.ts";
import { type LookAlike, lookAlikeColumns } from "./look-alike.ts";

const id = "magnet-student-in-a-class-of-the-school";
/** The manifest lists as many of them; a district has many more. */
const listed = 20;

export const magnetStudentInAClassOfTheSchool = {
  id,
  rules: ["R06"],
  title: "students of a magnet center in a class of the school that it's in",
  needs: "a magnet center, with enough students in a grade for classes of their own",
  sql: sql`
INSERT INTO firstbell.look_alikes (${sql.raw(lookAlikeColumns)})
SELECT ${id}, ${sections.schoolId}, ${sectionEnrollments.studentId}, ${sections.id}
  FROM ${schoolEnrollments}
  JOIN ${sectionEnrollments} ON ${sectionEnrollments.studentId} = ${schoolEnrollments.studentId}
  JOIN ${sections} ON ${sections.id} = ${sectionEnrollments.sectionId} AND ${sections.kind} = 'scheduled'
                 AND ${sections.magnetCenterId} IS NULL
 WHERE ${schoolEnrollments.magnetCenterId} IS NOT NULL AND ${schoolEnrollments.exitDate} IS NULL
 ORDER BY ${shuffled(id, sectionEnrollments.studentId)}, ${sections.id}
 LIMIT ${sql.raw(String(listed))};`,
} as const satisfies LookAlike;
