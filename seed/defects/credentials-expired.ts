/** A teacher whose credentials are gone from the record. */
import { sql } from "drizzle-orm";
import { staffCredentials } from "../../sis/db/schema/people.ts";
import { chooseTeacher } from "./choose-people.ts";
import { type Defect, record } from "./defect.ts";

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
${record(id, "R19", false, "school_id, teacher_id", sql`school_id, staff_id FROM chosen`)}`,
} as const satisfies Defect;
