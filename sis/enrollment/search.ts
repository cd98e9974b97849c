/** Parses what someone typed to search for students: parts of names, or the beginning of a number. */
import { plainWords } from "../plain-name.ts";

/** Patterns for LIKE on the plain names of students, or a range of student numbers. */
export type SearchTerms = {
  /** The pattern that finds the fewest; empty if no name was typed. */
  readonly rarest: string;
  /** The next of these, so that an index narrows by both; the same again if one word was typed. */
  readonly next: string;
  /** The rarest as a whole part of a name. */
  readonly whole: string;
  /** All that must match, including these. */
  readonly all: readonly string[];
  /** Each at the beginning of a part of the name; those students come first. */
  readonly beginnings: readonly string[];
  /** As `rarest` and `next`, each at the beginning of a part of the name. */
  readonly rarestBeginning: string;
  readonly nextBeginning: string;
  readonly familyName: string;
  readonly lowestNumber: number | null;
  readonly highestNumber: number | null;
};

/** Shorter parts occur in half of all names, so they count only at the beginning of a part. */
const leastAnywhere = 3;
const numberDigits = 10;

export function readSearch(typed: string): SearchTerms {
  const digits = typed.replaceAll(/[\s-]/g, "");
  if (/^[0-9]+$/.test(digits)) return { ...namesOf([]), ...numbersThatBegin(digits) };
  const words = plainWords(typed).split(" ");
  return { ...namesOf(words.filter((word) => word !== "")), lowestNumber: null, highestNumber: null };
}

export function isEmpty({ rarest, lowestNumber }: SearchTerms): boolean {
  return rarest === "" && lowestNumber === null;
}

/** False for something without a letter or digit, such as "%": it would match everyone. */
export function canBeSearched(typed: string): boolean {
  return typed === "" || !isEmpty(readSearch(typed));
}

function namesOf(words: readonly string[]): Omit<SearchTerms, "lowestNumber" | "highestNumber"> {
  const [first = "", ...others] = words.toSorted((one, other) => other.length - one.length);
  const anywhere = first.length >= leastAnywhere;
  const beginning = (word: string) => `% ${word}%`;
  const pattern = (word: string) => (anywhere ? `%${word}%` : beginning(word));
  const [second = first] = others;
  return {
    rarest: first === "" ? "" : pattern(first),
    next: pattern(second),
    whole: `% ${first} %`,
    all: words.length === 0 ? [] : [first, ...others].map(pattern),
    beginnings: words.map(beginning),
    rarestBeginning: beginning(first),
    nextBeginning: beginning(second),
    familyName: ` ${words[0] ?? ""}%`,
  };
}

function numbersThatBegin(digits: string): Pick<SearchTerms, "lowestNumber" | "highestNumber"> {
  const kept = digits.slice(0, numberDigits + 1);
  const step = 10 ** Math.max(0, numberDigits - kept.length);
  const lowestNumber = Number(kept) * step;
  return { lowestNumber, highestNumber: lowestNumber + step - 1 };
}
