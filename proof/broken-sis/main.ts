/** A SIS with one broken part, which FIRSTBELL_BROKEN_PART names: all else is the SIS as it ships. */
import { z } from "zod";
import type { Dependencies } from "../../sis/dependencies.ts";
import { runSis } from "../../sis/run-sis.ts";
import { type BrokenPart, brokenParts } from "./broken-part.ts";
import { keepConnections } from "./connections.ts";
import { slowOneSchool } from "./one-school.ts";
import { askOnceARow } from "./rosters.ts";
import { computeOnTokens } from "./tokens.ts";

const adaptations = {
  tokens: computeOnTokens,
  rosters: askOnceARow,
  "one-school": slowOneSchool,
  connections: keepConnections,
} as const satisfies Record<BrokenPart, (dependencies: Dependencies) => Dependencies>;

const part = z.enum(brokenParts).parse(process.env.FIRSTBELL_BROKEN_PART);
await runSis(adaptations[part]);
