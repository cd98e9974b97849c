/** Whether two answers say the same, however their fields are ordered. Pure, and what k6 and Node both run. */

type Body = string | null;

/** `exceptFor`: fields that only the first answer has on purpose. Bodies that aren't JSON must be equal as they are. */
export function isSameAnswer(first: Body, second: Body, exceptFor: readonly string[] = []): boolean {
  return first === second || inOrder(first, exceptFor) === inOrder(second, exceptFor);
}

function inOrder(body: Body, exceptFor: readonly string[]): Body {
  if (body === null) return null;
  try {
    const fields: unknown = JSON.parse(body);
    return JSON.stringify(without(fields, exceptFor), sortFields);
  } catch {
    return body;
  }
}

function without(value: unknown, names: readonly string[]): unknown {
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).filter(([name]) => !names.includes(name)));
}

function sortFields(_: string, value: unknown): unknown {
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)));
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
