/** Decides what is unusual about the grade that a student is enrolled in: for their age, and after their last grade. */

export type GradeFacts = {
  readonly grade: number;
  readonly birthDate: string;
  readonly schoolYear: number;
  /** The latest enrollment of this year or an earlier one; undefined if there is none. */
  readonly latest: { readonly schoolYear: number; readonly grade: number } | undefined;
};

export const gradeConcerns = ["grade-unusual-for-age", "grade-unusual-after-last"] as const;
export type GradeConcern = (typeof gradeConcerns)[number];

/** What the office must give a reason for. */
export function concernsAboutGrade(facts: GradeFacts): GradeConcern[] {
  const concerns: GradeConcern[] = [];
  if (!ageFits(facts)) concerns.push("grade-unusual-for-age");
  if (!followsLatest(facts)) concerns.push("grade-unusual-after-last");
  return concerns;
}

const firstUngraded = 13;
/** California's kindergartners turn five by September 1. */
const kindergartenAge = 5;
const mostYearsEarly = 1;
const mostYearsLate = 2;

/** Ungraded students may be of any age. */
function ageFits({ grade, birthDate, schoolYear }: GradeFacts): boolean {
  if (grade >= firstUngraded) return true;
  const [birthYear, birthDay] = [Number(birthDate.slice(0, 4)), birthDate.slice(5)];
  const age = schoolYear - 1 - birthYear - (birthDay > "09-01" ? 1 : 0);
  const yearsLate = age - (grade + kindergartenAge);
  return yearsLate >= -mostYearsEarly && yearsLate <= mostYearsLate;
}

/** This year's grade again; after last year, the next grade, or the same one for a student who repeats it. */
function followsLatest({ grade, schoolYear, latest }: GradeFacts): boolean {
  if (latest === undefined) return true;
  const ungraded = [grade, latest.grade].filter((each) => each >= firstUngraded).length;
  if (ungraded > 0) return ungraded === 2;
  const years = schoolYear - latest.schoolYear;
  const advanced = grade - latest.grade;
  return years === 0 ? advanced === 0 : advanced >= 0 && advanced <= years;
}
