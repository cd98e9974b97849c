/** What people saw of records that others had changed before: part of the evidence of the load. */
import { z } from "zod";

const whole = z.int().nonnegative();

export const lookUpSchema = z.object({
  /** The name of the request. */
  name: z.string(),
  /** Answers that were kept for this. */
  answers: whole,
  /** Values in them that somebody had entered during the load, long enough before. */
  compared: whole,
  /** How many of those each kind of write had left. */
  kinds: z.record(z.string(), whole).default({}),
  /** Those that show something else. */
  outdated: whole,
  /** Students whose values those are, in order. */
  studentIds: z.array(z.int()).readonly(),
  /** A few of those. */
  samples: z
    .array(z.object({ atMs: z.number(), record: z.string(), expected: z.string(), seen: z.string() }))
    .readonly(),
});

export type LookUpEvidence = z.output<typeof lookUpSchema>;
