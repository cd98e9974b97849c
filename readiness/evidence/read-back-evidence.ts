/** Whether what was confirmed was there when people looked for it: part of the evidence of the load. */
import { z } from "zod";

const whole = z.int().nonnegative();

export const readBackSchema = z.object({
  /** The kind of write. */
  kind: z.string(),
  /** Whether the person who wrote it looked, or somebody else. */
  by: z.enum(["self", "other"]),
  /** Writes that were looked for. */
  writes: whole,
  /** Those that a look lacked, though nobody else had changed the same record. */
  stale: whole,
  /** The longest time after which one was still lacking. */
  longestStaleMs: z.number().nonnegative(),
  /** Those that a look lacked while somebody else changed the same record: they prove nothing. */
  contested: whole,
  /** Students whose records a look lacked, in order. */
  studentIds: z.array(z.int()).readonly(),
  /** A few operations that a look lacked. */
  samples: z.array(z.string()).readonly(),
});

export type ReadBackEvidence = z.output<typeof readBackSchema>;
