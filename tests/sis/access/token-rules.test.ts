/** What an ID token may say: only a fresh one for us, by clocks that differ by a minute at most. */
import fc from "fast-check";
import { expect, test } from "vitest";
import {
  clockToleranceSeconds,
  faultOf,
  isIdTokenType,
  type TokenClaims,
  tokenClaims,
} from "../../../sis/access/token-rules.ts";

const now = new Date("2026-08-11T15:15:00Z");
const nowSeconds = now.getTime() / 1000;
const hourSeconds = 3_600;
const expected = { issuer: "https://sso.example", audience: "sis", validAtMostSeconds: hourSeconds };
const fresh: TokenClaims = {
  iss: expected.issuer,
  sub: "staff-1",
  aud: ["sis"],
  iat: nowSeconds,
  exp: nowSeconds + 300,
};

test("a token is accepted as long as the two clocks differ by no more than a minute", () => {
  const skews = fc.integer({ min: -2 * hourSeconds, max: 2 * hourSeconds });
  fc.assert(
    fc.property(skews, fc.integer({ min: 1, max: hourSeconds }), (ahead, validSeconds) => {
      const iat = nowSeconds + ahead;
      const fault = faultOf({ ...fresh, iat, exp: iat + validSeconds }, expected, now);
      const tooOld = ahead + validSeconds <= -clockToleranceSeconds;
      const wanted = ahead > clockToleranceSeconds ? "clocks-differ" : tooOld ? "expired" : undefined;
      expect(fault).toBe(wanted);
    }),
  );
});

test.each<[string, Partial<TokenClaims>, string | undefined]>([
  ["begins in two minutes", { nbf: nowSeconds + 120 }, "clocks-differ"],
  ["was issued tomorrow", { iat: nowSeconds + 86_400, exp: nowSeconds + 90_000 }, "clocks-differ"],
  ["was issued a year ago", { iat: nowSeconds - 31_536_000 }, "valid-too-long"],
  ["is valid for ten years", { exp: nowSeconds + 315_360_000 }, "valid-too-long"],
  ["was issued to another app", { aud: ["sis", "lunch"], azp: "lunch" }, "wrong-audience"],
  ["names another app alone", { azp: "lunch" }, "wrong-audience"],
  ["is for two apps and names neither", { aud: ["sis", "lunch"] }, "wrong-audience"],
  ["is for two apps and was issued to us", { aud: ["sis", "lunch"], azp: "sis" }, undefined],
  ["is for another app", { aud: ["lunch"] }, "wrong-audience"],
  ["comes from another issuer", { iss: "https://sso.example/" }, "wrong-issuer"],
])("a token that %s: %j is %s", (_, claims, fault) => {
  expect(faultOf({ ...fresh, ...claims }, expected, now)).toBe(fault);
});

test("an access token isn't an ID token, however its type is written", () => {
  expect([undefined, "JWT", "jwt", "application/jwt"].map(isIdTokenType)).toEqual([true, true, true, true]);
  const others = ["at+jwt", "application/at+jwt", "logout+jwt", "", 7, null];
  expect(others.map(isIdTokenType)).toEqual(others.map(() => false));
});

test("a subject may be any text without control characters", () => {
  const parses = (sub: unknown) => tokenClaims.safeParse({ ...fresh, aud: "sis", sub }).success;
  expect(["staff-1", "José", "x".repeat(255)].map(parses)).toEqual([true, true, true]);
  expect(["", "staff-1\u0000", "a\nb", "x".repeat(256), 7, null].map(parses)).toEqual(Array(6).fill(false));
});
