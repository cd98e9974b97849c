/** What the SIS's source says today of who may call each route that needs a session or a client's token. */
import { declaredRoutes } from "../sis/declared-routes.ts";
import { scopeShape } from "../targets/reference-sis/refusals/declared-routes.ts";
import { promiseText } from "../targets/reference-sis/refusals/promised-route.ts";

export function promisedNow(): string[] {
  return declaredRoutes()
    .filter(({ access, kind }) => access !== "open" || kind === "client")
    .map(({ name, method, path, kind, roles, scope }) =>
      promiseText({
        ...{ name, method: method.toUpperCase(), path, kind, roles },
        scopes: scope.map((each) => scopeShape.parse(each)),
      }),
    )
    .sort();
}
