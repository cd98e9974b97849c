/** A real OpenID provider on loopback, where you can sign in as anyone: the district's single sign-on of `serve`. */
import { randomBytes } from "node:crypto";
import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import type { Configuration, interactionPolicy } from "oidc-provider";
import { base } from "oidc-provider/lib/helpers/interaction_policy/index.js";
import { Provider } from "oidc-provider/lib/provider.js";
import { loopback } from "../../../parts/listening.ts";
import type { IssuerParts } from "../people/issuer.ts";
import { messagePage } from "./choose-page.ts";
import { createKeptInMemory } from "./kept-in-memory.ts";

export type ProviderOptions = {
  /** Of the SIS, as a client of the provider. */
  readonly clientSecret: string;
  /** The pages where people choose who to be; they call `finish` with the choice. */
  readonly pages: (finish: Finish) => RequestListener;
};

/** Ends an interaction: the browser goes back to the SIS as this person. */
export type Finish = (request: IncomingMessage, response: ServerResponse, subject: string) => Promise<void>;

/** Where the pages are. */
export const choosePath = "/choose/";
export const stylePath = "/style.css";
const callbackPath = "/sign-in/callback";
const minuteSeconds = 60;

export function createProvider(
  parts: IssuerParts,
  { clientSecret, pages }: ProviderOptions,
): RequestListener {
  const provider = new Provider(parts.issuer, configurationOf(parts, clientSecret));
  const protocol = provider.callback();
  const choose = pages((request, response, subject) =>
    provider.interactionFinished(request, response, { login: { accountId: subject, remember: false } }),
  );
  return (request, response) => {
    const ofPages = request.url?.startsWith(choosePath) === true || request.url === stylePath;
    forgetPerson(request);
    if (ofPages) choose(request, response);
    else void protocol(request, response);
  };
}

function configurationOf(
  { audience, signingKey, tokenMinutes }: IssuerParts,
  clientSecret: string,
): Configuration {
  return {
    adapter: createKeptInMemory(),
    clients: [clientOf(audience, clientSecret)],
    jwks: { keys: [signingKey] },
    cookies: { keys: [randomBytes(32).toString("base64url")] },
    features: {
      devInteractions: { enabled: false },
      rpInitiatedLogout: { enabled: false },
      userinfo: { enabled: false },
    },
    interactions: { url: (_, { uid }) => `${choosePath}${uid}`, policy: withoutConsent() },
    findAccount: (_, subject) => ({ accountId: subject, claims: async () => ({ sub: subject }) }),
    loadExistingGrant: async ({ oidc }) => {
      const { client, session } = oidc;
      if (client === undefined || session?.accountId === undefined) return undefined;
      const grant = new oidc.provider.Grant({ clientId: client.clientId, accountId: session.accountId });
      grant.addOIDCScope("openid");
      await grant.save();
      return grant;
    },
    renderError: async (context, { error, error_description: description }) => {
      context.type = "html";
      context.body = String(await messagePage("This sign-in didn't work", `${error}: ${description ?? ""}`));
    },
    ttl: {
      AccessToken: minuteSeconds,
      AuthorizationCode: minuteSeconds,
      Grant: 60 * minuteSeconds,
      IdToken: tokenMinutes * minuteSeconds,
      Interaction: 60 * minuteSeconds,
      Session: 60 * minuteSeconds,
    },
  };
}

/** A native app may come back to any port of loopback, and the SIS's port isn't known before it starts. */
function clientOf(clientId: string, clientSecret: string) {
  return {
    client_id: clientId,
    client_secret: clientSecret,
    application_type: "native",
    token_endpoint_auth_method: "client_secret_post",
    grant_types: ["authorization_code"],
    response_types: ["code"],
    redirect_uris: [`http://${loopback}${callbackPath}`, `http://localhost${callbackPath}`],
    id_token_signed_response_alg: "ES256",
  } as const;
}

/** Nobody is asked for their consent. */
function withoutConsent(): interactionPolicy.DefaultPolicy {
  const policy = base();
  policy.remove("consent");
  return policy;
}

/** The provider doesn't remember who you were last time, so that you can be someone else. */
function forgetPerson(request: IncomingMessage): void {
  const cookies = (request.headers.cookie ?? "").split("; ");
  request.headers.cookie = cookies.filter((cookie) => !cookie.startsWith("_session")).join("; ");
}
