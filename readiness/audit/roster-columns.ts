/** Which columns a roster has, read from the database's catalog, so that a rule can report what's missing. */
import { z } from "zod";
import { percent } from "../evidence/plain-words.ts";
import type { RosterConnection } from "./roster-connection.ts";
import type { RosterColumn, Rule } from "./rule.ts";

export type RosterColumns = {
  has(column: RosterColumn): boolean;
  /** The SQL type of a column that exists; ids are integers in one source and text in another. */
  typeOf(column: RosterColumn): string;
  /**
   * A condition for one half of the rows, by an id. It's an inequality because the planner estimates that at a third of
   * the rows; it would estimate an equality at one in 200, and sort where it should hash.
   */
  isInHalf(column: RosterColumn, id: string, half: 0 | 1): string;
  /** Null if the rule can be checked; otherwise why it can't. */
  reasonNotCheckable(rule: Rule): string | undefined;
};

/**
 * `leastFilled`: the share of a view's rows that must fill a column, in a source in which a column may be filled here and
 * there only; a rule would see hardly anyone, and find nothing.
 */
export async function readRosterColumns(
  connection: RosterConnection,
  rules: readonly Rule[],
  leastFilled = 0,
): Promise<RosterColumns> {
  const present = await presentColumns(connection);
  const needed = [...new Set(rules.flatMap((rule) => rule.needs))].filter((column) => present.has(column));
  const empty = await columnsWithoutValue(connection, needed);
  const nowhere = await rulesWithoutCase(connection, rules, present);
  const sparse =
    leastFilled === 0
      ? new Set<string>()
      : new Set(await namesFrom(connection, sparseSql(needed, leastFilled)));
  const views = new Set([...present.keys()].map((column) => column.split(".")[0] ?? ""));
  const withoutRows = await viewsWithoutRows(
    connection,
    [...new Set(rules.flatMap((rule) => rule.needsRows ?? []))].filter((view) => views.has(view)),
  );
  return {
    has: (column) => present.has(column),
    isInHalf: (column, id, half) => {
      const number = isText(present.get(column)) ? `roster_day.half_of(${id})` : id;
      return half === 0 ? `(${number} & 1) < 1` : `(${number} & 1) > 0`;
    },
    typeOf: (column) => present.get(column) ?? "text",
    reasonNotCheckable: (rule) =>
      reasonOfViews(rule, present, withoutRows) ??
      (nowhere.has(rule.id) ? undefined : reasonOfValues(rule, empty, { sparse, leastFilled })),
  };
}

type Names = { has(name: string): boolean };

function reasonOfViews(rule: Rule, present: Names, withoutRows: Names): string | undefined {
  const absent = rule.needs.filter((column) => !present.has(column));
  if (absent.length > 0) return `the roster has no ${absent.join(", ")}`;
  const bare = (rule.needsRows ?? []).filter((view) => withoutRows.has(view));
  return bare.length > 0 ? `the roster has no row of ${bare.join(", ")}` : undefined;
}

type Rare = { readonly sparse: Names; readonly leastFilled: number };

function reasonOfValues(rule: Rule, empty: Names, { sparse, leastFilled }: Rare): string | undefined {
  const blank = rule.needs.filter((column) => empty.has(column));
  if (blank.length > 0) return `no row of the roster fills ${blank.join(", ")}`;
  const rare = rule.needs.filter((column) => sparse.has(column));
  return rare.length > 0
    ? `fewer than ${percent(leastFilled)} of the rows fill ${rare.join(", ")}`
    : undefined;
}

/** As Postgres and DuckDB call it. */
function isText(type: string | undefined): boolean {
  return type === "text" || type === "VARCHAR";
}

async function presentColumns(connection: RosterConnection): Promise<Map<string, string>> {
  const rows = await connection.rows(
    `SELECT table_name || '.' || column_name AS name, data_type AS type
       FROM information_schema.columns
      WHERE table_schema = 'roster'`,
    z.object({ name: z.string(), type: z.string() }),
  );
  return new Map(rows.map((row) => [row.name, row.type]));
}

/** How many rows of a view are read before the whole view is. */
const firstRows = 1000;

/** A column that is null in every row is as useless as a missing one. A view without rows isn't blank: that may be the finding. */
async function columnsWithoutValue(
  connection: RosterConnection,
  columns: readonly RosterColumn[],
): Promise<Set<string>> {
  const suspects = await namesFrom(connection, blankAtFirstSql(columns));
  return new Set(await namesFrom(connection, suspects.map(blankSql)));
}

/** One statement for each view. */
function blankAtFirstSql(columns: readonly RosterColumn[]): string[] {
  const byView = Map.groupBy(columns, (name) => name.split(".")[0] ?? "");
  return [...byView].map(([view, names]) => {
    const own = names.map((name) => `"${name.slice(view.length + 1)}"`);
    const probes = own.map(
      (column, index) => `SELECT '${names[index]}' AS name FROM first HAVING count(${column}) = 0`,
    );
    return `
      SELECT name
        FROM (WITH first AS MATERIALIZED (SELECT ${own.join(", ")} FROM roster."${view}" LIMIT ${firstRows})
              ${probes.join(" UNION ALL ")}) each`;
  });
}

/** One statement for each view. */
function sparseSql(columns: readonly RosterColumn[], leastFilled: number): string[] {
  const byView = Map.groupBy(columns, (name) => name.split(".")[0] ?? "");
  return [...byView].map(([view, names]) => {
    const shares = names.map((name, index) => `count("${name.slice(view.length + 1)}") AS filled_${index}`);
    const probes = names.map(
      (name, index) => `SELECT '${name}' AS name FROM shares WHERE filled_${index} < ${leastFilled} * of_all`,
    );
    return `
      SELECT name
        FROM (WITH shares AS MATERIALIZED (SELECT count(*) AS of_all, ${shares.join(", ")} FROM roster."${view}")
              ${probes.join(" UNION ALL ")}) each`;
  });
}

function blankSql(name: string): string {
  const [view, column] = name.split(".");
  return `
      SELECT '${name}' AS name
       WHERE EXISTS (SELECT FROM roster."${view}")
         AND NOT EXISTS (SELECT FROM roster."${view}" WHERE "${column}" IS NOT NULL)`;
}

async function viewsWithoutRows(
  connection: RosterConnection,
  views: readonly string[],
): Promise<Set<string>> {
  const probes = views.map(
    (view) => `SELECT '${view}' AS name WHERE NOT EXISTS (SELECT FROM roster."${view}")`,
  );
  return new Set(await namesFrom(connection, probes));
}

/** Ids of rules for which no row of the roster is a case. */
async function rulesWithoutCase(
  connection: RosterConnection,
  rules: readonly Rule[],
  present: ReadonlyMap<string, string>,
): Promise<Set<string>> {
  const probes = rules.flatMap(({ id, needs, onlyWhere }) =>
    onlyWhere === undefined || needs.some((column) => !present.has(column))
      ? []
      : `SELECT '${id}' AS name WHERE NOT EXISTS (SELECT FROM roster."${onlyWhere.view}" WHERE ${onlyWhere.condition})`,
  );
  return new Set(await namesFrom(connection, probes));
}

async function namesFrom(connection: RosterConnection, probes: readonly string[]): Promise<string[]> {
  if (probes.length === 0) return [];
  const rows = await connection.rows(probes.join(" UNION ALL "), z.object({ name: z.string() }));
  return rows.map((row) => row.name);
}
