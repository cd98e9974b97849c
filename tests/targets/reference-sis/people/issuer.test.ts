/** The rehearsal's single sign-on: standard tokens that anyone can verify with the published keys. */
import { createRemoteJWKSet, decodeJwt, jwtVerify } from "jose";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { type Issuer, startIssuer } from "../../../../targets/reference-sis/people/issuer.ts";

let issuer: Issuer;

beforeAll(async () => {
  issuer = await startIssuer();
});
afterAll(() => issuer.stop());

test("a token verifies with the published keys, for the issuer, audience and subject", async () => {
  const keys = createRemoteJWKSet(new URL(issuer.jwksUrl));
  const { payload, protectedHeader } = await jwtVerify(await issuer.sign("staff-7"), keys, {
    issuer: issuer.issuer,
    audience: issuer.audience,
  });
  expect(payload.sub).toBe("staff-7");
  expect(protectedHeader.alg).toBe("ES256");
});

test("a token isn't valid for longer than allowed, even if a second passes while it's made", async () => {
  let reads = 0;
  const real = Date;
  const everLater = () => real.now() + 1000 * reads++;
  class LaterDate extends real {
    constructor(given?: number | string) {
      super(given ?? everLater());
    }
    static override now = everLater;
  }
  vi.stubGlobal("Date", LaterDate);
  try {
    const { iat = 0, exp } = decodeJwt(await issuer.sign("staff-7"));
    expect(exp).toBe(iat + issuer.tokenMinutes * 60);
  } finally {
    vi.unstubAllGlobals();
  }
});

test("another issuer's keys don't verify it", async () => {
  const other = await startIssuer();
  const keys = createRemoteJWKSet(new URL(other.jwksUrl));
  await expect(jwtVerify(await issuer.sign("staff-7"), keys)).rejects.toThrow();
  await other.stop();
});

test("keys are published on loopback, and nothing else is served", async () => {
  expect(new URL(issuer.jwksUrl).hostname).toBe("127.0.0.1");
  expect((await fetch(`${issuer.issuer}/anything`)).status).toBe(404);
});
