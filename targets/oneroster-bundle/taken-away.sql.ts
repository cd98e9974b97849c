/** What one bundle had and a later one doesn't, in DuckDB's SQL: seats, by school and by student. */
import { isThere } from "./bundle-roster.sql.ts";

function seatsOf(schema: "before" | "after"): string {
  return `
SELECT DISTINCT e."userSourcedId" AS student_id, e."classSourcedId" AS section_id,
       coalesce(e."schoolSourcedId", c."schoolSourcedId") AS school_id
  FROM ${schema}.enrollments e
  LEFT JOIN ${schema}.classes c ON c."sourcedId" = e."classSourcedId"
 WHERE lower(e.role) = 'student' AND ${isThere("e")}`;
}

/** Creates `taken.seat`, the seats that are gone, and `taken.school`, how many of how many at each school. */
export const takenAway = `
CREATE SCHEMA taken;
CREATE TABLE taken.earlier AS ${seatsOf("before")};
CREATE TABLE taken.seat AS
SELECT b.* FROM taken.earlier b ANTI JOIN (${seatsOf("after")}) a USING (student_id, section_id);
CREATE TABLE taken.school AS
SELECT b.school_id, coalesce(max(o.name), b.school_id, 'no school') AS school, count(*)::int AS seats,
       count(t.section_id)::int AS taken, count(DISTINCT t.student_id)::int AS students
  FROM taken.earlier b
  LEFT JOIN taken.seat t ON t.student_id = b.student_id AND t.section_id = b.section_id
  LEFT JOIN before.orgs o ON o."sourcedId" = b.school_id
 GROUP BY b.school_id`;

/** Each student who lost seats, with names from before. */
export const takenByStudent = `
SELECT s.school, concat_ws(' ', max(u."givenName"), max(u."familyName")) AS student, max(u.identifier) AS student_number,
       t.student_id, count(*)::int AS seats_taken,
       string_agg(coalesce(c.title, t.section_id), '; ' ORDER BY coalesce(c.title, t.section_id)) AS classes
  FROM taken.seat t
  JOIN taken.school s ON s.school_id IS NOT DISTINCT FROM t.school_id
  LEFT JOIN before.users u ON u."sourcedId" = t.student_id
  LEFT JOIN before.classes c ON c."sourcedId" = t.section_id
 GROUP BY s.school, t.student_id`;
