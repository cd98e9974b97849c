/** Verifies ID tokens of the district's single sign-on (OpenID Connect) against the issuer's published keys. */
import { createRemoteJWKSet, errors, jwtVerify } from "jose";

export type IdentityVerifier = {
  /** The `sub` claim of a token that holds; undefined for one that does not. Throws if the keys cannot be fetched. */
  verify(idToken: string): Promise<string | undefined>;
};

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
  const verifyToken = async (idToken: string): Promise<string | undefined> => {
    try {
      const { payload } = await jwtVerify(idToken, keys, { ...expectations, currentDate: options.clock() });
      return payload.sub;
    } catch (error) {
      if (refusesToken(error)) return undefined;
      throw new Error("The district's sign-in keys could not be used.", { cause: error });
    }
  };
  return { verify: verifyToken };
}

/** True when the token is at fault, false when the issuer's keys could not be fetched or read. */
function refusesToken(error: unknown): boolean {
  const keysAtFault = error instanceof errors.JWKSTimeout || error instanceof errors.JWKSInvalid;
  const general = error instanceof errors.JOSEError && error.code === "ERR_JOSE_GENERIC";
  return error instanceof errors.JOSEError && !keysAtFault && !general;
}
