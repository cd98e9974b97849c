/** What a list of OneRoster is made of: parts of the SIS's tables, and the fields of their rows as JSON. */
import { type SQL, type SQLWrapper, sql } from "drizzle-orm";
import { schoolYears } from "../../db/schema/schools.ts";

/** What filters and sorting compare; null where a row has nothing. */
export type Comparable =
  | { readonly kind: "text"; readonly value: SQL }
  | { readonly kind: "day" | "instant"; readonly value: SQL }
  /** A sourcedId made of a prefix and a number: comparing the number lets Postgres use its index. */
  | { readonly kind: "reference"; readonly value: SQL; readonly prefix: string; readonly id: SQLWrapper };

export type Field = {
  /** The value as JSON text; null leaves the field out. */
  readonly json: SQL;
  /** What filters compare, by path below the field: `""` is the field itself. */
  readonly paths: Readonly<Record<string, Comparable>>;
};
export type Fields = Readonly<Record<string, Field>>;

/** Rows of one table. Their key makes the sourcedId: a prefix, then its one number, or two numbers and a day. */
export type Part = {
  readonly prefix: string;
  readonly key: readonly [SQLWrapper] | readonly [SQLWrapper, SQLWrapper, SQLWrapper];
  readonly table: SQL;
  /** The table with what its fields need; the same if left out. */
  readonly from?: SQL;
  /** Which of the table's rows. */
  readonly only?: SQL;
  readonly fields: Fields;
};

export type List = {
  /** As answers name it: `{ "users": [] }`, `{ "user": {} }`. */
  readonly many: string;
  readonly one: string;
  readonly parts: readonly [Part, ...Part[]];
};

/** Values that every statement may name. */
export const asked = {
  today: sql`${sql.placeholder("today")}::date`,
  schoolYear: sql`${sql.placeholder("schoolYear")}::int`,
  /** The address of the service, for references. */
  base: sql`${sql.placeholder("base")}::text`,
} as const;

/** Whatever a person typed. */
export function text(value: SQLWrapper): Field {
  return { json: sql`to_json(${value})::text`, paths: { "": { kind: "text", value: sql`${value}` } } };
}

/** A text without quotes, backslashes and control characters. */
export function word(value: SQLWrapper): Field {
  return {
    json: sql`'"' || ${value} || '"'`,
    paths: { "": { kind: "text", value: sql`(${value})::text` } },
  };
}

/** Booleans are the texts "true" and "false". */
export function flag(condition: SQL): Field {
  return word(sql`CASE WHEN ${condition} THEN 'true' ELSE 'false' END`);
}

export function day(value: SQLWrapper): Field {
  return {
    json: sql`'"' || ${value} || '"'`,
    paths: { "": { kind: "day", value: sql`(${value})::date` } },
  };
}

export function instant(value: SQLWrapper): Field {
  const written = sql`to_char(${value}, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
  return {
    json: sql`'"' || ${written} || '"'`,
    paths: { "": { kind: "instant", value: sql`date_trunc('milliseconds', ${value})` } },
  };
}

type ReferenceType = "academicSession" | "class" | "course" | "org" | "user";

const collections: Readonly<Record<ReferenceType, string>> = {
  academicSession: "academicSessions",
  class: "classes",
  course: "courses",
  org: "orgs",
  user: "users",
};

/** JSON of a reference to the record with this sourcedId. */
export function referenceTo(type: ReferenceType, prefix: string, id: SQLWrapper): SQL {
  const href = sql`'{"href":"' || ${asked.base} || ${literal(`/${collections[type]}/${prefix}`)} || ${id}`;
  return sql`${href} || ${literal(`","sourcedId":"${prefix}`)} || ${id} || ${literal(`","type":"${type}"}`)}`;
}

export function reference(type: ReferenceType, prefix: string, id: SQLWrapper): Field {
  return { json: referenceTo(type, prefix, id), paths: { sourcedId: comparableId(prefix, id) } };
}

export function comparableId(prefix: string, id: SQLWrapper): Comparable {
  return { kind: "reference", value: sql`(${literal(prefix)} || ${id})`, prefix, id };
}

/** A list that is already JSON; filters compare its texts, separated by commas. */
export function listOf(json: SQL, separated: SQL): Field {
  return { json, paths: { "": { kind: "text", value: separated } } };
}

/** Only for constants of ours. */
export function literal(constant: string): SQL {
  return sql.raw(`'${constant.replaceAll("'", "''")}'`);
}

/** The fields that every record has. */
export function baseFields(
  { prefix, key }: Pick<Part, "prefix" | "key">,
  isGone: SQL,
  modified: SQL,
): Fields {
  const value = sourcedIdOf({ prefix, key });
  const [id] = key;
  const paths = { "": key.length === 1 ? comparableId(prefix, id) : ({ kind: "text", value } as const) };
  return {
    sourcedId: { json: sql`'"' || ${value} || '"'`, paths },
    status: word(sql`CASE WHEN ${isGone} THEN 'tobedeleted' ELSE 'active' END`),
    dateLastModified: instant(modified),
  };
}

export function sourcedIdOf({ prefix, key }: Pick<Part, "prefix" | "key">): SQL {
  return sql`(${literal(prefix)} || ${sql.join([...key], sql` || '-' || `)})`;
}

/** The first day of the SIS's school year: for records that don't say when they changed. */
export const yearBegan = sql`(SELECT ${schoolYears.beginDate} FROM ${schoolYears}
   WHERE ${schoolYears.id} = ${asked.schoolYear})::timestamptz`;
export const never = sql`false`;
