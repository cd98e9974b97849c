/** Refuses seats in one class of three as if the class were full, as a count does that nobody brings up to date. */
import type { Dependencies } from "../../../sis/dependencies.ts";
import { rewriteStatement } from "../rewrite-statement.ts";

/** The places among which the lowest free one is sought. */
const places = /generate_series\(1, (\S+)\."capacity"\)/g;

export function breakPart(dependencies: Dependencies): Dependencies {
  rewriteStatement(dependencies.core, "scheduling.seat-facts", (text) =>
    text.replaceAll(places, 'generate_series(1, CASE WHEN $1."id" % 3 = 0 THEN 0 ELSE $1."capacity" END)'),
  );
  return dependencies;
}
