/** Digests that districts of this version have on every machine: whoever seeds the same inputs can compare. */

export type PublishedDigest = {
  /** `generatorVersion` of the seed: rows that change raise it, and then every digest here is made anew. */
  generatorVersion: number;
  students: number;
  seed: number;
  digest: string;
};

/** Planted defects do not change a digest: it is that of the clean rows. */
export const publishedDigests = [
  {
    generatorVersion: 1,
    students: 650_000,
    seed: 1,
    digest: "c6639fcffe78b0243c375504f90dae06debece582e7cd8d0379df546e7d57cf2",
  },
  {
    generatorVersion: 1,
    students: 5_000,
    seed: 1,
    digest: "e404761812a2a2f98dc54bb7e17bc9f2c872537ccd1440cf4b4e704737b4c270",
  },
] as const satisfies PublishedDigest[];

/** Undefined where nobody published one. */
export function publishedDigest(inputs: Omit<PublishedDigest, "digest">): string | undefined {
  return publishedDigests.find(
    ({ generatorVersion, students, seed }) =>
      generatorVersion === inputs.generatorVersion && students === inputs.students && seed === inputs.seed,
  )?.digest;
}
