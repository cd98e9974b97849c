/** What is known about a run's seal: whether its files are still those that were there when the run ended. */

/** A file that isn't as it was, with what was seen and what was expected. */
export type ChangedFile = { readonly file: string; readonly problem: string };

export type SealEvidence = {
  /** Unsigned: the manifest has the digests, but anyone who changes a file could replace the manifest, too. */
  readonly state: "signed" | "unsigned" | "missing";
  /** SHA-256 of the public key that signed it, in hexadecimal; null if it isn't signed. */
  readonly key: string | null;
  readonly changes: readonly ChangedFile[];
};
