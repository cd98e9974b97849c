/** What other systems must not get: a token for a wrong secret or a disabled system, and records without the right token. */
import type { AccessKind } from "../../../readiness/evidence/walk-evidence.ts";
import { allScopes, type OtherSystem, type OtherSystems } from "../people/other-systems.ts";
import type { Attempt } from "./attempt.ts";
import type { DeclaredRoute } from "./declared-routes.ts";
import { requestTo } from "./request-to-route.ts";
import type { Seat } from "./walked-rows.ts";

const [notSignedIn, noScope] = [401, 403];

/** On the routes that are for other systems. `seat`: anybody's. */
export async function otherSystemAttempts(
  routes: readonly DeclaredRoute[],
  { enabled, disabled }: OtherSystems,
  { day, seat }: { readonly day: string; readonly seat: Seat },
): Promise<Attempt[]> {
  const ofDisabled = await disabled.token(allScopes);
  const expired = await enabled.expiredToken();
  const tokens = await tokensWithoutScopes(routes, enabled);
  const onRoute = (route: DeclaredRoute, tried: AccessKind, session: string, status: number): Attempt => ({
    ...{ route: route.name, tried, by: "nobody", method: route.method, session },
    ...requestTo(route, day, { own: seat }),
    refusal: { statuses: [status], form: "status-info", hides: [] },
  });
  return [
    ...wrongSecrets(enabled.secret).map((secret) => tokenAttempt("wrong-secret", enabled.client, secret)),
    tokenAttempt("disabled-system", disabled.client, disabled.secret),
    ...routes.flatMap((route) => [
      onRoute(route, "disabled-system", ofDisabled, notSignedIn),
      onRoute(route, "expired-access", expired, notSignedIn),
      onRoute(route, "wrong-scope", tokens.get(keyOf(route)) ?? "", noScope),
    ]),
  ];
}

/** By what a route needs: a token with everything else. */
async function tokensWithoutScopes(
  routes: readonly DeclaredRoute[],
  enabled: OtherSystem,
): Promise<ReadonlyMap<string, string>> {
  const tokens = new Map<string, string>();
  for (const route of routes) {
    const needed = route.clientScopes;
    if (!tokens.has(keyOf(route)))
      tokens.set(keyOf(route), await enabled.token(allScopes.filter((scope) => !needed.includes(scope))));
  }
  return tokens;
}

function keyOf({ clientScopes }: DeclaredRoute): string {
  return clientScopes.join(" ");
}

/** A letter more, and a letter less. */
function wrongSecrets(secret: string): string[] {
  return [`${secret}a`, secret.slice(0, -1)];
}

function tokenAttempt(tried: AccessKind, client: string, secret: string): Attempt {
  const fields = { grant_type: "client_credentials", client_id: client, client_secret: secret };
  return {
    ...{ route: "oneroster-token", tried, by: "nobody", method: "POST", path: "/ims/oneroster/token" },
    body: { mediaType: "application/x-www-form-urlencoded", text: new URLSearchParams(fields).toString() },
    refusal: { statuses: [notSignedIn], form: "oauth", hides: [] },
  };
}
