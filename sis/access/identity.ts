/** Verifies ID tokens of the district's single sign-on (OpenID Connect) against the issuer's published keys. */
import { hash } from "node:crypto";
import { type CompactJWSHeaderParameters, compactVerify, errors } from "jose";
import type { IdentityVerifier, VerifiedIdentity } from "../dependencies.ts";
import type { Refusal } from "../errors.ts";
import { parseJson } from "../http/read-request.ts";
import { type DistrictKeys, KeysUnavailable } from "./district-keys.ts";
import { refuseUntilDistrictIsBack } from "./refuse-sign-in.ts";
import { type Expected, faultOf, isIdTokenType, secondsAhead, tokenClaims } from "./token-rules.ts";

export type IdentityOptions = Expected & { readonly keys: DistrictKeys; readonly clock: () => Date };

const algorithms = ["ES256", "RS256", "EdDSA"];

export function createIdentityVerifier({ keys, clock, ...expected }: IdentityOptions): IdentityVerifier {
  return {
    keepFresh: keys.keepFresh,
    verify: async (idToken) => {
      try {
        const { payload, protectedHeader } = await compactVerify(idToken, keys.find, { algorithms });
        return identityOf(idToken, { payload, protectedHeader }, expected, clock());
      } catch (error) {
        return unverified(error);
      }
    },
  };
}

function unverified(error: unknown): VerifiedIdentity | Refusal {
  if (error instanceof KeysUnavailable) return refuseUntilDistrictIsBack();
  if (error instanceof errors.JWSInvalid) return { fault: "malformed" };
  if (error instanceof errors.JOSEError) return { fault: "not-signed-by-district" };
  throw error;
}

type Signed = { readonly payload: Uint8Array; readonly protectedHeader: CompactJWSHeaderParameters };

function identityOf(idToken: string, signed: Signed, expected: Expected, now: Date): VerifiedIdentity {
  const claims = tokenClaims.safeParse(parseJson(Buffer.from(signed.payload).toString("utf8")));
  if (!claims.success) return { fault: "malformed" };
  if (!isIdTokenType(signed.protectedHeader.typ)) return { fault: "wrong-type" };
  const fault = faultOf(claims.data, expected, now);
  if (fault !== undefined) return { fault, secondsAhead: secondsAhead(claims.data, now) };
  const { sub: subject, exp } = claims.data;
  return { subject, digest: digestOf(idToken), expiresAt: new Date(exp * 1000) };
}

/** Without the signature, because an ES256 signature can be rewritten into another valid one. */
function digestOf(idToken: string): Buffer {
  return hash("sha256", idToken.slice(0, idToken.lastIndexOf(".")), "buffer");
}
