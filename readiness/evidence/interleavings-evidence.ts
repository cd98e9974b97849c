/** What every pair of writes did in every order of its statements: `interleavings.json`, written by `npm run interleavings`. */
import { z } from "zod";

export const interleavingsEvidenceSchema = z.object({
  /** How often one of the two may be interrupted by the other in one order. */
  mostPreemptions: z.int(),
  pairs: z
    .array(
      z.object({
        first: z.string(),
        second: z.string(),
        orders: z.int(),
        seconds: z.number(),
        violations: z
          .array(
            z.object({
              /** How the two met: on one student, on one section, or crossing. */
              clash: z.string(),
              /** Who began (0 or 1), and the steps before which the other went on. */
              order: z.object({ first: z.int(), preemptions: z.array(z.int()).readonly() }),
              problems: z.array(z.string()).readonly(),
            }),
          )
          .readonly(),
      }),
    )
    .readonly(),
  orders: z.int(),
  violations: z.int(),
  seconds: z.number(),
});

export type InterleavingsEvidence = z.output<typeof interleavingsEvidenceSchema>;
