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
    generatorVersion: 10,
    students: 650_000,
    seed: 1,
    digest: "30e43e9a72c902ce11cc88de1b2eb22e9e0cb23b97b3eda6cc8100919296a8af",
  },
  {
    generatorVersion: 10,
    students: 5_000,
    seed: 1,
    digest: "665bee8f59621d51a79a83b4061096df4005f64ace91f0c89163490508e3bbb5",
  },
] as const satisfies readonly PublishedDigest[];

/** Undefined if none was published. */
export function publishedDigest(inputs: Omit<PublishedDigest, "digest">): string | undefined {
  return publishedDigests.find(
    ({ generatorVersion, students, seed }) =>
      generatorVersion === inputs.generatorVersion && students === inputs.students && seed === inputs.seed,
  )?.digest;
}
