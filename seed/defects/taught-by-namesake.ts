/** A class that an import gave to a person of the same name at another school. */
import { sql } from "drizzle-orm";
import { columnNames } from "../../parts/postgres/sql-text.ts";
import { staff } from "../../sis/db/schema/people.ts";
import { sectionMeetings } from "../../sis/db/schema/scheduling.ts";
import { chooseClasses, isAcademic, otherSchool } from "./choose.ts";
import { type Defect, record } from "./defect.ts";

const id = "taught-by-namesake";
const { sectionId, staffId } = sectionMeetings;

/** A principal, who has no class at that time. */
const namesake = sql`(
         SELECT min(${staff.id})
           FROM ${staff}
          WHERE ${staff.position} = 'principal' AND ${staff.schoolId} = ${otherSchool(sql`c.school_id`)})`;

export const taughtByNamesake = {
  id,
  rule: "R18",
  title: "a class that was given to a namesake at another school",
  drops: [],
  sql: sql`
${chooseClasses(id, 1, isAcademic)}

UPDATE ${sectionMeetings}
   SET ${columnNames(staffId)} = ${namesake}
  FROM chosen c
 WHERE ${sectionId} = c.section_id;
${record(
  id,
  "R18",
  false,
  "school_id, section_id, teacher_id",
  sql`c.school_id, c.section_id, ${staffId}
  FROM chosen c
  JOIN ${sectionMeetings} ON ${sectionId} = c.section_id
 GROUP BY c.school_id, c.section_id, ${staffId}`,
)}`,
} as const satisfies Defect;
