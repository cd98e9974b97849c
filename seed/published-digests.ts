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
    generatorVersion: 2,
    students: 650_000,
    seed: 1,
    digest: "7f520ca92ce75c1dbdc0b1c133c8bf4194d44902a36a2fd986cdae2d9a364c4c",
  },
  {
    generatorVersion: 2,
    students: 5_000,
    seed: 1,
    digest: "2938846d998b80a5ea30d2c20ed63132167e52a8587ef9c10f5fc7dc743541ea",
  },
] as const satisfies PublishedDigest[];

/** Undefined where nobody published one. */
export function publishedDigest(inputs: Omit<PublishedDigest, "digest">): string | undefined {
  return publishedDigests.find(
    ({ generatorVersion, students, seed }) =>
      generatorVersion === inputs.generatorVersion && students === inputs.students && seed === inputs.seed,
  )?.digest;
}
