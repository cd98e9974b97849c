/** The district's single sign-on in a browser: OpenID Connect's code flow with PKCE. */
import {
  AuthorizationResponseError,
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  ClientError,
  ClientSecretPost,
  type Configuration,
  calculatePKCECodeChallenge,
  clockTolerance,
  discovery,
  ResponseBodyError,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from "openid-client";
import type { DistrictLogin } from "../dependencies.ts";
import { refuseUntilDistrictIsBack } from "./refuse-sign-in.ts";

export type LoginOptions = {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** How long the district's single sign-on may take to answer us. */
  readonly timeoutMs: number;
  /** Called if it doesn't answer, or answers incorrectly. */
  readonly onUnreachable?: (error: unknown) => void;
};

/** Only `token-rules.ts` checks its ID tokens: it can tell when the clocks differ. */
const anyClockSeconds = 10 * 366 * 86_400;

export function createDistrictLogin(options: LoginOptions): DistrictLogin {
  const configuration = createConfiguration(options);
  const unreachable = (error: unknown) => {
    options.onUnreachable?.(error);
    return refuseUntilDistrictIsBack();
  };
  return {
    begin: async (redirectUri) => {
      const kept = { state: randomState(), nonce: randomNonce(), verifier: randomPKCECodeVerifier() };
      const parameters = {
        ...{ redirect_uri: redirectUri, scope: "openid", state: kept.state, nonce: kept.nonce },
        code_challenge: await calculatePKCECodeChallenge(kept.verifier),
        code_challenge_method: "S256",
      };
      try {
        return { url: buildAuthorizationUrl(await configuration(), parameters).href, kept };
      } catch (error) {
        return unreachable(error);
      }
    },
    finish: async (callback, { state, nonce, verifier }) => {
      const checks = {
        expectedState: state,
        expectedNonce: nonce,
        pkceCodeVerifier: verifier,
        idTokenExpected: true,
      };
      try {
        const tokens = await authorizationCodeGrant(await configuration(), callback, checks);
        return { idToken: tokens.id_token };
      } catch (error) {
        return isRefused(error) ? { idToken: undefined } : unreachable(error);
      }
    },
  };
}

/** Read once, from the issuer's well-known address; again if that failed. */
function createConfiguration(options: LoginOptions): () => Promise<Configuration> {
  let known: Promise<Configuration> | undefined;
  return () => {
    known ??= discover(options).catch((error: unknown) => {
      known = undefined;
      throw error;
    });
    return known;
  };
}

function discover({ issuer, clientId, clientSecret, timeoutMs }: LoginOptions): Promise<Configuration> {
  const server = new URL(issuer);
  const metadata = { [clockTolerance]: anyClockSeconds };
  // Only an issuer on this machine may have an http address; see `config.ts`.
  const execute = server.protocol === "http:" ? [allowInsecureRequests] : [];
  const timeout = timeoutMs / 1000;
  return discovery(server, clientId, metadata, ClientSecretPost(clientSecret), { execute, timeout });
}

/** The district said no, or its answer wasn't meant for this browser. */
function isRefused(error: unknown): boolean {
  if (error instanceof AuthorizationResponseError || error instanceof ResponseBodyError) return true;
  return error instanceof ClientError && !unreachableCodes.has(error.code ?? "");
}

const unreachableCodes = new Set([
  "OAUTH_TIMEOUT",
  "OAUTH_ABORT",
  "OAUTH_RESPONSE_IS_NOT_CONFORM",
  "OAUTH_RESPONSE_IS_NOT_JSON",
  "OAUTH_PARSE_ERROR",
]);
