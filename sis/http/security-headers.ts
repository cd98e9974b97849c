/** Headers that every answer carries: nothing is framed, guessed or leaked to other sites, and TLS stays TLS. */
import { cameByTls } from "./client-address.ts";
import type { SisContext } from "./context.ts";

export type Headers = Readonly<Record<string, string>>;

/** An answer that needs more, such as a page with its style sheet, sets its own policy. */
export const alwaysHeaders = {
  "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
} as const;
/** Two years, as browsers' preload lists ask for. */
const byTls = {
  ...alwaysHeaders,
  "Strict-Transport-Security": "max-age=63072000; includeSubDomains",
} as const;

export function securityHeaders(c: SisContext, behindProxy: boolean): Headers {
  return securityHeadersBy(cameByTls(c, behindProxy));
}

export function securityHeadersBy(tls: boolean): Headers {
  return tls ? byTls : alwaysHeaders;
}

/** Adds the headers that the answer doesn't set itself. */
export function secured(response: Response, headers: Headers): Response {
  for (const [name, value] of Object.entries(headers)) {
    if (!response.headers.has(name)) response.headers.set(name, value);
  }
  return response;
}
