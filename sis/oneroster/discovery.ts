/** The discovery document: the service's OpenAPI description, where the standard's clients look for it. */
import { z } from "@hono/zod-openapi";
import { integrationScopes } from "../db/schema/integration.ts";
import type { SecuredRoutes } from "../http/declaration.ts";
import type { Service } from "./service.ts";
import { statusInfoForm } from "./status-info.ts";
import { tokenPath } from "./token-route.ts";

const described = z.looseObject({
  openapi: z.string(),
  paths: z.record(z.string(), z.unknown()),
  components: z.looseObject({ schemas: z.record(z.string(), z.unknown()) }),
});

/** The document has several names: the binding's, and that of the guide to certification. */
export function mountDiscovery(routes: SecuredRoutes, service: Service): void {
  let document: Described | undefined;
  for (const [index, name] of service.documents.entries()) {
    routes.open(
      {
        name: `oneroster-${service.name}-discovery-${index + 1}`,
        method: "get",
        path: `${service.path}/discovery/${name}.json`,
        summary: `OneRoster: the ${service.name} service's description`,
        traffic: "integration",
        refusalForm: statusInfoForm,
        request: z.object({}),
        answers: { 200: z.looseObject({ openapi: z.string() }) },
      },
      async function describeService() {
        document ??= describe(routes.describe(), service);
        return { status: 200, body: document };
      },
    );
  }
}

type Described = { readonly openapi: string; readonly [part: string]: unknown };

/** Only the service's own paths, and how to get a token. */
function describe(whole: object, service: Service): Described {
  const { openapi, paths, components } = described.parse(whole);
  const own = Object.entries(paths).filter(
    ([path]) => path.startsWith(`${service.path}/`) || path === tokenPath,
  );
  const scopes = Object.fromEntries(Object.values(integrationScopes).map((scope) => [scope, scope]));
  const client = { type: "oauth2", flows: { clientCredentials: { tokenUrl: tokenPath, scopes } } };
  return {
    openapi,
    info: { title: `OneRoster 1.2 ${service.name} service`, version: "1.2" },
    servers: [{ url: "/" }],
    paths: Object.fromEntries(own),
    components: { ...components, securitySchemes: { client } },
  };
}
