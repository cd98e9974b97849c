/** What the SIS's source says today of who may call each route: people with a role, other systems with a scope, or anyone. */
import { declaredRoutes } from "../sis/declared-routes.ts";
import { scopeShape } from "../targets/reference-sis/refusals/declared-routes.ts";
import { promiseText } from "../targets/reference-sis/refusals/promised-route.ts";

export function promisedNow(): string[] {
  return declaredRoutes()
    .map(({ name, access, method, path, kind, roles, scope, clientScopes }) =>
      promiseText({
        ...{ name, method: method.toUpperCase(), path, kind, roles, clientScopes },
        isOpen: access === "open" && kind !== "client",
        scopes: scope.map((each) => scopeShape.parse(each)),
      }),
    )
    .sort();
}
