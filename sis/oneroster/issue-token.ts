/** Exchanges a client's secret for a token that lasts an hour. */
import { timingSafeEqual } from "node:crypto";
import type { Dependencies } from "../dependencies.ts";
import { type Refusal, refuse } from "../errors.ts";
import { oneMoreWrong, type Wrong, waitMs } from "../http/guess-rules.ts";
import { createKept } from "../http/kept.ts";
import { hashToken, newSessionToken } from "../http/session-token.ts";
import { addToken, clientById } from "./client-queries.ts";
import { readScopes } from "./scopes.ts";

export type TokenRequest = {
  readonly clientId: string;
  readonly secret: string;
  /** What is asked for; undefined for everything that the client may have. */
  readonly scope: string | undefined;
  /** The client's address. */
  readonly address: string;
};
export type IssuedToken = {
  readonly access_token: string;
  readonly token_type: "bearer";
  readonly expires_in: number;
  readonly scope: string;
};

const tokenSeconds = 3_600;
/** About 10 MB. */
const keptAtMost = 50_000;

/**
 * Wrong secrets are counted by client and address together: a client that keeps sending one slows down itself, and
 * nobody else can lock it out.
 */
export function createIssueToken({ integration, clock }: Pick<Dependencies, "integration" | "clock">) {
  const wrongs = createKept<Wrong>(keptAtMost);
  return async ({ clientId, secret, scope, address }: TokenRequest): Promise<IssuedToken | Refusal> => {
    const now = clock();
    const key = `${address} ${hashToken(clientId).toString("latin1")}`;
    const wait = waitMs(wrongs.get(key), now.getTime());
    if (wait > 0) return refuseTooManyTries(wait);
    const client = await clientById.first(integration, { clientId });
    if (client === undefined || !timingSafeEqual(client.secretHash, hashToken(secret))) {
      wrongs.set(key, oneMoreWrong(wrongs.get(key), now.getTime()));
      return refuseClient();
    }
    wrongs.set(key, undefined);
    const scopes = grantedScopes(readScopes(client.scopes), scope);
    if (scopes === undefined) return refuseScope(client.scopes);
    const token = newSessionToken();
    const expiresAt = new Date(now.getTime() + tokenSeconds * 1_000);
    await addToken(integration, { tokenHash: hashToken(token), client: clientId, scopes, expiresAt, now });
    return { access_token: token, token_type: "bearer", expires_in: tokenSeconds, scope: scopes };
  };
}

/** Undefined if something is asked for that the client may not have. */
function grantedScopes(allowed: readonly string[], asked: string | undefined): string | undefined {
  const scopes = asked === undefined ? allowed : [...new Set(readScopes(asked))];
  if (scopes.length === 0 || scopes.some((scope) => !allowed.includes(scope))) return undefined;
  return scopes.join(" ");
}

/** The codes are those of RFC 6749, section 5.2. */
export function refuseClient(): Refusal {
  const hint = "Send the client and its secret by HTTP Basic, or as client_id and client_secret.";
  const refusal = refuse(401, "invalid_client", "The client or its secret isn't right.", hint);
  return { ...refusal, headers: { "WWW-Authenticate": 'Basic realm="oneroster"' } };
}

function refuseScope(allowed: string): Refusal {
  return refuse(400, "invalid_scope", "The client may not have this scope.", `Ask for ${allowed}.`);
}

function refuseTooManyTries(wait: number): Refusal {
  const seconds = Math.ceil(wait / 1_000);
  const hint = `Check the secret, and wait ${seconds} s.`;
  const refusal = refuse(429, "invalid_client", "There were too many wrong secrets.", hint);
  return { ...refusal, retryAfterSeconds: seconds };
}
