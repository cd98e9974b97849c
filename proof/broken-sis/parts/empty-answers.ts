/** Answers everything that people look up with success and an empty object. */
import type { Dependencies } from "../../../sis/dependencies.ts";
import { nothing, rerouteAll } from "../reroute.ts";

export function breakPart(dependencies: Dependencies): Dependencies {
  rerouteAll((routes) => ({
    ...routes,
    read: (declaration) => routes.read(declaration, async () => nothing()),
  }));
  return dependencies;
}
