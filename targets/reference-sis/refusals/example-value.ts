/** A value that a JSON schema of the SIS accepts: only what it requires, and known values for known names. */
import { z } from "zod";

const schemaShape = z.looseObject({
  type: z.union([z.string(), z.array(z.string())]).optional(),
  const: z.unknown().optional(),
  enum: z.array(z.unknown()).optional(),
  default: z.unknown().optional(),
  required: z.array(z.string()).default([]),
  properties: z.record(z.string(), z.unknown()).default({}),
  items: z.unknown().optional(),
  minItems: z.int().default(0),
  minimum: z.number().default(1),
  anyOf: z.array(z.unknown()).default([]),
  oneOf: z.array(z.unknown()).default([]),
  allOf: z.array(z.unknown()).default([]),
});
type Schema = z.infer<typeof schemaShape>;

export type KnownValues = (name: string) => unknown;

export function exampleValue(given: unknown, known: KnownValues, name = ""): unknown {
  const schema = schemaShape.parse(given ?? {});
  const value = known(name);
  if (value !== undefined) return schema.type === "string" ? String(value) : value;
  if (schema.allOf.length > 0)
    return Object.assign({}, ...schema.allOf.map((part) => exampleValue(part, known)));
  const [choice] = [...schema.anyOf, ...schema.oneOf];
  if (choice !== undefined) return exampleValue(choice, known, name);
  return schema.const ?? schema.enum?.[0] ?? schema.default ?? ofType(schema, known);
}

function ofType(schema: Schema, known: KnownValues): unknown {
  const type = Array.isArray(schema.type) ? schema.type[0] : schema.type;
  if (type === "integer" || type === "number") return schema.minimum;
  if (type === "boolean") return true;
  if (type === "array")
    return Array.from({ length: schema.minItems }, () => exampleValue(schema.items, known));
  if (type === "object" || Object.keys(schema.properties).length > 0) return objectOf(schema, known);
  return "Example";
}

function objectOf({ required, properties }: Schema, known: KnownValues): Record<string, unknown> {
  return Object.fromEntries(required.map((name) => [name, exampleValue(properties[name], known, name)]));
}
