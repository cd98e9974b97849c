/** How a group of students is divided into classes. */
import { type ClassSize, crowding, fillPercent } from "../district/classes.ts";
import type { RandomStream } from "../random.ts";

/** How many classes bring a group closest to the target size without exceeding the maximum. */
export function classesFor(students: number, size: ClassSize): number {
  const fewer = Math.max(1, Math.floor(students / size.aim));
  const below = Math.abs(students / fewer - size.aim);
  const above = Math.abs(students / (fewer + 1) - size.aim);
  return Math.max(below <= above ? fewer : fewer + 1, Math.ceil(students / size.most));
}

const largestShift = 2;

/** Where each class begins within the group, and where the last one ends: even, give or take two if there is room. */
export function classBounds(
  students: number,
  classes: number,
  size: ClassSize,
  stream: RandomStream,
): number[] {
  const average = students / classes;
  const varies = average > 4 * largestShift && average + 2 * largestShift + 1 <= size.most;
  const bounds = [0];
  for (let index = 1; index < classes; index++) {
    const shift = varies ? stream.below(2 * largestShift + 1) - largestShift : 0;
    bounds.push(Math.floor((students * index) / classes) + shift);
  }
  return [...bounds, students];
}

/** The same bounds, but now and then a class is far too large, at the expense of the next one. */
export function crowdSome(bounds: readonly number[], stream: RandomStream): number[] {
  const crowded = [...bounds];
  if (bounds.length <= crowding.fewestClasses) return crowded;
  for (let index = 1; index < bounds.length - 1; index++) {
    if (!stream.chance(crowding.parts, crowding.of)) continue;
    const { least, spread } = stream.chance(1, crowding.oneInIsVeryLarge)
      ? crowding.veryLarge
      : crowding.large;
    const end = (crowded[index - 1] ?? 0) + least + stream.below(spread);
    const next = (crowded[index + 1] ?? 0) - end;
    if (next >= crowding.leastNext) crowded[index] = end;
  }
  return crowded;
}

/**
 * Seats of a class: some stay open, and there are more than the maximum only if that many students already have one.
 */
export function seatsFor(enrolled: number, most: number, stream: RandomStream): number {
  const percent = fillPercent.least + stream.below(fillPercent.most - fillPercent.least + 1);
  return Math.max(enrolled, Math.min(most, Math.ceil((enrolled * 100) / percent)));
}

/** [K] More rotations spread each subject over the day; fewer make the classes fuller. */
const costOfFewerRotations = 0.35;

/** In how many orders a grade takes its six subjects. */
export function rotationsFor(students: number, size: ClassSize, most: number): number {
  let best = 1;
  let bestCost = Number.POSITIVE_INFINITY;
  for (let rotations = most; rotations >= 1; rotations--) {
    const group = students / rotations;
    const missed = Math.abs(group / classesFor(group, size) - size.aim - 0.5);
    const cost = missed + (most - rotations) * costOfFewerRotations;
    if (cost < bestCost) {
      best = rotations;
      bestCost = cost;
    }
  }
  return best;
}
