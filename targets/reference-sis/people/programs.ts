/** Which special-education programs case managers check in a load, and which teachers read. */
import { type Column, type SQL, sql } from "drizzle-orm";

/** The others are read: so no teacher's look comes between two readings of who has looked at one that is checked. */
export function isToBeChecked(student: Column): SQL {
  return sql`hashint4(${student}) & 1 = 0`;
}
