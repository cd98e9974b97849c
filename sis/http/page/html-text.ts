/** HTML as text, for what is stored or sent as a whole. */
import type { Html } from "./page.ts";

/** Throws if a part of it still has to be awaited. */
export function htmlText(content: Html): string {
  if (content instanceof Promise) throw new TypeError("Await the parts of the HTML first.");
  return content.toString();
}
