/** Which special-education programs case managers check in a load, and which teachers read. */
import { type Column, type SQL, sql } from "drizzle-orm";

/** The others are read: so no teacher's look comes between two readings of who has looked at one that is checked. */
export function isToBeChecked(student: Column): SQL {
  return sql`hashint4(${student}) & 1 = 0`;
}

/** Others in the plan may turn out to work on some of the students: in a small district, on most of them. */
const triesPerTask = 3;
const fewestTries = 60;

/** How many students with a program are looked at for so many tasks. */
export function triesFor(tasks: number): number {
  return Math.max(fewestTries, tasks * triesPerTask);
}
