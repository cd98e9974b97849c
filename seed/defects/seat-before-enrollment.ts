/** Two students whose seat began a week before they were enrolled. */
import { sql } from "drizzle-orm";
import { columnNames } from "../../parts/postgres/sql-text.ts";
import { sectionEnrollments } from "../../sis/db/schema/scheduling.ts";
import type { Defect } from "./defect.ts";
import { misdateSeats } from "./misdated-seats.ts";

const id = "seat-before-enrollment";
const { beginDate } = sectionEnrollments;

export const seatBeforeEnrollment = {
  id,
  rule: "R41",
  title: "two students whose seats began a week before they were enrolled",
  ...misdateSeats(id, sql`${columnNames(beginDate)} = ${beginDate} - 7`),
} as const satisfies Defect;
