/** Answers families from a copy of the attendance that is made when a connection opens, and never again. */
import { getTableName } from "drizzle-orm";
import { attendanceMarks } from "../../../sis/db/schema/attendance.ts";
import type { Dependencies } from "../../../sis/dependencies.ts";

export function breakPart(dependencies: Dependencies): Dependencies {
  const table = getTableName(attendanceMarks);
  // Postgres looks for a table among the temporary ones first.
  const copy = `CREATE TEMPORARY TABLE ${table} AS TABLE public.${table}`;
  dependencies.portal.on("connect", (client) => void client.query(copy));
  return dependencies;
}
