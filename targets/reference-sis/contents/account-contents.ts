/** What people must be shown of their own account. */
import { sql } from "drizzle-orm";
import { accounts } from "../../../sis/db/schema/access.ts";
import { guardians, staff, students } from "../../../sis/db/schema/people.ts";
import { ownAccount } from "../client/requests/access.ts";
import { type OnRecord, object, staffName } from "./on-record.ts";

export function accountOnRecord(account: number): OnRecord {
  const studentName = sql`ltrim(coalesce(${students.preferredName}, ${students.givenName}) || ' ' || ${students.familyName})`;
  const guardianName = sql`ltrim(${guardians.givenName} || ' ' || ${guardians.familyName})`;
  const body = object({
    accountId: accounts.id,
    role: accounts.role,
    schoolId: staff.schoolId,
    displayName: sql`coalesce(${staffName}, ${studentName}, ${guardianName})`,
  });
  return {
    call: ownAccount(),
    students: [],
    inOrder: true,
    body: sql`
      SELECT ${body} AS body
        FROM ${accounts}
        LEFT JOIN ${staff} ON ${staff.id} = ${accounts.staffId}
        LEFT JOIN ${students} ON ${students.id} = ${accounts.studentId}
        LEFT JOIN ${guardians} ON ${guardians.id} = ${accounts.guardianId}
       WHERE ${accounts.id} = ${account}`,
  };
}
