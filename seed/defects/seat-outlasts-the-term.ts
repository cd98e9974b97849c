/** Two students whose seats end after the school year does. */
import { sql } from "drizzle-orm";
import { columnNames } from "../../parts/postgres/sql-text.ts";
import { sectionEnrollments } from "../../sis/db/schema/scheduling.ts";
import type { Defect } from "./defect.ts";
import { misdateSeats } from "./misdated-seats.ts";

const id = "seat-outlasts-the-term";
const afterTheYear = "2027-07-15";

export const seatOutlastsTheTerm = {
  id,
  rule: "R41",
  title: "two students whose seats end after the school year",
  ...misdateSeats(id, sql`${columnNames(sectionEnrollments.endDate)} = ${afterTheYear}`),
} as const satisfies Defect;
