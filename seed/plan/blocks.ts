/** Blocks of secondary students who take the same six subjects: a grade, or the small grades of a small school together. */
import type { Stage, Subject } from "../district/choices.ts";
import { combinedStage, highStage, middleStage, subjectFor } from "../district/offerings.ts";
import { poolStudents } from "./elementary-sections.ts";
import type { GradeGroup } from "./school-plan.ts";

export type Block = {
  readonly stage: Stage;
  /** From 0 within the school. */
  readonly students: Int32Array;
  /** One for each slot of the day. */
  readonly subjects: readonly Subject[];
};

/** Middle grades and high grades have blocks of their own, unless there are hardly any of one of them. */
export function blocksOf(groups: readonly GradeGroup[]): Block[] {
  const general = groups.filter((group) => group.general > 0);
  const middle = general.filter(({ grade }) => grade >= 6 && grade <= 8);
  const high = general.filter(({ grade }) => grade >= 9 && grade <= 12);
  const both = [...middle, ...high];
  if (middle.length > 0 && high.length > 0 && Math.min(sizeOf(middle), sizeOf(high)) < leastInStage) {
    return [blockOf(both, combinedStage)];
  }
  return [
    ...mergeSmall(middle).map((some) => blockOf(some, middleStage)),
    ...mergeSmall(high).map((some) => blockOf(some, highStage)),
  ];
}

/** [K] Fewer than this share all of their classes with the other grades. */
const leastInStage = 8;
const leastInBlock = 20;

/** Grades in order, each with the ones after it until there are enough students; what is left joins the last block. */
function mergeSmall(groups: readonly GradeGroup[]): GradeGroup[][] {
  const blocks: GradeGroup[][] = [];
  for (const group of groups) {
    const last = blocks.at(-1);
    if (last && sizeOf(last) < leastInBlock) last.push(group);
    else blocks.push([group]);
  }
  const [left, before] = [blocks.at(-1), blocks.at(-2)];
  if (!left || !before || sizeOf(left) >= leastInBlock) return blocks;
  return [...blocks.slice(0, -2), [...before, ...left]];
}

function sizeOf(groups: readonly GradeGroup[]): number {
  return groups.reduce((sum, { general }) => sum + general, 0);
}

function blockOf(groups: readonly GradeGroup[], stage: Stage): Block {
  const { students, grades } = poolStudents(groups);
  const subjects = stage.flatMap((slot) => subjectFor(slot, grades[0] ?? 0) ?? []);
  return { stage, students, subjects };
}
