/**
 * Whose sections these are: their teachers' until they hand them over, their meetings' teachers', and their school's.
 */
import { type SQL, sql } from "drizzle-orm";
import { lastsPast } from "../db/active-on.ts";
import { accounts } from "../db/schema/access.ts";
import { staff } from "../db/schema/people.ts";
import { sectionMeetings, sections, sectionTeachers } from "../db/schema/scheduling.ts";
import type { RowRule } from "../http/row-scopes.ts";

export const sectionRows: RowRule = {
  teacher: (row, { today }) => sql`(EXISTS (
    SELECT 1 FROM ${sectionTeachers}
     WHERE ${sectionTeachers.sectionId} = ${row} AND ${sectionTeachers.staffId} = ${accounts.staffId}
       AND ${lastsPast(sectionTeachers, today)})
    OR EXISTS (
    SELECT 1 FROM ${sectionMeetings}
     WHERE ${sectionMeetings.sectionId} = ${row} AND ${sectionMeetings.staffId} = ${accounts.staffId}))`,
  office: atOwnSchool,
  counselor: atOwnSchool,
  principal: atOwnSchool,
  "district-administrator": (row) => sql`EXISTS (SELECT 1 FROM ${sections} WHERE ${sections.id} = ${row})`,
};

function atOwnSchool(row: SQL): SQL {
  return sql`EXISTS (
    SELECT 1 FROM ${sections}
     WHERE ${sections.id} = ${row} AND ${sections.schoolId} = ${staff.schoolId})`;
}
