/** Which language somebody reads pages in. */
import type { Place, SisContext } from "../context.ts";
import { readCookie } from "../cookies.ts";
import { type Language, languages } from "./languages.ts";

/** The one that was chosen now or before, or else the browser's, or else English. */
export function languageOf(c: SisContext, chosen?: Language | undefined): Language {
  const kept = chosen ?? known(readCookie(c, "language") ?? "");
  if (kept !== undefined) return kept;
  const asked = (c.req.header("accept-language") ?? "").split(",").map((range) => range.trim().slice(0, 2));
  return asked.map(known).find((language) => language !== undefined) ?? "en";
}

function known(text: string): Language | undefined {
  return languages.find((language) => language === text.toLowerCase());
}

export function placeName({ name }: Place, language: Language): string {
  return typeof name === "string" ? name : name[language];
}
