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
    generatorVersion: 38,
    students: 650_000,
    seed: 1,
    digest: "9c1098535d4ccb8aa485a1232bef7b566b9f6d80032ed1ee28d998a5170ea6bb",
  },
  {
    generatorVersion: 38,
    students: 5_000,
    seed: 1,
    digest: "84be6f3586a2460baaf78bfc2529800abb33e08d98bd4a431876816b12f403ff",
  },
] as const satisfies readonly PublishedDigest[];

/** Undefined if none was published. */
export function publishedDigest(inputs: Omit<PublishedDigest, "digest">): string | undefined {
  return publishedDigests.find(
    ({ generatorVersion, students, seed }) =>
      generatorVersion === inputs.generatorVersion && students === inputs.students && seed === inputs.seed,
  )?.digest;
}
