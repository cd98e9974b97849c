/** What became of two people who changed the same record at the same moment: part of the evidence of the load. */
import { z } from "zod";

const whole = z.int().nonnegative();

export const rivalSchema = z.object({
  /** The kind of write. */
  kind: z.string(),
  /** Pairs of which one was confirmed, and the other was told that the record had changed. */
  oneTold: whole,
  /** Pairs that were both confirmed, although both were based on the same state. */
  bothConfirmed: whole,
  /** Pairs of which neither was confirmed, or one got no clear answer. */
  unclear: whole,
  /** Students whose records those are about that were both confirmed, in order. */
  studentIds: z.array(z.int()).readonly(),
  /** A few of those: the two operations. */
  samples: z.array(z.tuple([z.string(), z.string()])).readonly(),
});

export type RivalEvidence = z.output<typeof rivalSchema>;
