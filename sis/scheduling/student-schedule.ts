/** What a page needs to know to change a student's schedule: who they are, what they have, and what is open to them. */
import type { Dependencies } from "../dependencies.ts";
import { findPeople, type Person } from "../enrollment/module.ts";
import type { Session } from "../http/row-scopes.ts";
import { findPlacements, type Placement } from "./placements.ts";
import {
  findRequiredPeriods,
  findSchedule,
  findSections,
  type ScheduleEntry,
  type SectionSeats,
} from "./queries.ts";
import { emptyPeriods } from "./section-choices.ts";

export type StudentSchedule = {
  readonly person: Person;
  readonly entries: readonly ScheduleEntry[];
  /** Open sections for the student's grade at their school, without those they are in. */
  readonly open: readonly SectionSeats[];
  /** In special education, on the day and later. */
  readonly placements: readonly Placement[];
  readonly placedInDayClass: boolean;
  /** Periods in which the school's own students all have a class. */
  readonly required: readonly number[];
  readonly empty: readonly number[];
};

/** As their counselor or office sees them; undefined for an unknown student. */
export async function readStudentSchedule(
  { core, today, settings: { schoolYear } }: Dependencies,
  studentId: number,
  { schoolId: atSchoolId }: Pick<Session, "schoolId">,
): Promise<StudentSchedule | undefined> {
  const when = { day: today(), schoolYear };
  const [person] = await findPeople(core, { ...when, studentIds: [studentId], atSchoolId });
  if (person === undefined) return undefined;
  const entries = await findSchedule(core, { ...when, studentId });
  const held = new Set(entries.map((entry) => entry.sectionId));
  const placements = await findPlacements(core, { ...when, studentId });
  const open = await findOpenSections(core, when, person);
  const { schoolId, isOwnSchool } = person;
  const required = schoolId === null || !isOwnSchool ? [] : await findRequiredPeriods(core, schoolId);
  return {
    person,
    entries,
    open: open.filter((section) => !held.has(section.sectionId)),
    placements,
    placedInDayClass: placements.some(({ setting, isActive }) => isActive && setting === "SDC"),
    required,
    empty: emptyPeriods(required, entries),
  };
}

async function findOpenSections(
  core: Dependencies["core"],
  when: { readonly day: string; readonly schoolYear: number },
  { schoolId, grade }: Person,
): Promise<SectionSeats[]> {
  if (schoolId === null || grade === null) return [];
  return await findSections(core, { ...when, schoolId, period: undefined, grade, open: true, limit: 500 });
}
