/** Session tokens: 32 random bytes for the bearer, their SHA-256 for the database. */
import { hash, randomBytes } from "node:crypto";

export const sessionCookie = "session";

export function newSessionToken(): string {
  return randomBytes(32).toString("base64url");
}

export function hashToken(token: string): Buffer {
  return hash("sha256", token, "buffer");
}

const bearerPrefix = "Bearer ";
const cookiePattern = /(?:^|;\s*)session=([A-Za-z0-9_-]{43})(?:;|$)/;

export type Credential = { readonly token: string; readonly carrier: "bearer" | "cookie" };

/** The request's token, from the Authorization header or else the cookie. */
export function readCredential(headers: {
  authorization: string | undefined;
  cookie: string | undefined;
}): Credential | undefined {
  if (headers.authorization?.startsWith(bearerPrefix)) {
    return { token: headers.authorization.slice(bearerPrefix.length), carrier: "bearer" };
  }
  const token = headers.cookie === undefined ? undefined : cookiePattern.exec(headers.cookie)?.[1];
  return token === undefined ? undefined : { token, carrier: "cookie" };
}

/** What forms carry against cross-site requests: derived from the session token, which other sites can't read. */
export function formToken(token: string): string {
  return hash("sha256", `form ${token}`, "base64url");
}
