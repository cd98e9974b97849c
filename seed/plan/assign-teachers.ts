/** Who teaches what: each department has its teachers, and a teacher of few classes may belong to two departments. */
import { periods } from "../district/classes.ts";
import type { SectionPlan } from "./section-plan.ts";

/** One period of the day is for preparation. */
const mostClasses = periods - 1;

type Teacher = { readonly department: string; readonly sections: readonly SectionPlan[] };

/** Numbers the teachers from `first` on, and returns how many there are. */
export function assignTeachers(sections: readonly SectionPlan[], first: number): number {
  const byDepartment = Map.groupBy(sections, ({ department }) => department);
  const staff = [...byDepartment].flatMap(([department, own], place) =>
    staffDepartment(department, own, place),
  );
  const teachers = shareTeachers(staff);
  teachers.forEach((teacher, index) => {
    for (const section of teacher) section.teacher = first + index;
  });
  return teachers.length;
}

/**
 * Zero and seventh periods are for teachers of the department who have a period less than the others, and for new teachers,
 * numbered from `first` on. Returns how many new ones there are.
 */
export function assignExtraTeachers(
  extra: readonly SectionPlan[],
  sections: readonly SectionPlan[],
  first: number,
): number {
  const taught = Map.groupBy(sections, ({ teacher }) => teacher);
  let teachers = first;
  for (const section of extra) {
    const hasTime = ([, own]: readonly [number, readonly SectionPlan[]]): boolean =>
      own.length < mostClasses &&
      own.every(({ department, period }) => department === section.department && period !== section.period);
    const [found] = [...taught].find(hasTime) ?? [];
    section.teacher = found ?? teachers++;
    taught.set(section.teacher, [...(taught.get(section.teacher) ?? []), section]);
  }
  return teachers - first;
}

/** Sections of each period go to the first teachers who don't prepare then, so that only the last ones have few. */
function staffDepartment(department: string, sections: readonly SectionPlan[], place: number): Teacher[] {
  const byPeriod = Array.from({ length: periods }, (_, index) =>
    sections.filter(({ period }) => period === index + 1),
  );
  const counts = byPeriod.map(({ length }) => length);
  const turns = Array.from({ length: periods }, (_, turn) => (turn + place) % periods);
  const least = turns.reduce((best, turn) =>
    teachersFor(counts, turn) < teachersFor(counts, best) ? turn : best,
  );
  const taught = Array.from({ length: teachersFor(counts, least) }, (): SectionPlan[] => []);
  byPeriod.forEach((own, index) => {
    const free = taught.filter((_, teacher) => !prepares(teacher, index, least));
    for (const [turn, section] of own.entries()) free[turn]?.push(section);
  });
  return taught.map((own) => ({ department, sections: own }));
}

/** Everyone has one period off; the first teacher has the one of this turn, the next one the one after it. */
function prepares(teacher: number, period: number, turn: number): boolean {
  return (teacher + turn) % periods === period;
}

/** The fewest teachers that leave enough of them free to teach in every period. */
function teachersFor(sectionsByPeriod: readonly number[], turn: number): number {
  let teachers = Math.max(...sectionsByPeriod);
  const suffices = () =>
    sectionsByPeriod.every((sections, period) => {
      const first = (period - turn + periods) % periods;
      return teachers - Math.max(0, Math.ceil((teachers - first) / periods)) >= sections;
    });
  while (!suffices()) teachers++;
  return teachers;
}

/** Two teachers of different departments become one where their classes are few and never at the same time. */
function shareTeachers(staff: readonly Teacher[]): SectionPlan[][] {
  const shared: (Teacher & { readonly departments: number })[] = [];
  for (const teacher of staff.filter(({ sections }) => sections.length > 0)) {
    const index = shared.findIndex((other) => other.departments === 1 && canShare(other, teacher));
    const partner = shared[index];
    const sections = [...(partner?.sections ?? []), ...teacher.sections];
    if (partner) shared[index] = { ...partner, sections, departments: 2 };
    else shared.push({ ...teacher, departments: 1 });
  }
  return shared.map(({ sections }) => [...sections]);
}

function canShare(first: Teacher, second: Teacher): boolean {
  if (first.sections.length + second.sections.length > mostClasses) return false;
  if (first.department === second.department) return false;
  const busy = new Set(first.sections.map(({ period }) => period));
  return second.sections.every(({ period }) => !busy.has(period));
}
