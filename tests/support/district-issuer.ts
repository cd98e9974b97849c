/** A district's single sign-on on loopback: real keys, a real JWKS address, tokens as asked. */
import { randomUUID } from "node:crypto";
import { createServer } from "node:http";
import { exportJWK, generateKeyPair, type JWTPayload, SignJWT } from "jose";
import { listenOnLoopback } from "../../parts/listening.ts";
import { createDistrictKeys } from "../../sis/access/district-keys.ts";
import { createIdentityVerifier } from "../../sis/access/identity.ts";
import type { IdentityVerifier } from "../../sis/dependencies.ts";
import { testNow } from "./test-app.ts";

export type TestIssuer = {
  readonly issuer: string;
  readonly audience: string;
  readonly jwksUrl: URL;
  /** A token as the district would issue it, except for the overrides. */
  sign(subject: string, overrides?: TokenOverrides): Promise<string>;
  stop(): Promise<void>;
};
export type TokenOverrides = {
  readonly issuer?: string;
  readonly audience?: string | string[];
  readonly issuedAt?: Date;
  readonly expiresAt?: Date;
  readonly claims?: JWTPayload;
  readonly key?: CryptoKey;
  readonly keyId?: string;
  readonly type?: string;
};

const algorithm = "ES256";
const fiveMinutesMs = 300_000;

const hourSeconds = 3_600;

type IssuerFacts = Pick<TestIssuer, "issuer" | "audience" | "jwksUrl"> & {
  readonly validAtMostSeconds?: number;
};

/** The SIS's side of it. */
export function identityOf(
  { issuer, audience, jwksUrl: url, validAtMostSeconds = hourSeconds }: IssuerFacts,
  clock: () => Date = () => testNow,
): IdentityVerifier {
  const keys = createDistrictKeys({ url, clock, keptMs: 24 * hourSeconds * 1000, timeoutMs: 1_000 });
  return createIdentityVerifier({ issuer, audience, validAtMostSeconds, keys, clock });
}

export async function startTestIssuer(): Promise<TestIssuer> {
  const { privateKey, publicKey } = await generateKeyPair(algorithm, { extractable: true });
  const jwk = { ...(await exportJWK(publicKey)), kid: "district-1", alg: algorithm, use: "sig" };
  const server = createServer((_, response) => {
    response.setHeader("Content-Type", "application/json").end(JSON.stringify({ keys: [jwk] }));
  });
  const issuer = `http://127.0.0.1:${await listenOnLoopback(server)}`;
  const audience = "firstbell-sis";
  return {
    issuer,
    audience,
    jwksUrl: new URL("/jwks.json", issuer),
    sign: (subject, overrides = {}) => {
      const { type, issuedAt = testNow } = overrides;
      const kid = overrides.keyId ?? "district-1";
      return new SignJWT({ jti: randomUUID(), ...overrides.claims })
        .setProtectedHeader({ alg: algorithm, kid, ...(type !== undefined && { typ: type }) })
        .setSubject(subject)
        .setIssuer(overrides.issuer ?? issuer)
        .setAudience(overrides.audience ?? audience)
        .setIssuedAt(Math.floor(issuedAt.getTime() / 1000))
        .setExpirationTime(overrides.expiresAt ?? new Date(issuedAt.getTime() + fiveMinutesMs))
        .sign(overrides.key ?? privateKey);
    },
    stop: () => new Promise((stopped) => server.close(() => stopped())),
  };
}
