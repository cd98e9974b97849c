/** Why a district can't be seeded with these options, and what to do about it. */
export class SeedRefusal extends Error {
  readonly hint: string;

  constructor(message: string, hint: string) {
    super(message);
    this.name = "SeedRefusal";
    this.hint = hint;
  }
}
