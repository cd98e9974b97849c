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
    generatorVersion: 7,
    students: 650_000,
    seed: 1,
    digest: "f4e51fdf661395a2cc0060426e48c0312a6d5bf6d2ef68582e36f96b3b5147f8",
  },
  {
    generatorVersion: 7,
    students: 5_000,
    seed: 1,
    digest: "8978cff1567cce9f1ec5d9889d76b89679f69f1459dc23efa00c6044cef7919f",
  },
] as const satisfies readonly PublishedDigest[];

/** Undefined if none was published. */
export function publishedDigest(inputs: Omit<PublishedDigest, "digest">): string | undefined {
  return publishedDigests.find(
    ({ generatorVersion, students, seed }) =>
      generatorVersion === inputs.generatorVersion && students === inputs.students && seed === inputs.seed,
  )?.digest;
}
