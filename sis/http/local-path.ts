/** Where to go after signing in: a page of ours, and never another site. */

/** Any host: only the path is used. */
const here = "http://here.invalid";
const longest = 1_000;

/** The path and query, if the text is one of this site; undefined for another site's, however it is written. */
export function localPath(text: string | undefined): string | undefined {
  if (text === undefined || text.length > longest || !text.startsWith("/")) return undefined;
  if (!URL.canParse(text, here)) return undefined;
  const url = new URL(text, here);
  const path = `${url.pathname}${url.search}`;
  return url.origin === here && !path.startsWith("//") ? path : undefined;
}
