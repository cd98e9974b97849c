/** Charter schools in buildings of the district's own schools, and in their gymnasiums. */
import { sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { columnNames } from "../../parts/postgres/sql-text.ts";
import { sectionMeetings } from "../../sis/db/schema/scheduling.ts";
import { rooms, schools } from "../../sis/db/schema/schools.ts";
import { shuffled } from "../defects/defect.ts";
import { type LookAlike, lookAlikeColumns } from "./look-alike.ts";

const id = "charter-on-shared-campus";
const host = alias(schools, "host");
const neighbor = alias(schools, "neighbor");
const own = alias(rooms, "own");
const { latitude, longitude, region } = schools;
/** One in this many charters is on a campus of the district. [K] California Education Code 47614 entitles them to one. */
const chartersPerShared = 6;
const gymnasium = "Gymnasium";

export const charterOnSharedCampus = {
  id,
  rules: ["R06", "R18", "R31", "R46"],
  title: "charter schools on a campus of the district's",
  needs: "a charter, and a larger school of the district in its region",
  sql: sql`
CREATE TEMP TABLE chosen AS
SELECT DISTINCT ON (h.host_id) ${schools.id} AS school_id, h.*
  FROM ${schools}
 CROSS JOIN LATERAL (
    SELECT ${host.id} AS host_id, ${host.latitude} AS latitude, ${host.longitude} AS longitude
      FROM ${schools} ${host}
     WHERE NOT ${host.charter} AND ${host.region} = ${region} AND ${host.capacity} > ${schools.capacity}
       AND NOT EXISTS (SELECT FROM ${schools} ${neighbor}
                        WHERE ${neighbor.id} <> ${host.id}
                          AND (${neighbor.latitude}, ${neighbor.longitude}) = (${host.latitude}, ${host.longitude}))
     ORDER BY abs(${host.latitude} - ${latitude}) + abs(${host.longitude} - ${longitude}), ${host.id}
     LIMIT 1) h
 WHERE ${schools.id} IN (
         SELECT ${schools.id}
           FROM ${schools}
          WHERE ${schools.charter}
          ORDER BY ${shuffled(id, schools.id)}
          LIMIT (SELECT 1 + count(*) / ${chartersPerShared} FROM ${schools} WHERE ${schools.charter}))
 ORDER BY h.host_id, ${schools.id};

UPDATE ${schools}
   SET ${columnNames(latitude)} = c.latitude, ${columnNames(longitude)} = c.longitude
  FROM chosen c
 WHERE ${schools.id} = c.school_id;

CREATE TEMP TABLE gymnasium ON COMMIT DROP AS
SELECT ${own.id} AS own_id, ${own.seats} AS seats, ${rooms.id} AS host_id
  FROM chosen c
  JOIN ${rooms} ${own} ON ${own.schoolId} = c.school_id AND ${own.number} = ${gymnasium}
  JOIN ${rooms} ON ${rooms.schoolId} = c.host_id AND ${rooms.number} = ${gymnasium};

UPDATE ${rooms}
   SET ${columnNames(rooms.seats)} = ${rooms.seats} + g.seats
  FROM gymnasium g
 WHERE ${rooms.id} = g.host_id;

UPDATE ${sectionMeetings}
   SET ${columnNames(sectionMeetings.roomId)} = g.host_id
  FROM gymnasium g
 WHERE ${sectionMeetings.roomId} = g.own_id;

INSERT INTO firstbell.look_alikes (${sql.raw(lookAlikeColumns)})
SELECT ${id}, c.school_id, NULL, NULL FROM chosen c;`,
} as const satisfies LookAlike;
