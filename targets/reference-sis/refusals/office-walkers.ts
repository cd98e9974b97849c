/** Who walks the routes besides teachers and families: one of each role at a school, and those of the whole district. */
import { sql } from "drizzle-orm";
import { z } from "zod";
import { accounts } from "../../../sis/db/schema/access.ts";
import { staff, staffSchools } from "../../../sis/db/schema/people.ts";
import { type District, rowsOf } from "../people/district.ts";

const officeShape = z.object({ role: z.string(), subject: z.string(), school: z.int().nullable() });

/** One of each role that works at the school or for the whole district; a nurse may travel to it. */
export function readOffices(district: District, school: number): Promise<z.infer<typeof officeShape>[]> {
  const comes = sql`(${staff.schoolId} = ${school} OR EXISTS (
    SELECT FROM ${staffSchools} WHERE ${staffSchools.staffId} = ${staff.id} AND ${staffSchools.schoolId} = ${school}))`;
  return rowsOf(
    district,
    officeShape,
    sql`
    SELECT DISTINCT ON (${accounts.role}) ${accounts.role} AS role, ${accounts.subject} AS subject,
           CASE WHEN ${accounts.role} = 'nurse' THEN ${school}::int ELSE ${staff.schoolId} END AS school
      FROM ${staff}
      JOIN ${accounts} ON ${accounts.staffId} = ${staff.id} AND ${accounts.disabledAt} IS NULL
     WHERE (${accounts.role} IN ('office', 'counselor', 'case-manager', 'principal') AND ${staff.schoolId} = ${school})
        OR (${accounts.role} = 'nurse' AND ${comes})
        OR ${accounts.role} IN ('district-administrator', 'monitor')
     ORDER BY ${accounts.role}, ${district.shuffled(accounts.id)}`,
  );
}
