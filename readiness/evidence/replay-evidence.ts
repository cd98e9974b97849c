/** How confirmed writes were answered when they were sent again under the same key: part of the evidence of the load. */
import { z } from "zod";

const whole = z.int().nonnegative();

export const replaySchema = z.object({
  /** The kind of write. */
  kind: z.string(),
  /** Those that were answered both times. */
  compared: whole,
  /** Those whose second answer wasn't the first. */
  different: whole,
  /** Those that nobody answered in time when they were sent again. */
  unclear: whole,
  /** Students whose records the different ones are about, in order. */
  studentIds: z.array(z.int()).readonly(),
  /** A few of the different ones: the operation, and the HTTP status of both answers. */
  samples: z.array(z.object({ op: z.string(), firstStatus: z.int(), status: z.int() })).readonly(),
});

export type ReplayEvidence = z.output<typeof replaySchema>;
