/** What people must be shown of their own account. */
import { type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import { accounts } from "../../../sis/db/schema/access.ts";
import { guardians, staff, students } from "../../../sis/db/schema/people.ts";
import { ownAccount } from "../client/requests/access.ts";
import { object } from "../json-object.sql.ts";
import { type District, rowsOf } from "../people/district.ts";
import { type OnRecord, staffName } from "./on-record.ts";

export function accountOnRecord(account: number): OnRecord {
  const body = accountsWhere(sql`${accounts.id} = ${account}`);
  return { call: ownAccount(), students: [], inOrder: true, body };
}

const accountShape = z.object({ subject: z.string(), body: z.unknown() });

/** The account in the answer to each of these sign-ins, by subject or user name. */
export async function readAccountBodies(
  district: District,
  subjects: readonly string[],
): Promise<ReadonlyMap<string, unknown>> {
  const asked = sql`${accounts.subject} = ANY(${sql.param(subjects)}::text[])`;
  const rows = await rowsOf(district, accountShape, accountsWhere(asked));
  return new Map(rows.map(({ subject, body }) => [subject, body]));
}

function accountsWhere(those: SQL): SQL {
  const studentName = sql`ltrim(coalesce(${students.preferredName}, ${students.givenName}) || ' ' || ${students.familyName})`;
  const guardianName = sql`ltrim(${guardians.givenName} || ' ' || ${guardians.familyName})`;
  const body = object({
    accountId: accounts.id,
    role: accounts.role,
    schoolId: staff.schoolId,
    displayName: sql`coalesce(${staffName}, ${studentName}, ${guardianName})`,
  });
  return sql`
    SELECT ${accounts.subject} AS subject, ${body} AS body
      FROM ${accounts}
      LEFT JOIN ${staff} ON ${staff.id} = ${accounts.staffId}
      LEFT JOIN ${students} ON ${students.id} = ${accounts.studentId}
      LEFT JOIN ${guardians} ON ${guardians.id} = ${accounts.guardianId}
     WHERE ${those}`;
}
