/** Which program each student of a school is in, if any: one for English learners, credit recovery, service, work. */
import {
  elsewhereParts,
  learnersUpTo,
  leastElsewhere,
  programFamilies,
  programs,
  recoversPercent,
  serviceParts,
} from "../district/programs.ts";
import { traitRange } from "./course-levels.ts";

export type Traits = {
  readonly grade: number;
  readonly trait: number;
  readonly learner: boolean;
  readonly resource: boolean;
  readonly magnet: boolean;
};

export function programOf({ grade, trait, learner, resource, magnet }: Traits): number {
  const own = trait >>> traitBits;
  if (learner) return learnersUpTo.find(([, upTo]) => own % 100 < upTo)?.[0] ?? programs.none;
  if (resource) return programs.resource;
  if (magnet) return programs.magnet;
  if (grade < 10 || grade > 12) return programs.none;
  const weakness = ((trait % traitRange) * 100) / traitRange;
  if (weakness >= 100 - recoversPercent) return programs.creditRecovery;
  return grade === 10 ? programs.none : lateProgram(own % 1_000, grade === 12 ? "senior" : "junior");
}

/** The lower bits say how strong the student is. */
const traitBits = Math.log2(traitRange);

function lateProgram(place: number, year: keyof typeof serviceParts): number {
  if (place < serviceParts[year]) return programs.service;
  return place < serviceParts[year] + elsewhereParts[year] ? programs.elsewhere : programs.none;
}

/** Students of a class in each of these programs, in a small district. */
const latePrograms = [programs.service, programs.elsewhere];
/** [K] A class, and one more for a seat that isn't in the same period. */
const inLateProgram = leastElsewhere + 1;
/** [K] As many have a class of something else. */
const leastElectives = 6;

/** Changes `own` so that the seniors of a small district, or juniors where these are few, make a class in each of the two. */
export function addToLatePrograms(
  own: Int8Array,
  { grades, traits }: { readonly grades: Int8Array; readonly traits: Uint32Array },
): void {
  const isIn = (student: number, program: number): boolean => own[student] === program;
  const others = [12, 11].flatMap((grade) =>
    Array.from(grades.keys())
      .filter((student) => grades[student] === grade && isIn(student, programs.none))
      .sort((one, other) => (traits[one] ?? 0) - (traits[other] ?? 0)),
  );
  for (const program of latePrograms) {
    const has = grades.reduce(
      (sum, grade, student) => sum + Number(grade === 12 && isIn(student, program)),
      0,
    );
    const free = Math.max(0, others.length - leastElectives);
    for (const student of others.splice(0, Math.min(free, inLateProgram - has))) own[student] = program;
  }
}

/**
 * The rotations of a block, of even size. Students of one family of programs are in the same one, a class of them at a
 * time, so that the school can give them a class.
 */
export function divideIntoRotations(
  students: Int32Array,
  rotations: number,
  programOf: (student: number) => number,
): number[][] {
  const groups = Map.groupBy(students, programOf);
  const divided = Array.from({ length: rotations }, (): number[] => []);
  const sizes = divided.map((_, index) => Math.ceil((students.length - index) / rotations));
  const left = groups.get(programs.none) ?? [];
  let turn = 0;
  for (const family of programFamilies) {
    const own = family.programs.flatMap((program) => groups.get(program) ?? []);
    for (const some of inParts(own, family.together)) {
      const rotation = turn++ % rotations;
      const room = (sizes[rotation] ?? 0) - (divided[rotation]?.length ?? 0);
      divided[rotation]?.push(...some.slice(0, room));
      left.push(...some.slice(room));
    }
  }
  return fillUp(divided, sizes, left);
}

function inParts(students: readonly number[], together: number): number[][] {
  const parts = Math.max(1, Math.round(students.length / together));
  return Array.from({ length: parts }, (_, part) =>
    students.slice(
      Math.floor((students.length * part) / parts),
      Math.floor((students.length * (part + 1)) / parts),
    ),
  );
}

/** Everyone else, in turns, so that those who are next to each other are in different rotations. */
function fillUp(divided: number[][], sizes: readonly number[], students: readonly number[]): number[][] {
  let turn = 0;
  for (const student of students) {
    while ((divided[turn % divided.length]?.length ?? 0) >= (sizes[turn % divided.length] ?? 0)) turn++;
    divided[turn++ % divided.length]?.push(student);
  }
  return divided;
}
