/** How many seats of one section the people of a plan may take: one for each task that looks for seats in its grade. */

/** A task that takes seats for one student of a grade. */
export type SeatTask = { readonly school: number; readonly grade: number };

export type SeatTakers = {
  /** In the order in which they are done; over and over if more are wanted. */
  add(tasks: readonly SeatTask[], wanted: number): void;
  /** At most so many seats are taken in a section of the school for these grades. */
  at(school: number, lowGrade: number, highGrade: number): number;
};

export function createSeatTakers(): SeatTakers {
  const bySchool = new Map<number, number[]>();
  return {
    add: (tasks, wanted) => {
      const times = Math.max(1, Math.ceil(wanted / Math.max(1, tasks.length)));
      for (const { school, grade } of tasks) {
        const grades = bySchool.get(school) ?? [];
        bySchool.set(school, [...grades, ...Array.from({ length: times }, () => grade)]);
      }
    },
    at: (school, lowGrade, highGrade) =>
      (bySchool.get(school) ?? []).filter((grade) => lowGrade <= grade && grade <= highGrade).length,
  };
}
