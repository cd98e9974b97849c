/** One change of a student's records, as people read it. */
import type { Role } from "../db/schema/access.ts";

export type Change = {
  readonly at: Date;
  /** `role` is null for somebody without an account. */
  readonly by: { readonly name: string; readonly role: Role | null };
  /** The kind of write. */
  readonly action: string;
  /** What was done, in plain words. */
  readonly what: string;
  /** Null if there was nothing before. */
  readonly from: string | null;
  /** Null if nothing is left. */
  readonly to: string | null;
  /** From which day on it holds, or of which day it is. */
  readonly day: string | null;
  /** Of a change of schedule: its code. */
  readonly reason: string | null;
  readonly note: string | null;
  /** The key of the request that did it. */
  readonly request: string;
};

/** `next`: where the next page begins; null after the last one. */
export type Changes<Said extends Change = Change> = {
  readonly changes: readonly Said[];
  readonly next: string | null;
};

/** With the student's name; null if the write is about nobody. */
export type SchoolChange = Change & { readonly student: string | null };
