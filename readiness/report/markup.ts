/** HTML by a template tag that escapes every value which is not markup itself. */

export type Markup = { readonly markup: string };
type Value = string | number | Markup | null | readonly Markup[];

const entities: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => entities[character] ?? "");

const isList = (value: Value): value is readonly Markup[] => Array.isArray(value);

const rendered = (value: Value): string => {
  if (value === null) return "";
  if (isList(value)) return value.map(({ markup }) => markup).join("");
  return typeof value === "object" ? value.markup : escaped(String(value));
};

export const html = (parts: TemplateStringsArray, ...values: readonly Value[]): Markup => ({
  markup: parts.map((part, index) => part + rendered(values[index] ?? null)).join(""),
});

/** Only for text that this project wrote itself: style sheets and charts. */
export const trusted = (markup: string): Markup => ({ markup });

export const nothing: Markup = { markup: "" };
