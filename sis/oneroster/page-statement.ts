/** One page of a list as one statement: the keys first, from an index where one fits, then each of their rows as JSON. */
import { type SQL, sql } from "drizzle-orm";
import { comparableOf, type ReadFilter, writtenOf } from "./filter-sql.ts";
import { type List, literal, type Part } from "./lists/list.ts";

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
};

const given = (name: string, type: string) => sql`${sql.placeholder(name)}::${sql.raw(type)}`;
const number = (value: number) => sql.raw(String(value));

/** Rows of: found, total, part, first, second, third, by, row; one with nulls if there are none. */
export function pageStatement(selection: Selection, shape: Shape): SQL {
  const total = shape.withTotal ? totalOf(selection) : sql`NULL::bigint`;
  const page = selection.sort === undefined ? pageByKey(selection, shape) : pageSorted(selection, shape);
  const rows = selection.list.parts.map(
    (part, index) => sql`WHEN ${number(index)} THEN (${rowOf(part, selection.fields)})`,
  );
  return sql`
SELECT head.found, head.total, page.part, page.first, page.second, page.third, page.by,
       CASE page.part ${sql.join(rows, sql` `)} END
  FROM (SELECT ${selection.parent ?? sql`true`} AS found, ${total} AS total) AS head
  LEFT JOIN (${page} LIMIT ${given("limit", "bigint")} OFFSET ${given("offset", "bigint")}) AS page ON true`;
}

/** Each part in the order of its key, and no more of it than the page can need. */
function pageByKey(selection: Selection, { afterPart }: Shape): SQL {
  const arms = selection.list.parts.flatMap((part, index) => {
    if (afterPart !== undefined && index < afterPart) return [];
    const later = index === afterPart ? sql`AND ${keyIsLater(part)}` : sql.raw("");
    const keys = sql.join([...part.key], sql`, `);
    return [
      sql`(${keysOf(selection, part, index)} ${later} ORDER BY ${keys} LIMIT ${given("upTo", "bigint")})`,
    ];
  });
  const order = arms.length > 1 ? sql`ORDER BY part, first, second, third` : sql.raw("");
  return sql`SELECT * FROM (${sql.join(arms, sql` UNION ALL `)}) AS keys ${order}`;
}

/** By index: the same columns in the same order. */
function keyIsLater(part: Part): SQL {
  return compareKey(part, ">");
}

/** For a single row: the one with this key. */
export function isTheRow(part: Part): SQL {
  return compareKey(part, "=");
}

function compareKey({ key }: Part, operator: ">" | "="): SQL {
  const values = [given("first", "int"), given("second", "int"), given("day", "date")].slice(0, key.length);
  return sql`(${sql.join([...key], sql`, `)}) ${sql.raw(operator)} (${sql.join(values, sql`, `)})`;
}

function pageSorted(selection: Selection, { afterPart }: Shape): SQL {
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
  const [first, second = sql`0`, day] = part.key;
  const by = selection.sort === undefined ? sql`''::text` : sortedBy(part, selection.sort.field);
  return sql`
    SELECT ${number(index)} AS part, ${first}::int AS first, ${second}::int AS second,
           ${day === undefined ? sql`''` : sql`${day}::text`} COLLATE "C" AS third, ${by} AS by
      ${fromWhere(selection, part)}`;
}

/** In the order of Unicode, which is that of days and times too. */
function sortedBy(part: Part, field: string): SQL {
  const comparable = comparableOf(part, field);
  const written = comparable === undefined ? sql`''` : writtenOf(comparable);
  return sql`coalesce(${written}, '') COLLATE "unicode"`;
}

/** With only the keys' table, unless a filter or the order needs more. */
function fromWhere({ only, filter, sort }: Selection, part: Part): SQL {
  const needsFields = filter !== undefined || sort !== undefined;
  const conditions = [part.only, only?.(part), filter?.(part)].filter((each) => each !== undefined);
  const from = needsFields ? (part.from ?? part.table) : part.table;
  return sql`FROM ${from} WHERE ${sql.join([sql`true`, ...conditions], sql` AND `)}`;
}

function totalOf(selection: Selection): SQL {
  const counts = selection.list.parts.map(
    (part) => sql`SELECT count(*) AS rows ${fromWhere(selection, part)}`,
  );
  return sql`(SELECT sum(rows)::bigint FROM (${sql.join(counts, sql` UNION ALL `)}) AS counts)`;
}

/** The row with the page's key, as JSON. */
function rowOf(part: Part, names: readonly string[] | undefined): SQL {
  const fields = Object.entries(part.fields)
    .filter(([name]) => names === undefined || names.includes(name))
    .map(([name, { json }]) => sql`${literal(`,"${name}":`)} || (${json})`);
  const [first, second, day] = part.key;
  const isRow =
    second === undefined
      ? sql`${first} = page.first`
      : sql`${first} = page.first AND ${second} = page.second AND ${day} = page.third::date`;
  const written = fields.length === 0 ? sql`''` : sql`ltrim(concat(${sql.join(fields, sql`, `)}), ',')`;
  return sql`SELECT '{' || ${written} || '}' FROM ${part.from ?? part.table} WHERE ${isRow}`;
}
