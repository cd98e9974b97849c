/** A class that was moved to a storage room, since no other was free. */
import { sql } from "drizzle-orm";
import { columnNames } from "../../parts/postgres/sql-text.ts";
import { sectionMeetings } from "../../sis/db/schema/scheduling.ts";
import { rooms } from "../../sis/db/schema/schools.ts";
import { chooseClasses, isAcademic } from "./choose.ts";
import { type Defect, record } from "./defect.ts";

const id = "class-in-a-storage-room";
const number = "Storage";
/** A class has more students than that. */
const seats = 4;

export const classInAStorageRoom = {
  id,
  rule: "R13",
  title: "a class in a storage room",
  drops: [],
  sql: sql`
${chooseClasses(id, 1, isAcademic)}

INSERT INTO ${rooms} (${columnNames(rooms.schoolId, rooms.number, rooms.kind, rooms.seats)})
SELECT c.school_id, ${number}, 'classroom', ${seats}
  FROM chosen c;

UPDATE ${sectionMeetings}
   SET ${columnNames(sectionMeetings.roomId)} = ${rooms.id}
  FROM chosen c
  JOIN ${rooms} ON ${rooms.schoolId} = c.school_id AND ${rooms.number} = ${number}
 WHERE ${sectionMeetings.sectionId} = c.section_id;
${record(id, "R13", false, "school_id, section_id", sql`school_id, section_id FROM chosen`)}`,
} as const satisfies Defect;
