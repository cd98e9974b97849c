/** Does what people enter, and confirms it with success and an empty object. */
import type { Dependencies } from "../../../sis/dependencies.ts";
import { isRefusal } from "../../../sis/errors.ts";
import { nothing, rerouteAll } from "../reroute.ts";

export function breakPart(dependencies: Dependencies): Dependencies {
  rerouteAll((routes) => ({
    ...routes,
    write: (declaration, handler) =>
      routes.write(declaration, async (given) => {
        const reply = await handler(given);
        return isRefusal(reply) ? reply : nothing();
      }),
  }));
  return dependencies;
}
