/** Which course a class takes: by the level of its students, and by how strong they are. */

import type { Choice, Subject } from "../district/choices.ts";
import type { Course } from "../district/courses.ts";

/** What the school knows of each student (from 0): the grade, the program, and a trait, any whole number below 2^32. */
export type Roll = {
  readonly grades: Int8Array;
  readonly programs: Int8Array;
  readonly traits: Uint32Array;
  /** 1 for students in the resource program. */
  readonly resource: Uint8Array;
  /** Of the school's magnet center, if it has one: the least for a class. */
  readonly leastInCenterClass: number;
  readonly standsForMany: boolean;
  readonly ofSmallDistrict: boolean;
};

/** A class's students, and the level of the one in the middle. */
export type Class = { readonly students: Int32Array; readonly level: number };

/** More than any school has students. */
const places = 8_192;
const keyRange = 4_294_967_296;

/**
 * One number for each student, in order: by level, then the strongest first, so that classmates are alike. Classes are
 * cut from this order. Subjects without levels mix everyone, each in its own way.
 */
export function rankStudents(subject: Subject, students: readonly number[], roll: Roll): Float64Array {
  const leveled = !subject.pooled || subject.choices.size > 1;
  const ranks = Float64Array.from(students, (student) => {
    const trait = roll.traits[student] ?? 0;
    const level = leveled ? levelOf(subject, student, roll) : 0;
    const key = leveled ? keyIn(trait, roll.resource[student] ?? 0) : mix(trait, subject.name.length);
    return (level * keyRange + key) * places + student;
  });
  return ranks.sort();
}

export function classOf(ranks: Float64Array): Class {
  const middle = ranks[ranks.length >> 1] ?? 0;
  return {
    students: Int32Array.from(ranks, (rank) => rank % places),
    level: Math.floor(middle / (keyRange * places)),
  };
}

/** The lower part of a trait says how strong the student is: 0 for the strongest. */
export const traitRange = 4_096;

/** Resource students are next to each other, so that they share the co-taught class. */
function keyIn(trait: number, resource: number): number {
  const strength = trait % traitRange;
  return resource === 1 ? resourcePlace * traitRange + strength : strength * traitRange;
}

/** [K] Most of them are weaker than half of their class. */
const resourcePlace = 3_200;

function mix(trait: number, salt: number): number {
  return Math.imul(trait ^ salt, 0x9e3779b1) >>> 0;
}

function levelOf(subject: Subject, student: number, { grades, programs, traits }: Roll): number {
  if (subject.levels === "program") return programs[student] ?? 0;
  return levelFor(subject, grades[student] ?? 0, traits[student] ?? 0);
}

/** Weak students are behind, strong ones ahead, and it is the same students in each subject. */
function levelFor({ behind, ahead }: Subject, grade: number, trait: number): number {
  const place = ((trait % traitRange) * 100) / traitRange;
  if (place < ahead) return grade + 1;
  return place >= 100 - behind ? grade - 1 : grade;
}

/**
 * The course at this place among a level's choices, from 0 for the most demanding to 100; places past 100 start over.
 * Where the students have another range of grades than the course, the first that suits them all.
 */
export function chooseCourse(
  subject: Subject,
  { students, level }: Class,
  place: number,
  roll: Roll,
): Course {
  const suits = ({ course }: Choice): boolean =>
    students.every((student) => isFor(course, roll.grades[student] ?? 0));
  const choices = choicesAt(subject, level);
  const drawn = choices.find(({ upTo }) => place % 100 < upTo);
  return (drawn && suits(drawn) ? drawn : choices.find(suits))?.course ?? subject.combined;
}

function isFor({ lowGrade, highGrade }: Course, grade: number): boolean {
  return grade >= lowGrade && grade <= highGrade;
}

/** Of the nearest level that has any. */
function choicesAt({ choices }: Subject, level: number): readonly Choice[] {
  const levels = [...choices.keys()];
  const nearest = levels.reduce((best, next) =>
    Math.abs(next - level) < Math.abs(best - level) ? next : best,
  );
  return choices.get(nearest) ?? [];
}
