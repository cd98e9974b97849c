/** What an ID token of the district's single sign-on must say, once its signature has been verified. */
import { z } from "zod";

/** Why a token is refused. */
export const tokenFaults = [
  "malformed",
  "not-signed-by-district",
  "wrong-type",
  "wrong-issuer",
  "wrong-audience",
  "clocks-differ",
  "expired",
  "valid-too-long",
  "used-before",
] as const;
export type TokenFault = (typeof tokenFaults)[number];

/** How far the clocks of the district's single sign-on and of the SIS may differ. */
export const clockToleranceSeconds = 60;

const seconds = z.number().nonnegative().max(Number.MAX_SAFE_INTEGER);
const text = z.string().min(1).max(255);

/** OpenID Connect Core, sections 2 and 3.1.3.7. Postgres can't store NUL, and no district's names contain control characters. */
export const tokenClaims = z.object({
  iss: text,
  sub: text.regex(/^\P{Cc}+$/u),
  aud: z.union([text.transform((one) => [one]), z.array(text).min(1)]),
  azp: text.optional(),
  iat: seconds,
  exp: seconds,
  nbf: seconds.optional(),
});
export type TokenClaims = z.output<typeof tokenClaims>;

export type Expected = {
  readonly issuer: string;
  readonly audience: string;
  /** How long a token may be valid. */
  readonly validAtMostSeconds: number;
};

/** An access token is signed with the same keys, but says that it is one. */
export function isIdTokenType(type: unknown): boolean {
  return type === undefined || (typeof type === "string" && /^(application\/)?jwt$/i.test(type));
}

export function faultOf(claims: TokenClaims, expected: Expected, now: Date): TokenFault | undefined {
  if (claims.iss !== expected.issuer) return "wrong-issuer";
  if (!isForUs(claims, expected.audience)) return "wrong-audience";
  if (secondsAhead(claims, now) > clockToleranceSeconds) return "clocks-differ";
  if (now.getTime() / 1000 - claims.exp >= clockToleranceSeconds) return "expired";
  return claims.exp - claims.iat > expected.validAtMostSeconds ? "valid-too-long" : undefined;
}

/** How far in the future the token begins. */
export function secondsAhead({ iat, nbf }: TokenClaims, now: Date): number {
  return Math.max(iat, nbf ?? iat) - now.getTime() / 1000;
}

/** A token for several audiences must name the one that it was issued to. */
function isForUs({ aud, azp }: TokenClaims, audience: string): boolean {
  if (!aud.includes(audience)) return false;
  return azp === undefined ? aud.length === 1 : azp === audience;
}
