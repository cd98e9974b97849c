/** A class that lost both its teacher and its room, and still has its students. */
import { sql } from "drizzle-orm";
import { columnNames } from "../../parts/postgres/sql-text.ts";
import { sectionMeetings, sectionTeachers } from "../../sis/db/schema/scheduling.ts";
import { chooseClasses, isAcademic } from "./choose.ts";
import { type Defect, record } from "./defect.ts";

const id = "without-teacher-and-room";

export const withoutTeacherAndRoom = {
  id,
  rule: "R10",
  title: "a class without teacher and room",
  drops: [],
  sql: sql`
${chooseClasses(id, 1, isAcademic)}

DELETE FROM ${sectionTeachers}
 WHERE ${sectionTeachers.sectionId} IN (SELECT c.section_id FROM chosen c);
UPDATE ${sectionMeetings}
   SET ${columnNames(sectionMeetings.roomId)} = NULL
 WHERE ${sectionMeetings.sectionId} IN (SELECT c.section_id FROM chosen c);
${record(id, "R10", true, "school_id, section_id", sql`school_id, section_id FROM chosen`)}
${record(id, "R15", true, "school_id, section_id", sql`school_id, section_id FROM chosen`)}`,
} as const satisfies Defect;
