/** Who works at the schools, and what they are authorized to teach. */
import { sql } from "drizzle-orm";
import { credentialArea } from "../../../sis/db/credential-area.ts";
import { staff, staffCredentials, staffSchools } from "../../../sis/db/schema/people.ts";
import { courses, sections, sectionTeachers } from "../../../sis/db/schema/scheduling.ts";
import { schools } from "../../../sis/db/schema/schools.ts";
import { substitutesPerHundredTeachers } from "../../district/classes.ts";
import { misassignedPerThousand, withoutEnglishLearnersPerThousand } from "../../district/credentials.ts";
import { type FigureArea, impossible, share } from "../figure.ts";

const teachers = sql`${staff} WHERE ${staff.position} = 'teacher'`;
const taught = sql`
  ${sectionTeachers}
  JOIN ${sections} ON ${sections.id} = ${sectionTeachers.sectionId}
  JOIN ${courses} ON ${courses.id} = ${sections.courseId}
 WHERE ${sectionTeachers.role} = 'primary'
   AND ${credentialArea} IS NOT NULL`;
export const staffFigures: FigureArea = {
  title: "Staff and credentials",
  figures: [
    share(
      "Teachers of more than two subjects",
      {
        of: sql`(SELECT count(DISTINCT ${courses.subject}) AS subjects FROM ${taught} GROUP BY ${sectionTeachers.staffId}) each`,
        that: sql`subjects > 2`,
      },
      { expected: { from: 0, to: 0.05 }, basis: "assumed", source: "at most 5%" },
    ),
    share(
      "Classes whose teacher isn't authorized to teach their subject or program",
      {
        of: taught,
        that: sql`NOT EXISTS (SELECT FROM ${staffCredentials}
                               WHERE ${staffCredentials.staffId} = ${sectionTeachers.staffId} AND ${staffCredentials.area} = ${credentialArea})`,
      },
      {
        ...{ expected: { value: misassignedPerThousand / 1_000, within: 0.01 }, basis: "assumed" },
        source: "few: the law has districts report and correct them (California Education Code 44258.9)",
      },
    ),
    share(
      "Teachers who are authorized to teach learners of English",
      {
        of: teachers,
        that: sql`EXISTS (SELECT FROM ${staffCredentials}
                           WHERE ${staffCredentials.staffId} = ${staff.id} AND ${staffCredentials.kind} = 'english-learners')`,
      },
      {
        ...{ expected: { value: 1 - withoutEnglishLearnersPerThousand / 1_000, within: 0.012 } },
        ...{ basis: "assumed", source: "nearly all classes have learners" },
      },
    ),
    {
      ...{ title: "Substitutes for each hundred teachers of classes", unit: "count" },
      sql: sql`SELECT 100.0 * (SELECT count(*) FROM ${staff} WHERE ${staff.position} = 'substitute')
                    / count(DISTINCT ${sectionTeachers.staffId}) FROM ${sectionTeachers} WHERE ${sectionTeachers.role} = 'primary'`,
      expected: { value: substitutesPerHundredTeachers, within: 1 },
      ...{ basis: "assumed", source: "a pool for the whole district" },
    },
    impossible(
      "Schools without a nurse, a psychologist or a speech therapist, of their own or shared",
      sql`SELECT FROM ${schools} CROSS JOIN (VALUES ('nurse'), ('psychologist'), ('speech-therapist')) AS each (needed)
           WHERE NOT EXISTS (SELECT FROM ${staff}
                               LEFT JOIN ${staffSchools} ON ${staffSchools.staffId} = ${staff.id}
                              WHERE ${staff.position} = needed
                                AND coalesce(${staff.schoolId}, ${staffSchools.schoolId}) = ${schools.id})`,
    ),
  ],
};
