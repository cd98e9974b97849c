/** Whose assignments these are: the owner of a section owns its assignments. */
import { sql } from "drizzle-orm";
import { assignments } from "../db/schema/grades.ts";
import type { OwnsRow, RowRule } from "../http/row-scopes.ts";
import { sectionRows } from "../scheduling/module.ts";

export const assignmentRows: RowRule = Object.fromEntries(
  Object.entries(sectionRows).map(([role, ownsSection]) => [role, inOwn(ownsSection)]),
);

function inOwn(ownsSection: OwnsRow): OwnsRow {
  return (row, when) => sql`EXISTS (
    SELECT 1 FROM ${assignments}
     WHERE ${assignments.id} = ${row} AND ${ownsSection(sql`${assignments.sectionId}`, when)})`;
}
