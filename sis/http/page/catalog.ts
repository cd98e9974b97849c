/** Catalogs of messages: what pages say, in each language, with i18next. */
import { createInstance } from "i18next";
import { type Language, languages } from "./languages.ts";

/** By key. English is the source; a value that changes is written as `{{seconds}}`. */
export type Messages<English extends Readonly<Record<string, string>>> = {
  readonly en: English;
  readonly es: Readonly<Record<keyof English, string>>;
};

/** The names of the values in a message. */
type Values<Text> = Text extends `${string}{{${infer Name}}}${infer Rest}` ? Name | Values<Rest> : never;
type Given<Text> = [Values<Text>] extends [never]
  ? []
  : [Readonly<Record<Values<Text> & string, string | number>>];

/** Says a message in one language; a message with values needs all of them. */
export type Say<English> = <Key extends keyof English & string>(
  key: Key,
  ...values: Given<English[Key]>
) => string;

export function createCatalog<const English extends Readonly<Record<string, string>>>(
  messages: Messages<English>,
): (language: Language) => Say<English> {
  const catalog = createInstance();
  void catalog.init({
    resources: { en: { translation: messages.en }, es: { translation: messages.es } },
    supportedLngs: languages,
    fallbackLng: false,
    initAsync: false,
    keySeparator: false,
    nsSeparator: false,
  });
  const keys = Object.keys(messages.en);
  const inLanguage = (lng: Language) =>
    new Map(keys.map((key) => [key, partsOf(catalog.t(key, { lng, skipInterpolation: true }))]));
  const parts = { en: inLanguage("en"), es: inLanguage("es") };
  return (language) =>
    (key, ...[values]) =>
      sayParts(parts[language].get(key) ?? [], values ?? {});
}

/** Text and names of values in turn. Made once: i18next takes 20 µs for each message, and a page says a hundred. */
function partsOf(text: string): readonly string[] {
  return text.split(/\{\{(\w+)\}\}/);
}

function sayParts(parts: readonly string[], values: Readonly<Record<string, string | number>>): string {
  return parts.map((part, index) => (index % 2 === 0 ? part : String(values[part]))).join("");
}
