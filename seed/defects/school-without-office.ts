/** A school whose office staff an import moved to the district office. */
import { sql } from "drizzle-orm";
import { staff } from "../../sis/db/schema/people.ts";
import type { Defect } from "./defect.ts";
import { moveToDistrictOffice } from "./move-to-district-office.ts";

const id = "school-without-office";

export const schoolWithoutOffice = {
  id,
  rule: "R55",
  title: "a school without an office",
  needs: "a school without another defect of its staff",
  drops: [],
  sql: moveToDistrictOffice(id, sql`${staff.position} = 'office'`),
} as const satisfies Defect;
