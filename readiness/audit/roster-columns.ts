/** Which columns a roster has, read from the database's catalog, so that a rule can say what it lacks. */
import type { ClientBase } from "pg";
import type { RosterColumn, Rule } from "./rule.ts";

export type RosterColumns = {
  has(column: RosterColumn): boolean;
  /** The SQL type of a column that is there; ids are integers in one source and text in another. */
  typeOf(column: RosterColumn): string;
  /**
   * A condition for one half of the rows, by an id. Written as an inequality because the planner takes that for a third
   * of the rows; an equality it would take for a two-hundredth, and sort where it should hash.
   */
  isInHalf(column: RosterColumn, id: string, half: 0 | 1): string;
  /** Null where the rule can be checked; otherwise why it cannot. */
  reasonNotCheckable(rule: Rule): string | null;
};

export async function readRosterColumns(client: ClientBase, rules: readonly Rule[]): Promise<RosterColumns> {
  const present = await presentColumns(client);
  const needed = [...new Set(rules.flatMap((rule) => rule.needs))].filter((column) => present.has(column));
  const empty = await columnsWithoutValue(client, needed);
  const views = new Set([...present.keys()].map((column) => column.split(".")[0] ?? ""));
  const withoutRows = await viewsWithoutRows(
    client,
    [...new Set(rules.flatMap((rule) => rule.needsRows ?? []))].filter((view) => views.has(view)),
  );
  return {
    has: (column) => present.has(column),
    isInHalf: (column, id, half) => {
      const number = present.get(column) === "text" ? `hashtext(${id})` : id;
      return half === 0 ? `(${number} & 1) < 1` : `(${number} & 1) > 0`;
    },
    typeOf: (column) => present.get(column) ?? "text",
    reasonNotCheckable: (rule) => {
      const absent = rule.needs.filter((column) => !present.has(column));
      if (absent.length > 0) return `the roster has no ${absent.join(", ")}`;
      const bare = (rule.needsRows ?? []).filter((view) => withoutRows.has(view));
      if (bare.length > 0) return `the roster has no row of ${bare.join(", ")}`;
      const blank = rule.needs.filter((column) => empty.has(column));
      return blank.length > 0 ? `no row of the roster fills ${blank.join(", ")}` : null;
    },
  };
}

async function presentColumns(client: ClientBase): Promise<Map<string, string>> {
  const { rows } = await client.query<{ readonly name: string; readonly type: string }>(`
    SELECT relation.relname || '.' || attribute.attname AS name,
      format_type(attribute.atttypid, NULL) AS type
    FROM pg_attribute AS attribute
    JOIN pg_class AS relation ON relation.oid = attribute.attrelid
    WHERE relation.relnamespace = to_regnamespace('roster') AND attribute.attnum > 0 AND NOT attribute.attisdropped`);
  return new Map(rows.map((row) => [row.name, row.type]));
}

/** A column that is there but null in every row tells as little as one that is not. A view without rows is not blank: it may be the finding. */
async function columnsWithoutValue(
  client: ClientBase,
  columns: readonly RosterColumn[],
): Promise<Set<string>> {
  const probes = columns.map((name) => {
    const [view, column] = name.split(".");
    return `SELECT '${name}' AS name WHERE EXISTS (SELECT FROM roster."${view}")
      AND NOT EXISTS (SELECT FROM roster."${view}" WHERE "${column}" IS NOT NULL)`;
  });
  if (probes.length === 0) return new Set();
  const { rows } = await client.query<{ readonly name: string }>(probes.join(" UNION ALL "));
  return new Set(rows.map((row) => row.name));
}

async function viewsWithoutRows(client: ClientBase, views: readonly string[]): Promise<Set<string>> {
  const probes = views.map(
    (view) => `SELECT '${view}' AS name WHERE NOT EXISTS (SELECT FROM roster."${view}")`,
  );
  if (probes.length === 0) return new Set();
  const { rows } = await client.query<{ readonly name: string }>(probes.join(" UNION ALL "));
  return new Set(rows.map((row) => row.name));
}
