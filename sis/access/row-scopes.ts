/** Whose schools these are: staff work at one, nurses may travel between several, and the district office sees them all. */
import { type SQL, sql } from "drizzle-orm";
import { servesSchool } from "../db/fragments.ts";
import { staff } from "../db/schema/people.ts";
import { schools } from "../db/schema/schools.ts";
import type { RowRule } from "../http/row-scopes.ts";

export const schoolRows: RowRule = {
  teacher: worksAt,
  office: worksAt,
  counselor: worksAt,
  nurse: servesSchool,
  principal: worksAt,
  "district-administrator": (row) => sql`EXISTS (SELECT 1 FROM ${schools} WHERE ${schools.id} = ${row})`,
};

function worksAt(row: SQL): SQL {
  return sql`coalesce(${staff.schoolId} = ${row}, false)`;
}
