/** A part that the command needs is missing, broken or in use: exit 3, with what to do about it. */
export class PartMissing extends Error {
  readonly part: string;
  readonly problem: string;
  readonly remedy: string;

  constructor(missing: { part: string; problem: string; remedy: string; cause?: unknown }) {
    super(`${missing.part}: ${missing.problem}. ${missing.remedy}`, { cause: missing.cause });
    this.name = "PartMissing";
    this.part = missing.part;
    this.problem = missing.problem;
    this.remedy = missing.remedy;
  }
}
