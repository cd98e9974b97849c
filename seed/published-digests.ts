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
    generatorVersion: 8,
    students: 650_000,
    seed: 1,
    digest: "c17dc73bdaf1b3c7ed04fc143a87ca606dc49b01bdd0376c4c5dcb905981375e",
  },
  {
    generatorVersion: 8,
    students: 5_000,
    seed: 1,
    digest: "60d5998316b6f345f3825caefde18a9af459950bab889f9e4eb6752ce987c857",
  },
] as const satisfies readonly PublishedDigest[];

/** Undefined if none was published. */
export function publishedDigest(inputs: Omit<PublishedDigest, "digest">): string | undefined {
  return publishedDigests.find(
    ({ generatorVersion, students, seed }) =>
      generatorVersion === inputs.generatorVersion && students === inputs.students && seed === inputs.seed,
  )?.digest;
}
