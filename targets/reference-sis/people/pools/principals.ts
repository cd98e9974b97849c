/** Principals with a session, and how many students their schools have. */
import { sql } from "drizzle-orm";
import { z } from "zod";
import { activeOn } from "../../../../sis/db/active-on.ts";
import { accounts } from "../../../../sis/db/schema/access.ts";
import { schoolEnrollments } from "../../../../sis/db/schema/enrollment.ts";
import { staff } from "../../../../sis/db/schema/people.ts";
import { schools } from "../../../../sis/db/schema/schools.ts";
import { type District, rowsOf } from "../district.ts";
import { countOf, type Pool, repeatedTo } from "../pool.ts";
import { type SignedIn, signInEarly } from "../signed-in.ts";

export type Principal = SignedIn & {
  readonly school: number;
  readonly name: string;
  /** On the day of the load. */
  readonly students: number;
};

export const principals: Pool<"principals", Principal> = {
  id: "principals",
  async choose(source, wanted) {
    const count = countOf(wanted);
    const found = await readPrincipals(source.district, count);
    const signedIn = await signInEarly(source, found);
    return async () =>
      repeatedTo(found, count).map(({ subject, ...of }) => ({ ...signedIn(subject), ...of }));
  },
};

const principalShape = z.object({
  ...{ subject: z.string(), school: z.int(), name: z.string(), students: z.int() },
});

function readPrincipals(district: District, limit: number): Promise<z.infer<typeof principalShape>[]> {
  const { day, schoolYear, shuffled } = district;
  return rowsOf(
    district,
    principalShape,
    sql`
      SELECT ${accounts.subject} AS subject, ${schools.id} AS school, ${schools.name} AS name,
             (SELECT count(*)::int FROM ${schoolEnrollments}
               WHERE ${schoolEnrollments.schoolId} = ${schools.id} AND ${schoolEnrollments.kind} = 'primary'
                 AND ${schoolEnrollments.schoolYear} = ${schoolYear}
                 AND ${activeOn(schoolEnrollments, sql`${day}::date`)}) AS students
        FROM ${staff}
        JOIN ${accounts} ON ${accounts.staffId} = ${staff.id} AND ${accounts.role} = 'principal'
                        AND ${accounts.disabledAt} IS NULL
        JOIN ${schools} ON ${schools.id} = ${staff.schoolId}
       ORDER BY ${shuffled(staff.id)}
       LIMIT ${limit}`,
  );
}
