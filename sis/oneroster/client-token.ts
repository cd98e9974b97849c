/** Which system a request comes from: its token must still be valid and have one of the operation's scopes. */
import type { Dependencies } from "../dependencies.ts";
import { type Refusal, refuse } from "../errors.ts";
import type { SisContext } from "../http/context.ts";
import { hashToken } from "../http/session-token.ts";
import { findToken } from "./client-queries.ts";
import { readScopes } from "./scopes.ts";

export type FindClient = (
  c: SisContext,
  scopes: readonly string[],
) => Promise<{ readonly clientId: string } | Refusal>;

const bearer = /^Bearer ([A-Za-z0-9_-]{43})$/i;

export function createFindClient({
  integration,
  clock,
}: Pick<Dependencies, "integration" | "clock">): FindClient {
  return async (c, scopes) => {
    const token = bearer.exec(c.req.header("authorization") ?? "")?.[1];
    const now = clock();
    const found =
      token === undefined
        ? undefined
        : await findToken.first(integration, { tokenHash: hashToken(token), now });
    if (found === undefined) return refuseToken();
    const has = readScopes(found.scopes);
    return scopes.some((scope) => has.includes(scope)) ? found : refuseScope(scopes);
  };
}

function refuseToken(): Refusal {
  const hint = "Get a token at the token endpoint, and send it as `Authorization: Bearer`.";
  const refusal = refuse(401, "unauthorisedrequest", "This needs a token that hasn't expired.", hint);
  return { ...refusal, headers: { "WWW-Authenticate": 'Bearer realm="oneroster", error="invalid_token"' } };
}

function refuseScope(scopes: readonly string[]): Refusal {
  return refuse(
    403,
    "forbidden",
    "The token doesn't have the scope for this.",
    `Ask for ${scopes.join(" or ")}.`,
  );
}
