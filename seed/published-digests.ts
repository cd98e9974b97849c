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
    generatorVersion: 6,
    students: 650_000,
    seed: 1,
    digest: "286a2e9ed5e79633794efbafe6c1a4d7d8063fe28eb8cb1216f8d0e656e1e4d0",
  },
  {
    generatorVersion: 6,
    students: 5_000,
    seed: 1,
    digest: "e61e624a1703d9102fb37839fc8a91f992ee0375456bc88ce90349242349f034",
  },
] as const satisfies readonly PublishedDigest[];

/** Undefined if none was published. */
export function publishedDigest(inputs: Omit<PublishedDigest, "digest">): string | undefined {
  return publishedDigests.find(
    ({ generatorVersion, students, seed }) =>
      generatorVersion === inputs.generatorVersion && students === inputs.students && seed === inputs.seed,
  )?.digest;
}
