/** What readiness.yaml may have only once, found even where the rest of it is wrong. */
import { z } from "zod";

export type Problem = { readonly path: readonly PropertyKey[]; readonly wanted: string };

/** Lists whose items are told apart by these fields. */
const keys = [
  { list: "training", fields: ["school", "role"], wanted: "each role of a school once" },
  { list: "issues", fields: ["id"], wanted: "each issue once" },
  { list: "signOffs", fields: ["area"], wanted: "each area once" },
] as const;

const listsSchema = z.record(z.string(), z.unknown()).catch({});
const itemsSchema = z.array(z.record(z.string(), z.unknown()).catch({})).catch([]);

export function repeatedIn(content: unknown): Problem[] {
  const lists = listsSchema.parse(content);
  return keys.flatMap(({ list, fields, wanted }) => {
    const names = itemsSchema.parse(lists[list]).map((item) => named(item, fields));
    return names.flatMap((name, index) =>
      name !== undefined && names.indexOf(name) < index
        ? [{ path: [list, index, fields[fields.length - 1] ?? ""], wanted }]
        : [],
    );
  });
}

/** Undefined if it isn't complete: that is a problem of its own. */
function named(item: Readonly<Record<string, unknown>>, fields: readonly string[]): string | undefined {
  const values = fields.map((field) => item[field]);
  return values.every((value) => typeof value === "string") ? JSON.stringify(values) : undefined;
}
