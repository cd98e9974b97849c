/** How values travel between Postgres and the SIS: as text, and as bytes where they are bytes. */
import { types } from "pg";

const int8 = 20;
const date = 1082;
const numeric = 1700;

/** Reads values of a type: numbers as numbers and days as YYYY-MM-DD, everything else as pg does. */
export function parserOf(oid: number): (text: string) => unknown {
  if (oid === int8 || oid === numeric) return Number;
  if (oid === date) return String;
  const parser: unknown = types.getTypeParser(oid, "text");
  if (isParser(parser)) return parser;
  throw new TypeError(`pg has no parser for the type ${oid}`);
}

function isParser(value: unknown): value is (text: string) => unknown {
  return typeof value === "function";
}

/** The same for pg's own queries. */
export const typeParsers: { readonly getTypeParser: typeof types.getTypeParser } = {
  getTypeParser: (oid: number, format?: string) => {
    const binary: unknown = format === "binary" ? types.getTypeParser(oid, "binary") : undefined;
    return binary ?? parserOf(oid);
  },
};

/** A value of a statement as Postgres reads it. */
export function sentValue(value: unknown): string | Buffer | null {
  if (typeof value === "string") return value;
  if (value === null || value === undefined) return null;
  if (typeof value !== "object") return String(value);
  if (Buffer.isBuffer(value)) return value;
  if (value instanceof Date) return value.toISOString();
  return Array.isArray(value) ? arrayOf(value) : JSON.stringify(value);
}

function arrayOf(values: readonly unknown[]): string {
  return `{${values.map(elementOf).join(",")}}`;
}

function elementOf(value: unknown): string {
  if (typeof value === "number") return String(value);
  if (Array.isArray(value)) return arrayOf(value);
  const sent = sentValue(value);
  if (sent === null) return "NULL";
  const text = typeof sent === "string" ? sent : `\\x${sent.toString("hex")}`;
  return `"${text.replaceAll(/["\\]/g, "\\$&")}"`;
}
