/** Lines of a run in groups, in the order of their names, and the students that writes are about. */

export function inGroups<Line>(
  lines: readonly Line[],
  nameOf: (line: Line) => string,
): (readonly [name: string, lines: readonly Line[]])[] {
  return [...Map.groupBy(lines, nameOf)].sort(([one], [other]) => (one < other ? -1 : 1));
}

type OfStudents = { readonly op: string; readonly students: readonly number[] };
export type StudentsOf = (ops: readonly string[]) => number[];

/** Finds the students of operations: each once, in order. */
export function studentsOfWrites(writes: readonly OfStudents[]): StudentsOf {
  const byOp = new Map(writes.map(({ op, students }) => [op, students]));
  return (ops) => inOrder(ops.flatMap((op) => byOp.get(op) ?? []));
}

export function inOrder(students: Iterable<number>): number[] {
  return [...new Set(students)].sort((one, other) => one - other);
}
