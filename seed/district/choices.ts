/** What one class of a day may be: a subject, and how many students take which of its courses. */
import type { ClassSize } from "./classes.ts";
import { type Course, courseOf } from "./courses.ts";

/** `upTo` adds up the parts of a hundred; the last entry is a hundred. */
export type Choice = { readonly course: Course; readonly upTo: number };

/** One of the six classes of a day. */
export type Subject = {
  readonly name: string;
  /** Grades that take it. */
  readonly lowGrade: number;
  readonly highGrade: number;
  readonly size: ClassSize;
  /** Whether students of different grades share classes, as their level has it. */
  readonly pooled: boolean;
  /** Of a hundred students, how many are a level behind their grade, and how many ahead of it. */
  readonly behind: number;
  readonly ahead: number;
  /** Levels are grades unless they are the numbers of programs. */
  readonly levels?: "program";
  /** By level, which is the grade for most: courses from the most demanding one down. */
  readonly choices: ReadonlyMap<number, readonly Choice[]>;
  /** For a class of grades or levels that have no course in common. */
  readonly combined: Course;
  /** What students of a program take instead. */
  readonly instead?: readonly Instead[];
};

export type Instead = {
  /** Numbers of the programs; see programs.ts. */
  readonly programs: readonly number[];
  /** Fewer students of these programs in a period stay with everyone else. */
  readonly least: number;
  readonly subject: Subject;
};

/** In the order of the six slots of a day. */
export type Stage = readonly (readonly Subject[])[];

/** Every level of `lists` is a line: the level, then course codes, each with its parts of a hundred. */
export function choicesOf(lists: string): ReadonlyMap<number, readonly Choice[]> {
  return new Map(
    lists
      .trim()
      .split("\n")
      .map((line) => {
        const [level = "", ...words] = line.split(" ");
        return [Number(level), addUp(words)];
      }),
  );
}

function addUp(words: readonly string[]): Choice[] {
  let upTo = 0;
  return words.flatMap((word, index) => {
    if (index % 2 === 1) return [];
    upTo += Number(words[index + 1]);
    return [{ course: courseOf(word), upTo }];
  });
}

export const middleGrades = { lowGrade: 6, highGrade: 8 } as const;
export const highGrades = { lowGrade: 9, highGrade: 12 } as const;
export const ownGrade = { pooled: false, behind: 0, ahead: 0 } as const;
export const anyGrade = { pooled: true, behind: 0, ahead: 0 } as const;
