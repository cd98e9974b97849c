/** What in a bundle breaks the standard: counted, with a few rows of each kind. */

export type ProblemKind = {
  readonly file: string;
  readonly column: string | null;
  readonly problem: string;
};
/** The header is row 1. */
export type ProblemRow = { readonly row: number | null; readonly value: string | null };

export type BundleProblem = ProblemKind & { readonly rows: number; readonly examples: readonly ProblemRow[] };

export type ProblemLog = {
  /** `rows`: how many there are, if this example is one of several. */
  add(kind: ProblemKind, example: ProblemRow): void;
  addAll(kind: ProblemKind, rows: number, examples: readonly ProblemRow[]): void;
  list(): readonly BundleProblem[];
};

export const mostExamples = 10;
const longestValue = 120;

type Counted = { rows: number; readonly kind: ProblemKind; readonly examples: ProblemRow[] };

export function createProblemLog(): ProblemLog {
  const kinds = new Map<string, Counted>();
  const counted = (kind: ProblemKind): Counted => {
    const key = JSON.stringify([kind.file, kind.column, kind.problem]);
    const known = kinds.get(key) ?? { rows: 0, kind, examples: [] };
    kinds.set(key, known);
    return known;
  };
  const addAll = (kind: ProblemKind, rows: number, examples: readonly ProblemRow[]): void => {
    const known = counted(kind);
    known.rows += rows;
    known.examples.push(...examples.slice(0, mostExamples - known.examples.length).map(shortened));
  };
  return {
    addAll,
    add: (kind, example) => addAll(kind, 1, [example]),
    list: () => [...kinds.values()].map(({ kind, rows, examples }) => ({ ...kind, rows, examples })),
  };
}

function shortened({ row, value }: ProblemRow): ProblemRow {
  const isLong = value !== null && value.length > longestValue;
  return { row, value: isLong ? `${value.slice(0, longestValue)}…` : value };
}
