/** What `firstbell audit --json` prints, as far as tests read it. */
import { z } from "zod";

export const auditAnswer = z.object({
  day: z.string(),
  rules: z.array(z.object({ id: z.string(), status: z.string() })),
});
