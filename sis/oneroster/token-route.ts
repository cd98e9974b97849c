/** The token endpoint: OAuth 2 client credentials (RFC 6749, section 4.4). */
import { z } from "@hono/zod-openapi";
import type { Dependencies } from "../dependencies.ts";
import { isRefusal, type Refusal } from "../errors.ts";
import { clientAddress } from "../http/client-address.ts";
import type { RefusalForm, SecuredRoutes } from "../http/declaration.ts";
import { createIssueToken, refuseClient } from "./issue-token.ts";
import { storable } from "./query.ts";

export const tokenPath = "/ims/oneroster/token";

const longestScope = 2_000;
const longestName = 255;
const tokenRequest = z.object({
  grant_type: z.literal("client_credentials", "client_credentials"),
  scope: storable(longestScope).optional(),
  /** Instead of HTTP Basic, which the standard wants: many clients send them so. */
  client_id: storable(longestName).optional(),
  client_secret: storable(longestName).optional(),
});

const token = z.object({
  access_token: z.string(),
  token_type: z.literal("bearer"),
  expires_in: z.int(),
  scope: z.string(),
});

const oauthError = z.strictObject({ error: z.string(), error_description: z.string() }).openapi("OAuthError");
const oauthForm: RefusalForm = { schema: oauthError, body: oauthErrorOf };

function oauthErrorOf(refusal: Refusal | undefined): z.output<typeof oauthError> {
  if (refusal === undefined)
    return { error: "server_error", error_description: "Something went wrong on our side." };
  const { code, message, hint, status } = refusal;
  const busy = status === 503 || code === "too-many-requests";
  const error = busy
    ? "temporarily_unavailable"
    : (errorCodes.find((each) => each === code) ?? "invalid_request");
  return { error, error_description: `${message} ${hint}` };
}

const errorCodes = ["invalid_client", "invalid_scope"] as const;

export function mountToken(routes: SecuredRoutes, dependencies: Dependencies): void {
  const issue = createIssueToken(dependencies);
  const { behindProxy } = dependencies.settings;
  routes.open(
    {
      name: "oneroster-token",
      method: "post",
      path: tokenPath,
      summary: "A token for another system, by its client credentials",
      traffic: "integration",
      takes: "form",
      request: z.object({ body: tokenRequest }),
      answers: { 200: token },
      refusals: [401, 429],
      refusalForm: oauthForm,
    },
    async function issueToken({ c, body: { scope, ...inBody } }) {
      const header = c.req.header("authorization");
      const credentials = header === undefined ? readBody(inBody) : readBasic(header);
      if (credentials === undefined) return refuseClient();
      const issued = await issue({ ...credentials, scope, address: clientAddress(c, behindProxy) });
      return isRefusal(issued) ? issued : { status: 200, body: issued, headers: { Pragma: "no-cache" } };
    },
  );
}

type Credentials = { readonly clientId: string; readonly secret: string };

function readBody({
  client_id: clientId,
  client_secret: secret,
}: Pick<z.output<typeof tokenRequest>, "client_id" | "client_secret">): Credentials | undefined {
  return clientId === undefined || secret === undefined ? undefined : { clientId, secret };
}

const basic = /^Basic ([A-Za-z0-9+/]{1,1000}={0,2})$/i;

/** Both parts are form-encoded before they are joined (RFC 6749, section 2.3.1). */
function readBasic(header: string): Credentials | undefined {
  const encoded = basic.exec(header)?.[1];
  if (encoded === undefined) return undefined;
  const [clientId = "", secret] = Buffer.from(encoded, "base64").toString("utf8").split(":").map(decoded);
  if (secret === undefined || clientId.includes("\0")) return undefined;
  return { clientId, secret };
}

function decoded(part: string): string {
  const [[, text = ""] = []] = new URLSearchParams(`part=${part.replaceAll("&", "%26")}`);
  return text;
}
