/** A teacher whose credentials are gone from the record. */
import { sql } from "drizzle-orm";
import { staffCredentials } from "../../sis/db/schema/people.ts";
import { sectionTeachers } from "../../sis/db/schema/scheduling.ts";
import { chooseTeacher } from "./choose-people.ts";
import type { Defect } from "./defect.ts";
import { recordUnauthorized } from "./unauthorized.ts";

const id = "credentials-expired";

export const credentialsExpired = {
  id,
  rule: "R19",
  title: "a teacher without any credential",
  drops: [],
  sql: sql`
${chooseTeacher(id)}

DELETE FROM ${staffCredentials}
 WHERE ${staffCredentials.staffId} IN (SELECT c.staff_id FROM chosen c);
${recordUnauthorized(id, sql`SELECT ${sectionTeachers.sectionId} FROM ${sectionTeachers} JOIN chosen c ON c.staff_id = ${sectionTeachers.staffId}`)}`,
} as const satisfies Defect;
