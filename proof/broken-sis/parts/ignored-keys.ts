/** Does a write again if it is sent again: to this SIS, a key that it has seen is a new one. */
import type { Dependencies } from "../../../sis/dependencies.ts";
import { rerouteAll } from "../reroute.ts";

export function breakPart(dependencies: Dependencies): Dependencies {
  const seen = new Set<string>();
  const unseen = (key: string): string => (seen.has(key) ? unseen(`${key}-again`) : key);
  rerouteAll((routes) => ({
    ...routes,
    write: (declaration, handler) =>
      routes.write(declaration, (given) => {
        const operationId = unseen(given.operation.operationId);
        seen.add(operationId);
        return handler({ ...given, operation: { ...given.operation, operationId } });
      }),
  }));
  return dependencies;
}
