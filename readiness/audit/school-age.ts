/** How old students are for their grade, in SQL: by the age on September 1, as California counts. */

/** California Education Code 48000: kindergarten, grade 0, at 5 by September 1. [F] */
const ageInKindergarten = 5;
/** September 1 as a number whose last two digits are the day. */
const firstOfSeptember = 901;

/** The year in which the school year of `:day` began; it begins on July 1. */
const yearOfOpening =
  "extract(year FROM :day)::int - CASE WHEN extract(month FROM :day) < 7 THEN 1 ELSE 0 END";

/** SQL: whole years on September 1 of that school year. */
export function ageInSeptember(birthDate: string): string {
  return `(${yearOfOpening} - extract(year FROM ${birthDate})::int
         - CASE WHEN extract(month FROM ${birthDate})::int * 100 + extract(day FROM ${birthDate})::int > ${firstOfSeptember} THEN 1 ELSE 0 END)`;
}

/** SQL: the last birthday of those who are at least so many years older than usual for a grade from -1 (transitional kindergarten) on. */
export function bornUntil(grade: string, yearsOlder: number): string {
  return `make_date(${yearOfOpening} - ${grade} - ${ageInKindergarten + yearsOlder}, 9, 1)`;
}

/** SQL: at least this old on July 1, when the school year of that day began. */
export function wasOfAgeInJuly(birthDate: string, years: number): string {
  return `${birthDate} <= make_date(${yearOfOpening} - ${years}, 7, 1)`;
}

/** SQL: at least this old on that day. */
export function isOfAge(birthDate: string, years: number): string {
  return `${birthDate} <= :day - INTERVAL '${years} years'`;
}

/** SQL: a grade in words. */
export function gradeInWords(grade: string): string {
  return `CASE WHEN ${grade} < 0 THEN 'transitional kindergarten' WHEN ${grade} = 0 THEN 'kindergarten' ELSE 'grade ' || ${grade} END`;
}
