/** Which sections a page offers: the same course first, and special day classes only to students placed in one. */

/** What the choice depends on. */
export type Choosable = {
  readonly sectionId: number;
  readonly courseId: number;
  readonly period: number;
  readonly subjectGroup: string;
};
export type ChoiceGroup<Section> = { readonly name: string; readonly sections: readonly Section[] };

export const specialDayClass = "special-day-class";

/** Groups without sections are left out. */
export function choicesForMove<Section extends Choosable>(
  held: Pick<Choosable, "courseId">,
  open: readonly Section[],
  placedInDayClass: boolean,
): ChoiceGroup<Section>[] {
  const isSame = ({ courseId }: Section) => courseId === held.courseId;
  const { ordinary, dayClasses } = separated(
    open.filter((section) => !isSame(section)),
    placedInDayClass,
  );
  const same = separated(open.filter(isSame), placedInDayClass);
  return withSections([
    { name: "Same course", sections: [...same.ordinary, ...same.dayClasses] },
    { name: "Other courses", sections: ordinary },
    { name: "Special day classes", sections: dayClasses },
  ]);
}

export function choicesForAdd<Section extends Choosable>(
  open: readonly Section[],
  placedInDayClass: boolean,
): ChoiceGroup<Section>[] {
  const { ordinary, dayClasses } = separated(open, placedInDayClass);
  const byPeriod = [...Map.groupBy(ordinary, ({ period }) => period)];
  const periods = byPeriod.map(([period, sections]) => ({ name: `Period ${period}`, sections }));
  return withSections([...periods, { name: "Special day classes", sections: dayClasses }]);
}

/** Periods in which every student of the school has a class, and this one has none. */
export function emptyPeriods(
  required: readonly number[],
  held: readonly { readonly period: number }[],
): number[] {
  return required.filter((period) => held.every((entry) => entry.period !== period));
}

function separated<Section extends Choosable>(open: readonly Section[], placedInDayClass: boolean) {
  return {
    ordinary: open.filter(({ subjectGroup }) => subjectGroup !== specialDayClass),
    dayClasses: placedInDayClass ? open.filter(({ subjectGroup }) => subjectGroup === specialDayClass) : [],
  };
}

function withSections<Section>(groups: readonly ChoiceGroup<Section>[]): ChoiceGroup<Section>[] {
  return groups.filter(({ sections }) => sections.length > 0);
}
