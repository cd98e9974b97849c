/** Which openings a page offers: the same course first, and special day classes apart. */

/** What the choice depends on. */
export type Choosable = {
  readonly sectionId: number;
  readonly courseId: number;
  readonly period: number;
  readonly term: string;
  readonly subjectGroup: string;
  /** Sections that the student would have to give up first. */
  readonly clashes: readonly number[];
};
export type ChoiceGroup<Section> = { readonly name: string; readonly sections: readonly Section[] };

export const specialDayClass = "special-day-class";

/** The same course at any time that is free then, and other courses at the time of the held one. */
export function choicesForMove<Section extends Choosable>(
  held: Pick<Choosable, "courseId" | "sectionId">,
  openings: readonly Section[],
): ChoiceGroup<Section>[] {
  const free = openings.filter(({ clashes }) => clashes.every((id) => id === held.sectionId));
  const isSame = ({ courseId }: Section) => courseId === held.courseId;
  const { ordinary, dayClasses } = separated(
    free.filter((section) => !isSame(section) && section.clashes.includes(held.sectionId)),
  );
  const same = separated(free.filter(isSame));
  return withSections([
    { name: "Same course", sections: [...same.ordinary, ...same.dayClasses] },
    { name: "Other courses", sections: ordinary },
    { name: "Special day classes", sections: dayClasses },
  ]);
}

export function choicesForAdd<Section extends Choosable>(
  openings: readonly Section[],
): ChoiceGroup<Section>[] {
  const { ordinary, dayClasses } = separated(openings.filter(({ clashes }) => clashes.length === 0));
  const byTime = [...Map.groupBy(ordinary, ({ period, term }) => `Period ${period}, ${term}`)];
  const times = byTime.map(([name, sections]) => ({ name, sections }));
  return withSections([...times, { name: "Special day classes", sections: dayClasses }]);
}

/** Periods in which every student of the school has a class, and this one has none. */
export function emptyPeriods(
  required: readonly number[],
  held: readonly { readonly period: number }[],
): number[] {
  return required.filter((period) => held.every((entry) => entry.period !== period));
}

function separated<Section extends Choosable>(sections: readonly Section[]) {
  return {
    ordinary: sections.filter(({ subjectGroup }) => subjectGroup !== specialDayClass),
    dayClasses: sections.filter(({ subjectGroup }) => subjectGroup === specialDayClass),
  };
}

function withSections<Section>(groups: readonly ChoiceGroup<Section>[]): ChoiceGroup<Section>[] {
  return groups.filter(({ sections }) => sections.length > 0);
}
