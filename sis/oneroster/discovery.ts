/** The discovery document: the service's OpenAPI description, where the standard's clients look for it. */
import { z } from "@hono/zod-openapi";
import { integrationScopes } from "../db/schema/integration.ts";
import type { SecuredRoutes } from "../http/declaration.ts";
import { servicePath } from "./answer-list.ts";
import { statusInfoForm } from "./status-info.ts";
import { tokenPath } from "./token-route.ts";

/** The binding names the first, the guide to certification the second. */
const names = ["onerosterv1p2rostersservice_openapi3_v1p0", "imsorv1p2_rostering_openapi3_v1p0"] as const;

const described = z.looseObject({
  openapi: z.string(),
  paths: z.record(z.string(), z.unknown()),
  components: z.looseObject({ schemas: z.record(z.string(), z.unknown()) }),
});

export function mountDiscovery(routes: SecuredRoutes): void {
  let document: Described | undefined;
  for (const [index, name] of names.entries()) {
    routes.open(
      {
        name: `oneroster-discovery-${index + 1}`,
        method: "get",
        path: `${servicePath}/discovery/${name}.json`,
        summary: "OneRoster: the service's description",
        traffic: "integration",
        refusalForm: statusInfoForm,
        request: z.object({}),
        answers: { 200: z.looseObject({ openapi: z.string() }) },
      },
      async function describeService() {
        document ??= describe(routes.describe());
        return { status: 200, body: document };
      },
    );
  }
}

type Described = { readonly openapi: string; readonly [part: string]: unknown };

/** Only the service's own paths, and how to get a token. */
function describe(whole: object): Described {
  const { openapi, paths, components } = described.parse(whole);
  const own = Object.entries(paths).filter(
    ([path]) => path.startsWith(`${servicePath}/`) || path === tokenPath,
  );
  const scopes = Object.fromEntries(Object.values(integrationScopes).map((scope) => [scope, scope]));
  const client = { type: "oauth2", flows: { clientCredentials: { tokenUrl: tokenPath, scopes } } };
  return {
    openapi,
    info: { title: "OneRoster 1.2 rostering service", version: "1.2" },
    servers: [{ url: "/" }],
    paths: Object.fromEntries(own),
    components: { ...components, securitySchemes: { client } },
  };
}
