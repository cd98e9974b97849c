/** HTML by a template tag that escapes every value which is not markup itself. */

export type Markup = { readonly markup: string };

const entities: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

export const nothing: Markup = { markup: "" };

type Value = string | number | Markup | null | readonly Markup[];

export function html(parts: TemplateStringsArray, ...values: readonly Value[]): Markup {
  return {
    markup: parts.map((part, index) => part + rendered(values[index] ?? null)).join(""),
  };
}

function rendered(value: Value): string {
  if (value === null) return "";
  if (isList(value)) return value.map(({ markup }) => markup).join("");
  return typeof value === "object" ? value.markup : escaped(String(value));
}

function isList(value: Value): value is readonly Markup[] {
  return Array.isArray(value);
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? "");
}

/** Only for text that this project wrote itself: style sheets and charts. */
export function trusted(markup: string): Markup {
  return { markup };
}
