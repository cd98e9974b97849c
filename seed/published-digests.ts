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
    generatorVersion: 19,
    students: 650_000,
    seed: 1,
    digest: "39e6ac8cedeb4116a2a8209a4fcc18185854ff57d7f8abc36b3c795cc8938d4d",
  },
  {
    generatorVersion: 19,
    students: 5_000,
    seed: 1,
    digest: "23fbba5f46b95b306c4c9ace617dc507d92ba22861d84bd492a54f567154185c",
  },
] as const satisfies readonly PublishedDigest[];

/** Undefined if none was published. */
export function publishedDigest(inputs: Omit<PublishedDigest, "digest">): string | undefined {
  return publishedDigests.find(
    ({ generatorVersion, students, seed }) =>
      generatorVersion === inputs.generatorVersion && students === inputs.students && seed === inputs.seed,
  )?.digest;
}
