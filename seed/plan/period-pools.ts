/** Who takes a subject in one period: students of all grades, of one block, or of a program. */
import { highGrades, type Instead, type Stage, type Subject } from "../district/choices.ts";
import { type ClassSize, leastInProgram, periods, secondarySizes } from "../district/classes.ts";
import { programs as allPrograms } from "../district/programs.ts";
import type { Block } from "./blocks.ts";
import { rotationsFor } from "./class-division.ts";
import type { Roll } from "./course-levels.ts";
import { divideIntoRotations } from "./student-programs.ts";

export type Pool = {
  readonly subject: Subject;
  readonly period: number;
  readonly students: readonly number[];
  /** Only for students of the school's magnet center. */
  readonly ofCenter?: boolean;
};

/**
 * [D] Rotations are as many as make the academic classes of a block full. Each block begins with another subject, so that
 * a period that one block leaves out isn't the one that all leave out.
 */
export function poolsOf(blocks: readonly Block[], roll: Roll): Pool[] {
  const { programs } = roll;
  const pools = new Map<string, Pool & { readonly students: number[] }>();
  blocks.forEach(({ students, stage, subjects }, place) => {
    const rotations = rotationsFor(students.length, coreSize(stage), periods);
    const divided = divideIntoRotations(students, rotations, (student) => programs[student] ?? 0);
    divided.forEach((own, rotation) => {
      const shift = Math.floor((rotation * periods) / rotations);
      subjects.forEach((subject, slot) => {
        const period = periodOf(slot, place - shift, roll);
        const key = `${period} ${subject.name} ${subject.lowGrade} ${subject.pooled ? "" : place}`;
        const pool = pools.get(key) ?? { subject, period, students: [] };
        pool.students.push(...own);
        pools.set(key, pool);
      });
    });
  });
  return [...pools.values()].flatMap((pool) => splitByProgram(pool, roll));
}

/**
 * [K] In the smallest high schools everyone has physical education at once, and juniors and seniors another elective
 * meanwhile: with one gymnasium, that's how a school comes to a class of sixty.
 */
const exercise = { period: 3, slot: 4 } as const;
/** [K] Everyone has the elective at once in a small school of a small district, so that its learners of English make a class. */
const elective = { period: 6, slot: 5 } as const;
const smallSchool = { belowStudents: 300 } as const;

function periodOf(slot: number, shift: number, roll: Roll): number {
  const usual = (of: number): number => ((of + periods + shift) % periods) + 1;
  const together = togetherAt(roll);
  if (slot === together?.slot) return together.period;
  return usual(slot) === together?.period ? usual(together.slot) : usual(slot);
}

function togetherAt({ standsForMany, ofSmallDistrict, grades }: Roll) {
  if (!ofSmallDistrict || grades.length >= smallSchool.belowStudents) return undefined;
  if (!standsForMany) return elective;
  return grades.includes(highGrades.lowGrade) ? exercise : undefined;
}

function coreSize(stage: Stage): ClassSize {
  return stage[0]?.[0]?.size ?? secondarySizes.academicHigh;
}

const centerProgram: number = allPrograms.magnet;

/** Students of a program take something else, if there are enough of them for a class and enough others for theirs. */
function splitByProgram(pool: Pool, roll: Roll): Pool[] {
  const { subject, period } = pool;
  const { programs } = roll;
  const apart: Pool[] = [];
  let { students } = pool;
  for (const instead of subject.instead ?? []) {
    const isIn = (student: number): boolean => instead.programs.includes(programs[student] ?? 0);
    const own = students.filter(isIn);
    if (!isWorthwhile(own.length, students.length - own.length, instead, roll)) continue;
    apart.push({ subject: instead.subject, period, students: own });
    students = students.filter((student) => !isIn(student));
  }
  return [...splitByCenter({ ...pool, students }, roll), ...apart];
}

/** [K] What a magnet center teaches by itself; its students take the rest with everyone. */
const subjectsOfCenters = ["english", "history", "science"];

function splitByCenter(pool: Pool, { programs, leastInCenterClass: least }: Roll): Pool[] {
  const isIn = (student: number): boolean => programs[student] === centerProgram;
  const own = pool.students.filter(isIn);
  const others = pool.students.filter((student) => !isIn(student));
  const worthwhile = own.length >= least && others.length >= least;
  if (!worthwhile || !subjectsOfCenters.includes(pool.subject.name)) return [pool];
  return [
    { ...pool, students: others },
    { ...pool, students: own, ofCenter: true },
  ];
}

/** In a small district, the least that may be a class. */
function isWorthwhile(own: number, others: number, { least }: Instead, { ofSmallDistrict }: Roll): boolean {
  return own >= (ofSmallDistrict ? leastInProgram : least) && others >= leastInProgram;
}
