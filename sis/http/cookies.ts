/** The cookies of the SIS. Over TLS, their names make browsers refuse any that another site set for us. */
import { deleteCookie, getCookie, setCookie } from "hono/cookie";
import type { SisContext } from "./context.ts";

/** The session; a browser that is known; a sign-in under way; what somebody typed before their session ended; a language. */
export type CookieName = "session" | "device" | "sign-in" | "typed" | "language";

/** Browsers accept `__Host-` only with Secure, for one host and for all of it. */
export function cookieName(name: CookieName, secure: boolean): string {
  return secure ? `__Host-${name}` : name;
}

/** Lax: links from other sites arrive signed in, forms on other sites don't. */
export function keepCookie(c: SisContext, name: CookieName, value: string, seconds: number): void {
  const secure = c.var.secureCookies;
  setCookie(c, cookieName(name, secure), value, {
    httpOnly: true,
    sameSite: "Lax",
    secure,
    path: "/",
    maxAge: seconds,
  });
}

export function readCookie(c: SisContext, name: CookieName): string | undefined {
  return getCookie(c, cookieName(name, c.var.secureCookies));
}

export function dropCookie(c: SisContext, name: CookieName): void {
  const secure = c.var.secureCookies;
  deleteCookie(c, cookieName(name, secure), { path: "/", secure });
}
