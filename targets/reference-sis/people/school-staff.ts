/** Staff who work at a school, in one position. */
import { and, eq, isNotNull, sql } from "drizzle-orm";
import { accounts } from "../../../sis/db/schema/access.ts";
import { staff, staffSchools } from "../../../sis/db/schema/people.ts";
import type { District } from "./district.ts";

/** Where a row of staff works; the first school of those who serve several, and null for the whole district. */
export const firstSchool = sql<number | null>`
  coalesce(${staff.schoolId},
           (SELECT min(${staffSchools.schoolId}) FROM ${staffSchools} WHERE ${staffSchools.staffId} = ${staff.id}))`;

export type StaffMember = { readonly subject: string; readonly school: number };

export async function readSchoolStaff(
  { database, shuffled }: District,
  position: "office" | "counselor",
): Promise<StaffMember[]> {
  const found = await database
    .select({ subject: accounts.subject, school: staff.schoolId })
    .from(staff)
    .innerJoin(accounts, eq(accounts.staffId, staff.id))
    .where(and(eq(staff.position, position), isNotNull(staff.schoolId)))
    .orderBy(shuffled(staff.id));
  return found.flatMap(({ subject, school }) => (school === null ? [] : [{ subject, school }]));
}
