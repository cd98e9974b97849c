/** What a page needs to know to change a student's schedule: who they are, what they have, and what is open to them. */
import type { Dependencies } from "../dependencies.ts";
import { findPeople, type Person } from "../enrollment/module.ts";
import type { Session } from "../http/row-scopes.ts";
import { findChangeDays } from "./change-days.ts";
import { findOpenings, type Opening } from "./openings.ts";
import { findPlacements, type Placement } from "./placements.ts";
import { findRequiredPeriods, findSchedule, type ScheduleEntry } from "./queries.ts";
import { emptyPeriods } from "./section-choices.ts";

export type StudentSchedule = {
  readonly person: Person;
  /** What follows is that of this day. */
  readonly day: string;
  /** Other days that can be chosen, and this one. */
  readonly days: readonly string[];
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

/** As their counselor or office sees them on the asked day, if it can be chosen; undefined for an unknown student. */
export async function readStudentSchedule(
  dependencies: Dependencies,
  studentId: number,
  { schoolId }: Pick<Session, "schoolId">,
  asked?: string,
): Promise<StudentSchedule | undefined> {
  const { core, settings } = dependencies;
  const { days, first } = await findChangeDays(dependencies, { studentId, schoolId });
  const day = days.find((each) => each === asked) ?? first;
  const when = { day, schoolYear: settings.schoolYear };
  const [person] = await findPeople(core, { ...when, studentIds: [studentId], atSchoolId: schoolId });
  if (person === undefined) return undefined;
  const entries = await findSchedule(core, { ...when, studentId });
  const placements = await findPlacements(core, { ...when, studentId });
  const openings = schoolId === null ? [] : await findOpenings(core, { ...when, studentId, schoolId });
  const required = await findPeriodsOf(core, person);
  const empty = emptyPeriods(required, entries);
  return { person, day, days, entries, schoolId, openings, placements, required, empty };
}

async function findPeriodsOf(
  core: Dependencies["core"],
  { schoolId, isOwnSchool }: Person,
): Promise<number[]> {
  return schoolId === null || !isOwnSchool ? [] : await findRequiredPeriods(core, schoolId);
}
