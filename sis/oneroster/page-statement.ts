/** One page of a list as one statement, which writes its rows as JSON: one text for the whole page. */
import { type SQL, sql } from "drizzle-orm";
import { comparableOf, type ReadFilter, writtenOf } from "./filter-sql.ts";
import type { Comparable, List, Part } from "./lists/list.ts";
import { rowText } from "./row-text.ts";

/** Which rows of a list, in which order, and what of them. */
export type Selection = {
  readonly list: List;
  /** Which rows belong here. */
  readonly only?: ((part: Part) => SQL | undefined) | undefined;
  readonly filter?: ReadFilter | undefined;
  /** Otherwise the order is that of the keys. */
  readonly sort?: { readonly field: string; readonly descending: boolean } | undefined;
  /** All if left out. */
  readonly fields?: readonly string[] | undefined;
  /** True if what the path names exists. */
  readonly parent?: SQL | undefined;
};
export type Shape = {
  /** The part with the row that the page begins after. */
  readonly afterPart: number | undefined;
  readonly withTotal: boolean;
  /** The page begins further on than the first row, or the one that it begins after. */
  readonly skips: boolean;
  /** Rows of the page, if the statement is only for pages of that size. */
  readonly limit?: number | undefined;
};

export const given = (name: string, type: string) => sql`${sql.placeholder(name)}::${sql.raw(type)}`;
export const number = (value: number) => sql.raw(String(value));

/**
 * One row: found, total, then of the page how many rows it has, the last one's part, first, second, third and by, and all
 * rows as JSON with commas between them.
 */
export function pageStatement(selection: Selection, shape: Shape): SQL {
  const total = shape.withTotal ? totalOf(selection) : sql`NULL::bigint`;
  const head = sql`(SELECT ${selection.parent ?? sql`true`} AS found, ${total} AS total) AS head`;
  const isStraight = selection.sort === undefined && !shape.skips;
  const [before, page] = isStraight ? partByPart(selection, shape) : byKeys(selection, shape);
  return sql`
${before}
SELECT head.found, head.total, page.rows, page.part, page.first, page.second, page.third, page.by, page.body
  FROM ${head}
 CROSS JOIN (${page}) AS page`;
}

const lastKey = sql`
       (array_agg(listed.first))[count(*)] AS first, (array_agg(listed.second))[count(*)] AS second,
       (array_agg(listed.third))[count(*)]::text AS third`;

/** In the order of an index: each part after the one before, and no more of it than the page still needs. */
function partByPart(
  selection: Selection,
  { afterPart = -1, limit: size }: Shape,
): readonly [before: SQL, page: SQL] {
  const parts = selection.list.parts.map((part, index) => ({ part, index }));
  const read = parts.filter(({ index }) => index >= afterPart);
  const names = read.map(({ index }) => sql.raw(`part_${index}`));
  const each = read.map(({ part, index }, place) => {
    const before = names.slice(0, place).map((name) => sql` - (SELECT rows FROM ${name})`);
    const limit = sql`${size === undefined ? given("limit", "bigint") : number(size)}${sql.join(before)}`;
    const later = index === afterPart ? sql`AND ${compareKey(part, ">")}` : sql.raw("");
    const keys = sql.join([...part.key], sql`, `);
    const rows = sql`SELECT ${keyColumns(part)}, ${rowText(part, selection.fields)} AS json
      ${fromWhere(selection, part, rowsFrom(part))} ${later} ORDER BY ${keys} LIMIT ${limit}`;
    return sql`part_${number(index)} AS MATERIALIZED (
SELECT count(*)::int AS rows, ${number(index)} AS part, ${lastKey}, ''::text AS by, string_agg(listed.json, ',') AS body
  FROM (${rows}) AS listed)`;
  });
  const all = sql.join(
    names.map((name) => sql`SELECT * FROM ${name}`),
    sql` UNION ALL `,
  );
  const last = sql`(SELECT * FROM (${all}) AS ends WHERE ends.rows > 0 ORDER BY ends.part DESC LIMIT 1) AS ending`;
  const page = sql`
SELECT read.rows, ending.part, ending.first, ending.second, ending.third, ending.by, read.body
  FROM (SELECT sum(rows)::int AS rows, string_agg(body, ',' ORDER BY part) AS body FROM (${all}) AS parts) AS read
  LEFT JOIN ${last} ON true`;
  return [sql`WITH ${sql.join(each, sql`, `)}`, page];
}

/** The keys of all parts in their order, from an index where one fits, then the rows of the page's keys. */
function byKeys(selection: Selection, shape: Shape): readonly [before: SQL, page: SQL] {
  const keys = selection.sort === undefined ? keysInOrder(selection, shape) : keysSorted(selection, shape);
  const rows = selection.list.parts.map(
    (part, index) => sql`WHEN ${number(index)} THEN (
      SELECT ${rowText(part, selection.fields)} FROM ${rowsFrom(part)} WHERE ${isPlaced(part)})`,
  );
  const page = sql`
SELECT count(*)::int AS rows, (array_agg(listed.part))[count(*)] AS part, ${lastKey},
       (array_agg(listed.by))[count(*)] AS by, string_agg(listed.json, ',') AS body
  FROM (SELECT place.*, CASE place.part ${sql.join(rows, sql` `)} END AS json
          FROM (${keys} LIMIT ${given("limit", "bigint")} OFFSET ${given("offset", "bigint")}) AS place) AS listed`;
  return [sql``, page];
}

