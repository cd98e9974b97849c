/** Why a district cannot be seeded as asked, and what to do about it. */
export class SeedRefusal extends Error {
  readonly hint: string;

  constructor(message: string, hint: string) {
    super(message);
    this.name = "SeedRefusal";
    this.hint = hint;
  }
}
