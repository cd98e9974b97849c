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
    generatorVersion: 16,
    students: 5_000,
    seed: 1,
    digest: "1c7d953fccd01c06da133dcc865affde8541c47d658d10122619a391e1542fdc",
  },
] as const satisfies readonly PublishedDigest[];

/** Undefined if none was published. */
export function publishedDigest(inputs: Omit<PublishedDigest, "digest">): string | undefined {
  return publishedDigests.find(
    ({ generatorVersion, students, seed }) =>
      generatorVersion === inputs.generatorVersion && students === inputs.students && seed === inputs.seed,
  )?.digest;
}