/** The row of this place in the order of keys. */
function isPlaced({ key }: Part): SQL {
  const places = [sql`place.first`, sql`place.second`, sql`place.third::date`];
  return sql.join(
    key.map((column, index) => sql`${column} = ${places[index] ?? sql`NULL`}`),
    sql` AND `,
  );
}

/** Each part in the order of its key, and no more of it than the page can need. */
function keysInOrder(selection: Selection, { afterPart }: Shape): SQL {
  const arms = selection.list.parts.flatMap((part, index) => {
    if (afterPart !== undefined && index < afterPart) return [];
    const later = index === afterPart ? sql`AND ${compareKey(part, ">")}` : sql.raw("");
    const keys = sql.join([...part.key], sql`, `);
    return [
      sql`(${keysOf(selection, part, index)} ${later} ORDER BY ${keys} LIMIT ${given("upTo", "bigint")})`,
    ];
  });
  const order = arms.length > 1 ? sql`ORDER BY part, first, second, third` : sql.raw("");
  return sql`SELECT * FROM (${sql.join(arms, sql` UNION ALL `)}) AS keys ${order}`;
}

/** For a single row: the one with this key. */
export function isTheRow(part: Part): SQL {
  return compareKey(part, "=");
}

/** By index: the same columns in the same order. */
function compareKey({ key }: Part, operator: ">" | "="): SQL {
  const values = [given("first", "int"), given("second", "int"), given("day", "date")].slice(0, key.length);
  return sql`(${sql.join([...key], sql`, `)}) ${sql.raw(operator)} (${sql.join(values, sql`, `)})`;
}

function keysSorted(selection: Selection, { afterPart }: Shape): SQL {
  const arms = selection.list.parts.map((part, index) => keysOf(selection, part, index));
  const direction = sql.raw(selection.sort?.descending === true ? "DESC" : "ASC");
  const later = afterPart === undefined ? sql.raw("") : sql`WHERE ${sortedIsLater(selection, afterPart)}`;
  return sql`SELECT * FROM (${sql.join(arms, sql` UNION ALL `)}) AS keys ${later}
    ORDER BY by ${direction}, part, first, second, third`;
}

function sortedIsLater({ sort }: Selection, afterPart: number): SQL {
  const beyond = sql.raw(sort?.descending === true ? "<" : ">");
  const by = given("by", "text");
  const key = sql`${number(afterPart)}, ${given("first", "int")}, ${given("second", "int")}, ${given("day", "text")}`;
  return sql`(by ${beyond} ${by} OR (by = ${by} AND (part, first, second, third) > (${key})))`;
}

function keysOf(selection: Selection, part: Part, index: number): SQL {
  const by = selection.sort === undefined ? sql`''::text` : sortedBy(part, selection.sort.field);
  return sql`SELECT ${number(index)} AS part, ${keyColumns(part)}, ${by} AS by ${fromWhere(selection, part)}`;
}

/** Names: first, second, third. */
export function keyColumns({ key: [first, second = sql`0`, day] }: Part): SQL {
  const third = day === undefined ? sql`''` : sql`${day}::text`;
  return sql`${first}::int AS first, ${second}::int AS second, ${third} COLLATE "C" AS third`;
}

/** In the order of Unicode, which is that of days and times too. */
function sortedBy(part: Part, field: string): SQL {
  const comparable = comparableOf(part, field);
  const written = comparable === undefined ? sql`''` : inOrder(comparable);
  return sql`coalesce(${written}, '') COLLATE "unicode"`;
}

/** A text whose order is that of the values. */
function inOrder(comparable: Comparable): SQL {
  if (comparable.kind !== "number") return writtenOf(comparable);
  return sql`to_char(${comparable.value}, '0000000000.000000')`;
}

function rowsFrom({ table, from, rowFrom }: Part): SQL {
  return rowFrom ?? from ?? table;
}

/** `without`: from what, unless a filter or the order needs more; the keys' table if left out. */
export function fromWhere({ only, filter, sort }: Selection, part: Part, without = part.table): SQL {
  const needsFields = filter !== undefined || sort !== undefined;
  const conditions = [part.only, only?.(part), filter?.(part)].filter((each) => each !== undefined);
  const table = needsFields ? (part.from ?? part.table) : without;
  return sql`FROM ${table} WHERE ${sql.join([sql`true`, ...conditions], sql` AND `)}`;
}

function totalOf(selection: Selection): SQL {
  const counts = selection.list.parts.map(
    (part) => sql`SELECT count(*) AS rows ${fromWhere(selection, part)}`,
  );
  return sql`(SELECT sum(rows)::bigint FROM (${sql.join(counts, sql` UNION ALL `)}) AS counts)`;
}
