/** A school whose principal and assistant principals an import moved to the district office. */
import { sql } from "drizzle-orm";
import { staff } from "../../sis/db/schema/people.ts";
import type { Defect } from "./defect.ts";
import { moveToDistrictOffice } from "./move-to-district-office.ts";

const id = "school-without-principal";

export const schoolWithoutPrincipal = {
  id,
  rule: "R55",
  title: "a school without a principal",
  needs: "a school without another defect of its staff",
  drops: [],
  sql: moveToDistrictOffice(id, sql`${staff.position} IN ('principal', 'assistant-principal')`),
} as const satisfies Defect;
