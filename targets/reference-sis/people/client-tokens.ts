/** Tokens of other systems, which get them before the load as they would: by their secrets, for the scopes that they need. */
import { z } from "zod";
import { within } from "../../../parts/within.ts";
import { NotLetIn } from "./open-sessions.ts";

export type ClientTokensOptions = {
  readonly target: string;
  /** The secret that the seed gave a client. */
  readonly clientSecret: (client: string) => string;
  /** Called with each token that the SIS gave out. */
  readonly onClientToken?: ((token: string) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
};

const tokenPath = "/ims/oneroster/token";
const patienceMs = 10_000;
const tokenShape = z.object({ access_token: z.string() });

/** One token for each client and its scopes. */
export function createClientTokens(options: ClientTokensOptions) {
  const tokens = new Map<string, Promise<string>>();
  return (client: string, scopes: readonly string[]): Promise<string> => {
    const key = [client, ...scopes].join(" ");
    const token = tokens.get(key) ?? askForToken(client, scopes, options);
    tokens.set(key, token);
    return token;
  };
}

async function askForToken(
  client: string,
  scopes: readonly string[],
  { target, clientSecret, onClientToken, signal }: ClientTokensOptions,
): Promise<string> {
  const pair = Buffer.from(`${client}:${clientSecret(client)}`).toString("base64");
  const answer = await fetch(target + tokenPath, {
    method: "POST",
    headers: { authorization: `Basic ${pair}` },
    body: new URLSearchParams({ grant_type: "client_credentials", scope: scopes.join(" ") }),
    signal: within(patienceMs, signal),
  }).catch((error: unknown) => {
    signal?.throwIfAborted();
    throw new NotLetIn(0, String(error));
  });
  const text = await answer.text();
  if (!answer.ok) throw new NotLetIn(answer.status, text);
  const { access_token: token } = tokenShape.parse(JSON.parse(text));
  onClientToken?.(token);
  return token;
}
