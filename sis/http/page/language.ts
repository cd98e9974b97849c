/** The languages of pages, and which one a browser asks for. */
import type { SisContext } from "../context.ts";

export const languages = ["en", "es"] as const;
export type Language = (typeof languages)[number];

/** The one that was chosen, or else the browser's, or else English. */
export function languageOf(c: SisContext, chosen: Language | undefined): Language {
  if (chosen !== undefined) return chosen;
  const asked = (c.req.header("accept-language") ?? "").split(",").map((range) => range.trim().slice(0, 2));
  return asked.map(known).find((language) => language !== undefined) ?? "en";
}

function known(text: string): Language | undefined {
  return languages.find((language) => language === text.toLowerCase());
}

/** What the frame of a page says. */
export const frameWords = {
  en: {
    skip: "Skip to main content",
    problem: "There is a problem",
    footer: "Firstbell reference student information system",
  },
  es: {
    skip: "Ir al contenido principal",
    problem: "Hay un problema",
    footer: "Sistema de información estudiantil de referencia Firstbell",
  },
} as const satisfies Record<Language, Readonly<Record<string, string>>>;
