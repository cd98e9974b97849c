/** `interleavings.json`, by `npm run interleavings`: the result of writes at the same moment and of random histories. */
import { z } from "zod";

const whole = z.int().nonnegative();
const amount = z.number().nonnegative();

export const interleavingsSchema = z.object({
  /** SHA-256 of the source of the SIS that was played. */
  sisDigest: z.string(),
  /** How many times the two may interrupt each other in one order. */
  mostPreemptions: whole,
  pairs: z
    .array(
      z.object({
        first: z.string(),
        second: z.string(),
        orders: whole,
        seconds: amount,
        violations: z
          .array(
            z.object({
              /** How the two met: on one student, on one section, or crossing. */
              clash: z.string(),
              /** Which one began (0 or 1), and the steps before which they switched. */
              order: z.object({ first: whole, preemptions: z.array(whole).readonly() }),
              problems: z.array(z.string()).readonly(),
            }),
          )
          .readonly(),
      }),
    )
    .readonly(),
  orders: whole,
  violations: whole,
  seconds: amount,
  histories: z.object({
    seed: whole,
    operations: whole,
    /** How many were refused, by the code of the refusal. */
    refused: z.record(z.string(), whole),
    violations: whole,
    seconds: amount,
  }),
});

export type InterleavingsEvidence = z.output<typeof interleavingsSchema>;
