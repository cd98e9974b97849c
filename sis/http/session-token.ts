/** Session tokens: 32 random bytes for the client, their SHA-256 for the database. */
import { hash, randomBytes } from "node:crypto";
import type { SisContext } from "./context.ts";
import { cookieName } from "./cookies.ts";

export function newSessionToken(): string {
  return randomBytes(32).toString("base64url");
}

export function hashToken(token: string): Buffer {
  return hash("sha256", token, "buffer");
}

const bearerPattern = /^Bearer ([A-Za-z0-9_-]{43})$/;
const cookiePattern = { true: patternOf(true), false: patternOf(false) };

export type Credential = { readonly token: string; readonly carrier: "bearer" | "cookie" };

/**
 * The request's token, from the Authorization header or else the cookie; anything that can't be one of ours is ignored.
 */
export function credentialOf(c: SisContext): Credential | undefined {
  const authorization = c.req.header("authorization");
  if (authorization?.startsWith("Bearer ")) return credential("bearer", bearerPattern, authorization);
  return credential("cookie", cookiePattern[`${c.var.secureCookies}`], c.req.header("cookie"));
}

function patternOf(secure: boolean): RegExp {
  return new RegExp(`(?:^|;\\s*)${cookieName("session", secure)}=([A-Za-z0-9_-]{43})(?:;|$)`);
}

function credential(
  carrier: Credential["carrier"],
  pattern: RegExp,
  header: string | undefined,
): Credential | undefined {
  const token = header === undefined ? undefined : pattern.exec(header)?.[1];
  return token === undefined ? undefined : { token, carrier };
}

/** What forms carry against cross-site requests: derived from the session token, which other sites can't read. */
export function formToken(token: string): string {
  return hash("sha256", `form ${token}`, "base64url");
}
