/** Verifies ID tokens of the district's single sign-on (OpenID Connect) against the issuer's published keys. */
import { createRemoteJWKSet, errors, jwtVerify } from "jose";
import type { IdentityVerifier } from "../dependencies.ts";
import { type Refusal, refuse } from "../errors.ts";

export type IdentityOptions = { issuer: string; audience: string; jwksUrl: URL; clock: () => Date };

const algorithms = ["ES256", "RS256", "EdDSA"];
const fetchTimeoutMs = 3_000;

export function createIdentityVerifier(options: IdentityOptions): IdentityVerifier {
  const keys = createRemoteJWKSet(options.jwksUrl, { timeoutDuration: fetchTimeoutMs });
  const expectations = {
    issuer: options.issuer,
    audience: options.audience,
    algorithms,
    requiredClaims: ["sub", "exp", "iat"],
    clockTolerance: "5 s",
  };
  const verifyToken = async (idToken: string): Promise<string | undefined | Refusal> => {
    try {
      const { payload } = await jwtVerify(idToken, keys, { ...expectations, currentDate: options.clock() });
      return payload.sub;
    } catch (error) {
      if (keysUnavailable(error)) return refuseUntilKeysAreBack();
      if (error instanceof errors.JOSEError) return undefined;
      throw error;
    }
  };
  return { verify: verifyToken };
}

/** The address doesn't respond (fetch throws a TypeError), responds too late, or returns something other than a key set. */
function keysUnavailable(error: unknown): boolean {
  if (error instanceof TypeError || error instanceof errors.JWKSTimeout) return true;
  if (error instanceof errors.JWKSInvalid) return true;
  return error instanceof errors.JOSEError && error.code === "ERR_JOSE_GENERIC";
}

function refuseUntilKeysAreBack(): Refusal {
  const message = "The district's single sign-on can't be reached.";
  const refusal = refuse(503, "sign-in-unavailable", message, "Sign in again in 10 s.");
  return { ...refusal, retryAfterSeconds: 10 };
}
