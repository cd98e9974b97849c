/** How many seats the people of a plan may take in one section of a school: one for each task that looks for seats. */

export type SeatTakers = {
  /** Tasks at these schools, in the order in which they are done; over and over if more are wanted. */
  add(schools: readonly number[], wanted: number): void;
  /** At most so many seats of a section are taken. */
  at(school: number): number;
};

/** A task whose answer is lost may be done by someone else again. [K] */
const seatsPerTask = 2;

export function createSeatTakers(): SeatTakers {
  const tasks = new Map<number, number>();
  return {
    add: (schools, wanted) => {
      const times = Math.max(1, Math.ceil(wanted / Math.max(1, schools.length)));
      for (const school of schools) tasks.set(school, (tasks.get(school) ?? 0) + times);
    },
    at: (school) => (tasks.get(school) ?? 0) * seatsPerTask,
  };
}
