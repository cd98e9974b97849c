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
    generatorVersion: 37,
    students: 650_000,
    seed: 1,
    digest: "2e0b54c52603c769b58bbf3c5884479566646c959d2f267e013225a0d4825443",
  },
  {
    generatorVersion: 37,
    students: 5_000,
    seed: 1,
    digest: "93518f1230b50759f6ad6784bef0971491081c0e5bf8a966ec0d0b3f40847b95",
  },
] as const satisfies readonly PublishedDigest[];

/** Undefined if none was published. */
export function publishedDigest(inputs: Omit<PublishedDigest, "digest">): string | undefined {
  return publishedDigests.find(
    ({ generatorVersion, students, seed }) =>
      generatorVersion === inputs.generatorVersion && students === inputs.students && seed === inputs.seed,
  )?.digest;
}
