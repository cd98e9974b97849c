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
    generatorVersion: 9,
    students: 650_000,
    seed: 1,
    digest: "de8127e24243dce558b18c381d719dcff682e71ae85ebe6ea406c0c2ee96652a",
  },
  {
    generatorVersion: 9,
    students: 5_000,
    seed: 1,
    digest: "19fbfc1e49a51c65163ce11128c29b49d3616a5df9f7d3656b8c3bf9991e11c2",
  },
] as const satisfies readonly PublishedDigest[];

/** Undefined if none was published. */
export function publishedDigest(inputs: Omit<PublishedDigest, "digest">): string | undefined {
  return publishedDigests.find(
    ({ generatorVersion, students, seed }) =>
      generatorVersion === inputs.generatorVersion && students === inputs.students && seed === inputs.seed,
  )?.digest;
}
