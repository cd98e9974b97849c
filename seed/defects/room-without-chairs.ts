/** A classroom that is on record with ten seats, and all the classes that meet there. */
import { sql } from "drizzle-orm";
import { columnNames } from "../../parts/postgres/sql-text.ts";
import { sectionMeetings, sections } from "../../sis/db/schema/scheduling.ts";
import { rooms } from "../../sis/db/schema/schools.ts";
import { type Defect, record, shuffled, takenSeats, untouchedSection } from "./defect.ts";

const id = "room-without-chairs";
const seats = 10;

export const roomWithoutChairs = {
  id,
  rule: "R13",
  title: "classes in a room that has ten seats",
  drops: [],
  sql: sql`
CREATE TEMP TABLE chosen AS
SELECT ${rooms.id} AS room_id, ${rooms.schoolId} AS school_id
  FROM ${rooms}
 WHERE ${rooms.kind} = 'classroom'
   AND EXISTS (SELECT FROM ${sectionMeetings}
                WHERE ${sectionMeetings.roomId} = ${rooms.id} AND ${takenSeats(sectionMeetings.sectionId)} > ${seats})
   AND NOT EXISTS (SELECT FROM ${sectionMeetings}
                    WHERE ${sectionMeetings.roomId} = ${rooms.id} AND NOT ${untouchedSection(sectionMeetings.sectionId)})
   AND NOT EXISTS (SELECT FROM ${sectionMeetings}
                    WHERE ${sectionMeetings.roomId} = ${rooms.id}
                    GROUP BY ${sectionMeetings.period}
                   HAVING count(*) > 1)
 ORDER BY ${shuffled(id, rooms.id)}
 LIMIT 1;

UPDATE ${rooms}
   SET ${columnNames(rooms.seats)} = ${seats}
 WHERE ${rooms.id} IN (SELECT c.room_id FROM chosen c);
${record(
  id,
  "R13",
  false,
  "school_id, section_id",
  sql`c.school_id, ${sections.id}
  FROM chosen c
  JOIN ${sectionMeetings} ON ${sectionMeetings.roomId} = c.room_id
  JOIN ${sections} ON ${sections.id} = ${sectionMeetings.sectionId}
 WHERE ${takenSeats(sections.id)} > ${seats}
 GROUP BY c.school_id, ${sections.id}`,
)}`,
} as const satisfies Defect;
