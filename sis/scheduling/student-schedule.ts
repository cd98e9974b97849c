/** What a page needs to know to change a student's schedule: who they are, what they have, and what is open to them. */
import { firstDayOf } from "../db/class-days.ts";
import type { Dependencies } from "../dependencies.ts";
import { findPeople, type Person } from "../enrollment/module.ts";
import type { Session } from "../http/row-scopes.ts";
import { findOpenings, type Opening } from "./openings.ts";
import { findPlacements, type Placement } from "./placements.ts";
import { findRequiredPeriods, findSchedule, type ScheduleEntry } from "./queries.ts";
import { emptyPeriods } from "./section-choices.ts";

export type StudentSchedule = {
  readonly person: Person;
  readonly entries: readonly ScheduleEntry[];
  /** The school whose page this is: it changes its own sections only. */
  readonly schoolId: number | null;
  /** Its sections that have a seat for the student. */
  readonly openings: readonly Opening[];
  /** In special education, on the day and later. */
  readonly placements: readonly Placement[];
  /** Periods in which the school's own students all have a class. */
  readonly required: readonly number[];
  readonly empty: readonly number[];
};

/** As their counselor or office sees them; undefined for an unknown student. */
export async function readStudentSchedule(
  dependencies: Dependencies,
  studentId: number,
  { schoolId }: Pick<Session, "schoolId">,
): Promise<StudentSchedule | undefined> {
  const { core, settings } = dependencies;
  const when = { day: await dayOfChange(dependencies), schoolYear: settings.schoolYear };
  const [person] = await findPeople(core, { ...when, studentIds: [studentId], atSchoolId: schoolId });
  if (person === undefined) return undefined;
  const entries = await findSchedule(core, { ...when, studentId });
  const placements = await findPlacements(core, { ...when, studentId });
  const openings = schoolId === null ? [] : await findOpenings(core, { ...when, studentId, schoolId });
  const required = await findPeriodsOf(core, person);
  const empty = emptyPeriods(required, entries);
  return { person, entries, schoolId, openings, placements, required, empty };
}

async function findPeriodsOf(
  core: Dependencies["core"],
  { schoolId, isOwnSchool }: Person,
): Promise<number[]> {
  return schoolId === null || !isOwnSchool ? [] : await findRequiredPeriods(core, schoolId);
}

/** When a change on these pages takes effect: today, or the first day of a school year that is ahead. */
export async function dayOfChange({
  core,
  today,
  settings: { schoolYear },
}: Pick<Dependencies, "core" | "today" | "settings">): Promise<string> {
  const day = today();
  const first = await firstDayOf(core, schoolYear);
  return first !== undefined && first > day ? first : day;
}
