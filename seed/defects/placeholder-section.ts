/** A class that is still the scheduler's placeholder on the first day. */
import { sql } from "drizzle-orm";
import { columnNames } from "../../parts/postgres/sql-text.ts";
import { sections } from "../../sis/db/schema/scheduling.ts";
import { chooseClasses, isAcademic } from "./choose.ts";
import { type Defect, record } from "./defect.ts";

const id = "placeholder-section";

export const placeholderSection = {
  id,
  rule: "R10",
  title: "a class that is still a placeholder",
  drops: [],
  sql: sql`
${chooseClasses(id, 1, isAcademic)}

UPDATE ${sections}
   SET ${columnNames(sections.title)} = 'TEMP ROLLOVER ' || ${sections.title}
 WHERE ${sections.id} IN (SELECT c.section_id FROM chosen c);
${record(id, "R10", true, "school_id, section_id", sql`school_id, section_id FROM chosen`)}`,
} as const satisfies Defect;
