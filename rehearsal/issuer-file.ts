/** Where `serve` saves the keys of its sign-in service, so that `load` can sign people in. */
import { join } from "node:path";
import type { Context } from "./context.ts";

export function issuerFile(context: Context): string {
  return join(context.settings.FIRSTBELL_HOME, "issuer.json");
}
