/** What a list of OneRoster is made of: parts of the SIS's tables, and the fields of their rows as JSON. */
import { Column, is, type SQL, type SQLWrapper, sql } from "drizzle-orm";
import { schoolYears } from "../../db/schema/schools.ts";
import { gradebookPath, rosteringPath } from "../service-paths.ts";

/** What filters and sorting compare; null where a row has nothing. */
export type Comparable =
  | { readonly kind: "text"; readonly value: SQL }
  | { readonly kind: "day" | "instant" | "number"; readonly value: SQL }
  /** A sourcedId made of a prefix and a number: comparing the number lets Postgres use its index. */
  | { readonly kind: "reference"; readonly value: SQL; readonly prefix: string; readonly id: SQLWrapper };

/** Of a JSON text: constants of ours, and what Postgres writes between them. */
export type Piece = string | SQL;

export type Field = {
  /** Its value as JSON. If one of the pieces is null, the field is left out. */
  readonly pieces: readonly Piece[];
  /** None of the pieces can be null: Postgres then writes them straight into the row, which takes a third of the time. */
  readonly isAlways: boolean;
  /** What filters compare, by path below the field: `""` is the field itself. */
  readonly paths: Readonly<Record<string, Comparable>>;
};
export type Fields = Readonly<Record<string, Field>>;

/** Rows of one table. Their key makes the sourcedId: a prefix, then its one number, or two, or two numbers and a day. */
export type Part = {
  readonly prefix: string;
  readonly key:
    | readonly [SQLWrapper]
    | readonly [SQLWrapper, SQLWrapper]
    | readonly [SQLWrapper, SQLWrapper, SQLWrapper];
  readonly table: SQL;
  /** The table with what its fields need; the same if left out. */
  readonly from?: SQL;
  /**
   * The same for rows in the order of their keys, if it differs: each then finds by index what it needs, so that a page
   * costs the same anywhere in a list.
   */
  readonly rowFrom?: SQL;
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
  /** Where the services of OneRoster are, for references. */
  base: sql`${sql.placeholder("base")}::text`,
} as const;

/** Whatever a person typed. */
export function text(value: SQLWrapper): Field {
  const paths = { "": { kind: "text", value: sql`${value}` } } as const;
  return { pieces: [sql`to_json(${value})::text`], isAlways: isNeverNull(value), paths };
}

/** A text without quotes, backslashes and control characters. */
export function word(value: SQLWrapper): Field {
  const paths = { "": { kind: "text", value: sql`(${value})::text` } } as const;
  return { pieces: ['"', sql`(${value})`, '"'], isAlways: isNeverNull(value), paths };
}

/** A number, which filters compare as a number. */
export function numeric(value: SQLWrapper): Field {
  const paths = { "": { kind: "number", value: sql`(${value})::numeric` } } as const;
  return { pieces: [sql`trim_scale((${value})::numeric)`], isAlways: isNeverNull(value), paths };
}

/** Booleans are the texts "true" and "false". */
export function flag(condition: SQL): Field {
  return always(word(sql`CASE WHEN ${condition} THEN 'true' ELSE 'false' END`));
}

export function day(value: SQLWrapper): Field {
  const paths = { "": { kind: "day", value: sql`(${value})::date` } } as const;
  return { pieces: ['"', sql`(${value})`, '"'], isAlways: isNeverNull(value), paths };
}

export function instant(value: SQLWrapper): Field {
  const written = sql`to_char(${value}, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
  const paths = {
    "": { kind: "instant", value: sql`date_trunc('milliseconds', ${value})` },
  } as const;
  return { pieces: ['"', written, '"'], isAlways: isNeverNull(value), paths };
}

/** The instant at which a day begins. */
export function dayBegan(value: SQLWrapper): Field {
  const paths = { "": { kind: "instant", value: sql`(${value})::timestamptz` } } as const;
  return { pieces: ['"', sql`(${value})`, 'T00:00:00.000Z"'], isAlways: isNeverNull(value), paths };
}

/** For what is never null, though its type doesn't say so. */
export function always(field: Field): Field {
  return { ...field, isAlways: true };
}

function isNeverNull(value: SQLWrapper): boolean {
  return is(value, Column) && value.notNull;
}

type ReferenceType = "academicSession" | "category" | "class" | "course" | "lineItem" | "org" | "user";

const collections: Readonly<Record<ReferenceType, string>> = {
  academicSession: `${rosteringPath}/academicSessions`,
  category: `${gradebookPath}/categories`,
  class: `${rosteringPath}/classes`,
  course: `${rosteringPath}/courses`,
  lineItem: `${gradebookPath}/lineItems`,
  org: `${rosteringPath}/orgs`,
  user: `${rosteringPath}/users`,
};

/** A reference to the record with this sourcedId. */
export function referenceTo(type: ReferenceType, prefix: string, id: SQLWrapper): readonly Piece[] {
  return [
    '{"href":"',
    asked.base,
    `${collections[type]}/${prefix}`,
    sql`${id}`,
    `","sourcedId":"${prefix}`,
    sql`${id}`,
    `","type":"${type}"}`,
  ];
}

export function reference(type: ReferenceType, prefix: string, id: SQLWrapper): Field {
  const paths = { sourcedId: comparableId(prefix, id) };
  return { pieces: referenceTo(type, prefix, id), isAlways: isNeverNull(id), paths };
}

export function comparableId(prefix: string, id: SQLWrapper): Comparable {
  return { kind: "reference", value: sql`(${literal(prefix)} || ${id})`, prefix, id };
}

/** A list that is already JSON; filters compare its texts, separated by commas. */
export function listOf(json: SQL, separated: SQL): Field {
  return { pieces: [json], isAlways: false, paths: { "": { kind: "text", value: separated } } };
}

/** As one text; null if one of them is. */
export function joined(pieces: readonly Piece[]): SQL {
  return sql.join(pieces.map(sqlOf), sql` || `);
}

export function sqlOf(piece: Piece): SQL {
  return typeof piece === "string" ? literal(piece) : piece;
}

/** Only for constants of ours. */
export function literal(constant: string): SQL {
  return sql.raw(`'${constant.replaceAll("'", "''")}'`);
}

/** The fields that every record has. */
export function baseFields(
  { prefix, key }: Pick<Part, "prefix" | "key">,
  isGone: SQL,
  modified: Field,
): Fields {
  const value = sourcedIdOf({ prefix, key });
  const [id] = key;
  const paths = { "": key.length === 1 ? comparableId(prefix, id) : ({ kind: "text", value } as const) };
  return {
    sourcedId: { pieces: [`"${prefix}`, ...apart(key), '"'], isAlways: true, paths },
    status: always(word(sql`CASE WHEN ${isGone} THEN 'tobedeleted' ELSE 'active' END`)),
    dateLastModified: modified,
  };
}

function apart(key: Part["key"]): readonly Piece[] {
  return key.flatMap((column, index) => (index === 0 ? [sql`${column}`] : ["-", sql`${column}`]));
}

function sourcedIdOf({ prefix, key }: Pick<Part, "prefix" | "key">): SQL {
  return sql`(${literal(prefix)} || ${sql.join([...key], sql` || '-' || `)})`;
}

/** The first day of the SIS's school year: for records that don't say when they changed. */
export const firstDayOfYear = sql`(SELECT ${schoolYears.beginDate} FROM ${schoolYears}
   WHERE ${schoolYears.id} = ${asked.schoolYear})`;
export const yearBegan = always(dayBegan(firstDayOfYear));
export const never = sql`false`;
