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
    // The page's template escapes what it shows.
    interpolation: { escapeValue: false },
  });
  const say = (key: string, values: Readonly<Record<string, string | number>>, lng: Language): string =>
    catalog.t(key, { ...values, lng });
  return (language) =>
    (key, ...[values]) =>
      say(key, values ?? {}, language);
}
