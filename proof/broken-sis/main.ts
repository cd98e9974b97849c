/** The SIS as it ships with one broken part, the file in parts/ that FIRSTBELL_BROKEN_PART names. */
import { z } from "zod";
import { runSis } from "../../sis/run-sis.ts";
import type { BreakPart } from "./broken-part.ts";

const brokenPart = z.object({
  breakPart: z.custom<BreakPart>((value) => typeof value === "function", "a part exports breakPart"),
});

const name = z.string().parse(process.env.FIRSTBELL_BROKEN_PART);
const { breakPart } = brokenPart.parse(await import(`./parts/${name}.ts`));
await runSis(breakPart);
