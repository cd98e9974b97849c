/** Small classes that a magnet center holds for its own students, in the rooms of the school that it's in. */
import { sql } from "drizzle-orm";
import { sections } from "../../sis/db/schema/scheduling.ts";
import { type LookAlike, listCases } from "./look-alike.ts";

const id = "magnet-center-in-a-school";

export const magnetCenterInASchool = {
  id,
  rules: ["R06", "R16", "R46"],
  title: "classes of a magnet center in the school that it's in",
  needs: "a magnet center, with enough students in a grade for classes of their own",
  isThereAnyway: true,
  sql: listCases(
    id,
    sql`
SELECT ${sections.schoolId} AS school_id, NULL::int AS student_id, ${sections.id} AS section_id
  FROM ${sections}
 WHERE ${sections.magnetCenterId} IS NOT NULL`,
  ),
} as const satisfies LookAlike;
