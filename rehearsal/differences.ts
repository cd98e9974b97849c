/** Where two JSON values differ: the path, the value seen and the value wanted. Pure. */

export type Difference = { readonly path: string; readonly seen: string; readonly wanted: string };

/** Lists of different lengths are one difference. */
export function differencesOf(seen: unknown, wanted: unknown, path = ""): Difference[] {
  if (Object.is(seen, wanted)) return [];
  if (Array.isArray(seen) && Array.isArray(wanted)) return ofLists(seen, wanted, path);
  if (isFields(seen) && isFields(wanted)) return ofFields(seen, wanted, path);
  return [{ path, seen: spelled(seen), wanted: spelled(wanted) }];
}

function ofLists(seen: readonly unknown[], wanted: readonly unknown[], path: string): Difference[] {
  if (seen.length !== wanted.length)
    return [{ path: `the length of ${path}`, seen: String(seen.length), wanted: String(wanted.length) }];
  return wanted.flatMap((value, index) => differencesOf(seen[index], value, `${path}[${index}]`));
}

type Fields = Readonly<Record<string, unknown>>;

function ofFields(seen: Fields, wanted: Fields, path: string): Difference[] {
  const names = new Set([...Object.keys(wanted), ...Object.keys(seen)]);
  return [...names].flatMap((name) =>
    differencesOf(seen[name], wanted[name], path === "" ? name : `${path}.${name}`),
  );
}

function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

const mostCharacters = 60;

function spelled(value: unknown): string {
  const text = value === undefined ? "absent" : JSON.stringify(value);
  return text.length > mostCharacters ? `${text.slice(0, mostCharacters)}…` : text;
}
