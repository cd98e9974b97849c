/** A filter as SQL: what it names must be a field of the list, and its value must be one that the field can have. */
import { type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import { isRefusal, type Refusal } from "../errors.ts";
import { idInText } from "../http/request-fields.ts";
import { type Clause, type Filter, filterWanted, type Predicate, readFilter } from "./filter.ts";
import type { Comparable, List, Part } from "./lists/list.ts";
import { calendarDay } from "./sourced-ids.ts";
import { refuseFilter } from "./status-info.ts";

/** Conditions for each part of the list. */
export type ReadFilter = (part: Part) => SQL;

export function compileFilter(list: List, text: string): ReadFilter | Refusal {
  const filter = readFilter(text);
  if (filter === undefined) return refuseFilter(text, filterWanted);
  const refused = filter.clauses.map((clause) => problemOf(list, clause)).find(isRefusal);
  return refused ?? ((part) => conditionOf(part, filter));
}

function problemOf(list: List, { field, value }: Clause): Refusal | undefined {
  const found = list.parts.map((part) => comparableOf(part, field)).find((each) => each !== undefined);
  if (found === undefined) return refuseFilter(field, `one of ${pathsOf(list).join(", ")}`);
  const { isRight, wanted } = valuesOf[found.kind];
  return isRight(value) ? undefined : refuseFilter(value, wanted);
}

const instants = z.iso.datetime({ offset: true });
const numbers = /^-?\d{1,12}(\.\d{1,6})?$/;

/** By the kind of field: which texts can be compared with it. */
const valuesOf: Readonly<
  Record<Comparable["kind"], { readonly isRight: (text: string) => boolean; readonly wanted: string }>
> = {
  text: { isRight: () => true, wanted: "any text" },
  reference: { isRight: () => true, wanted: "any text" },
  day: { isRight: isDay, wanted: "a day as YYYY-MM-DD" },
  instant: { isRight: isInstant, wanted: "a date and time, such as 2026-08-11T15:00:00Z" },
  number: { isRight: (text) => numbers.test(text), wanted: "a number, such as 87.5" },
};

function isDay(text: string): boolean {
  return calendarDay.safeParse(text).success;
}

function isInstant(text: string): boolean {
  return isDay(text) || (instants.safeParse(text).success && text >= "0001");
}

function conditionOf(part: Part, { join, clauses }: Filter): SQL {
  const conditions = clauses.map(({ field, predicate, value }) => {
    const comparable = comparableOf(part, field);
    if (comparable === undefined) return predicate === "!=" ? sql`true` : sql`false`;
    return compare(comparable, predicate, value);
  });
  return sql`(${sql.join(conditions, sql.raw(` ${join} `))})`;
}

/** What a path such as `status` or `user.sourcedId` names. */
export function comparableOf({ fields }: Part, path: string): Comparable | undefined {
  const [name = "", ...below] = path.split(".");
  const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
  const rest = below.join(".");
  return field !== undefined && Object.hasOwn(field.paths, rest) ? field.paths[rest] : undefined;
}

export function pathsOf({ parts }: List): readonly string[] {
  const paths = parts.flatMap(({ fields }) =>
    Object.entries(fields).flatMap(([name, field]) =>
      Object.keys(field.paths).map((path) => (path === "" ? name : `${name}.${path}`)),
    ),
  );
  return [...new Set(paths)];
}

const casts = {
  text: "text",
  reference: "text",
  day: "date",
  instant: "timestamptz",
  number: "numeric",
} as const;

/** A field that a row doesn't have is unequal to every value, and neither less nor greater. */
function compare(comparable: Comparable, predicate: Predicate, value: string): SQL {
  if (predicate === "~") return sql`strpos(${writtenOf(comparable)}, ${value}::text) > 0`;
  if (predicate === "=" || predicate === "!=") return compareEqual(comparable, predicate, value);
  const { kind } = comparable;
  const collation = kind === "text" || kind === "reference" ? sql.raw('COLLATE "unicode"') : sql.raw("");
  return sql`${comparable.value} ${collation} ${sql.raw(predicate)} ${sql`${value}::${sql.raw(casts[kind])}`}`;
}

function compareEqual(comparable: Comparable, predicate: "=" | "!=", value: string): SQL {
  if (comparable.kind !== "reference") {
    return equality(comparable.value, predicate, sql`${value}::${sql.raw(casts[comparable.kind])}`);
  }
  const id = idIn(comparable.prefix, value);
  if (id === undefined) return predicate === "=" ? sql`false` : sql`true`;
  return equality(sql`${comparable.id}`, predicate, sql`${id}::int`);
}

function equality(value: SQL, predicate: "=" | "!=", wanted: SQL): SQL {
  return predicate === "=" ? sql`${value} = ${wanted}` : sql`${value} IS DISTINCT FROM ${wanted}`;
}

/** As answers write it. */
export function writtenOf({ kind, value }: Comparable): SQL {
  if (kind === "instant") return sql`to_char(${value}, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
  if (kind === "number") return sql`trim_scale(${value})::text`;
  return kind === "day" ? sql`(${value})::text` : value;
}

function idIn(prefix: string, sourcedId: string): number | undefined {
  return sourcedId.startsWith(prefix) ? idInText.safeParse(sourcedId.slice(prefix.length)).data : undefined;
}
