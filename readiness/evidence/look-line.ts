/** A line of the ledger's file that isn't about a write: a request that leaves a row which says who looked at what. */
import { z } from "zod";
import { outcomes } from "./ledger-entry.ts";

export const lookLineShape = z.object({
  look: z.object({
    student: z.int(),
    staff: z.int(),
    /** Milliseconds since the Unix epoch, by the generator's clock. */
    sentAt: z.number(),
    endedAt: z.number(),
    outcome: z.enum(outcomes),
  }),
});
export type LookLine = z.infer<typeof lookLineShape>;
export const lookLineBegins = '{"look":';
