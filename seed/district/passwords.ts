/** User names and passwords of seeded guardians: a pool of 32, so that a load generator can sign in as any of them. */
import { hashOf } from "../random.ts";

const words = ["amber", "birch", "cobalt", "delta", "ember", "fjord", "garnet", "harbor"];

/** Made up for rehearsals; no real account has them. */
export const guardianPasswords: readonly string[] = words.flatMap((word, index) =>
  [0, 1, 2, 3].map((turn) => `first-bell-${word}-${2014 + index * 4 + turn}`),
);

/** Index in the pool of a guardian's password. */
export function guardianPasswordIndex(seed: number, guardianId: number): number {
  return hashOf(seed, "passwords", guardianId) % guardianPasswords.length;
}

/** A guardian's user name at sign-in. */
export function guardianEmail(guardianId: number): string {
  return `guardian${guardianId}@families.example`;
}

/** What this guardian types at sign-in. */
export function guardianPassword(seed: number, guardianId: number): string {
  return guardianPasswords[guardianPasswordIndex(seed, guardianId)] ?? "";
}
