/** Whether a browser sent a request from a page of ours. */
import type { SisContext } from "./context.ts";

/** Forms that are sent without a session have no token against other sites: the browser says where they come from. */
export function isFromOwnPage(c: SisContext): boolean {
  const site = c.req.header("sec-fetch-site");
  if (site !== undefined) return site === "same-origin";
  const origin = c.req.header("origin");
  return URL.canParse(origin ?? "") && new URL(origin ?? "").host === c.req.header("host");
}
