/** Changes what the modules of the SIS register: what their routes declare, and how they answer. */
import { allModules } from "../../sis/all-modules.ts";
import type { SecuredRoutes } from "../../sis/http/declaration.ts";
import type { Mount } from "../../sis/http/sis-module.ts";

type Reroute = (routes: SecuredRoutes) => SecuredRoutes;

/** Before the app is made. */
export function rerouteAll(reroute: Reroute, mounts: readonly ("routes" | "pages")[] = ["routes"]): void {
  for (const module of allModules)
    for (const name of mounts) {
      const mount = module[name];
      if (mount !== undefined) Object.assign(module, { [name]: rerouted(mount, reroute) });
    }
}

function rerouted(mount: Mount, reroute: Reroute): Mount {
  return (routes, dependencies) => mount(reroute(routes), dependencies);
}

/** What a route answers if all it has to say is that it worked. */
export function nothing(): Response {
  return Response.json({});
}
