/** Bad usage, settings or input, with all problems together: exit 2. */

export type InputProblem = {
  /** The option or environment variable. */
  readonly name: string;
  /** The value as given; never a secret. */
  readonly seen: string;
  readonly wanted: string;
  readonly remedy: string;
};

export class BadInput extends Error {
  readonly problems: InputProblem[];

  constructor(problems: InputProblem[]) {
    super(problems.map(describeProblem).join("\n"));
    this.name = "BadInput";
    this.problems = problems;
  }
}

function describeProblem({ name, seen, wanted, remedy }: InputProblem): string {
  return `${name}: seen ${seen}, wanted ${wanted}. ${remedy}`;
}

/** A value from the command line, and everything that's wrong with it. */
export type Checked<Value> = { readonly value: Value; readonly problems: readonly InputProblem[] };
