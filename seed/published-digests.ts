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
    generatorVersion: 20,
    students: 650_000,
    seed: 1,
    digest: "708614cb8565666d9ed1f1e4104fb45e272ebab7719549aa6eb85c0b579e7470",
  },
  {
    generatorVersion: 20,
    students: 5_000,
    seed: 1,
    digest: "1587b6c530181131da03d598a9c3f904ef4256b67ec6217f34b1d7afd7ee1c95",
  },
] as const satisfies readonly PublishedDigest[];

/** Undefined if none was published. */
export function publishedDigest(inputs: Omit<PublishedDigest, "digest">): string | undefined {
  return publishedDigests.find(
    ({ generatorVersion, students, seed }) =>
      generatorVersion === inputs.generatorVersion && students === inputs.students && seed === inputs.seed,
  )?.digest;
}
