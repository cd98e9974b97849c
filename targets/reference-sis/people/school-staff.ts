/** Staff who work at a school, in one position. */
import { and, eq, isNotNull, sql } from "drizzle-orm";
import { accounts } from "../../../sis/db/schema/access.ts";
import { staff, staffSchools } from "../../../sis/db/schema/people.ts";
import type { District } from "./district.ts";

/** Where a row of staff works; the first school of those who serve several, and null for the whole district. */
export const firstSchool = sql<number | null>`
  coalesce(${staff.schoolId},
           (SELECT min(${staffSchools.schoolId}) FROM ${staffSchools} WHERE ${staffSchools.staffId} = ${staff.id}))`;

export type StaffMember = { readonly subject: string; readonly school: number };

/** How often each of the staff is tried before the district counts as too small. */
const triesPerTask = 4;

/** `tries`: before this one; `place`: of the task, if there is one. */
type Turn = { readonly tries: number; readonly place: number };

/** One task after another, each by the next of the staff; skips one that the school has nobody or no room for. */
export function tasksInTurn<Task>(
  staffInTurn: readonly StaffMember[],
  wanted: number,
  taskOf: (member: StaffMember, turn: Turn) => Task | undefined,
): Task[] {
  const chosen: Task[] = [];
  const mostTries = staffInTurn.length + wanted * triesPerTask;
  for (let tries = 0; chosen.length < wanted && tries < mostTries; tries++) {
    const member = staffInTurn[tries % staffInTurn.length];
    const task = member && taskOf(member, { tries, place: chosen.length });
    if (task !== undefined) chosen.push(task);
  }
  return chosen;
}

export async function readSchoolStaff(
  { database, shuffled }: District,
  position: "office" | "counselor",
): Promise<StaffMember[]> {
  const found = await database
    .select({ subject: accounts.subject, school: staff.schoolId })
    .from(staff)
    .innerJoin(accounts, eq(accounts.staffId, staff.id))
    .where(and(eq(staff.position, position), isNotNull(staff.schoolId)))
    .orderBy(shuffled(staff.id));
  return found.flatMap(({ subject, school }) => (school === null ? [] : [{ subject, school }]));
}
