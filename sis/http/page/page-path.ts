/** Where somebody is: the page that was asked for, or that the form was on. */
import type { SisContext } from "../context.ts";
import { localPath } from "../local-path.ts";
import { isFromOwnPage } from "../own-page.ts";

/** With its query. */
export function pagePath(c: SisContext): string {
  const { pathname, searchParams } = new URL(c.req.method === "GET" ? c.req.url : formPage(c), c.req.url);
  // A language in the address would win over one that is chosen later.
  searchParams.delete("lang");
  const search = searchParams.size === 0 ? "" : `?${searchParams}`;
  return localPath(pathname + search) ?? "/";
}

function formPage(c: SisContext): string {
  const page = c.req.header("referer") ?? "";
  return isFromOwnPage(c) && URL.canParse(page) ? page : "/";
}
