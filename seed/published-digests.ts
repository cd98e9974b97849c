/** Digests that districts of this version have on every machine: seed with the same inputs to compare. */

export type PublishedDigest = {
  /** `generatorVersion` of the seed: it goes up when rows change, and then every digest here changes. */
  readonly generatorVersion: number;
  readonly students: number;
  readonly seed: number;
  readonly digest: string;
};

/** Of districts without planted defects. */
export const publishedDigests = [
  {
    generatorVersion: 11,
    students: 650_000,
    seed: 1,
    digest: "ed44286c1c58353f68873d507dd917b0713e59783fa6984a971ef86176a22c81",
  },
  {
    generatorVersion: 15,
    students: 5_000,
    seed: 1,
    digest: "faf9c8376ca95a72e87fbc9b61cc27c7db2283e8ab882f863da76944722598cf",
  },
] as const satisfies readonly PublishedDigest[];

/** Undefined if none was published. */
export function publishedDigest(inputs: Omit<PublishedDigest, "digest">): string | undefined {
  return publishedDigests.find(
    ({ generatorVersion, students, seed }) =>
      generatorVersion === inputs.generatorVersion && students === inputs.students && seed === inputs.seed,
  )?.digest;
}
