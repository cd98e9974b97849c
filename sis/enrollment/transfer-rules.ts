/** Decides whether a transfer names the right student at the right school. */

/** How the receiving school says who it takes, from where, and into which grade. */
export type TransferClaim = {
  readonly studentNumber: number;
  readonly birthDate: string;
  /** The school that the student is thought to be at; null for a student who isn't enrolled. */
  readonly fromSchoolId: number | null;
};

export type Identity = { readonly studentNumber: number; readonly birthDate: string };

/** A number alone is easily mistyped, and easily guessed: the birth date must be the student's too. */
export function identifies(claim: Identity, student: Identity): boolean {
  return claim.studentNumber === student.studentNumber && claim.birthDate === student.birthDate;
}
