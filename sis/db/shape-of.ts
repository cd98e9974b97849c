/** A column's type as a validator for responses and their OpenAPI document. */
import type { AnyColumn } from "drizzle-orm";
import { z } from "zod";

/** Ignores that a column may be null: add `.nullable()` if the response may be. */
export function shapeOf<Value extends string | number | boolean>(
  column: AnyColumn & { readonly _: { readonly data: Value } },
): z.ZodType<Value>;
export function shapeOf(column: AnyColumn): z.ZodType {
  if (column.columnType === "PgNumericNumber") return z.number();
  if (column.dataType === "number") return z.int();
  if (column.dataType === "boolean") return z.boolean();
  if (column.dataType !== "string") throw new TypeError(`no shape for a column of ${column.dataType}`);
  return column.enumValues === undefined ? z.string() : z.enum(column.enumValues);
}
