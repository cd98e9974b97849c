/** What a row must hold after a write, column by column, and the SQL that compares it. */
import { getTableColumns, getTableName, type SQL, sql } from "drizzle-orm";
import type { PgTable } from "drizzle-orm/pg-core";
import { sqlText } from "../../../parts/postgres/sql-text.ts";
import type { LedgerFault } from "../../../readiness/evidence/ledger-evidence.ts";

/** One column. SQL is about `x`, a line of the ledger, and `t`, the row that it wrote. */
export type Held =
  /** A value that was sent or answered, a default, or one that follows from others. */
  | { readonly is: SQL }
  | { readonly meets: SQL; readonly wanted: string }
  | { readonly comparedIn: string }
  /** Anything goes, and why. */
  | { readonly free: string };

/** Every column of the table: a new one must say what it holds. */
export type HeldColumns<Table extends PgTable> = {
  readonly [Name in keyof Table["$inferSelect"]]: Held;
};

type NamedColumn = { readonly name: string; readonly holds: Held };

/** Rows of one table that one kind of write makes. */
export type HeldRows = {
  readonly table: string;
  /** Of the write; undefined if several kinds write such rows. */
  readonly kind: string | undefined;
  readonly columns: readonly NamedColumn[];
  /** Undefined if every column is compared elsewhere. */
  readonly compare: string | undefined;
};

type RowsOf<Table extends PgTable> = {
  readonly table: Table;
  readonly kind: string;
  /** A FROM clause: each line `x` with the row `t` that it made, which is empty if there is none. */
  readonly from: SQL;
  /** Lines to leave out. */
  readonly where?: SQL;
  /** SQL for the students whom the row is about. */
  readonly students?: SQL;
  readonly columns: HeldColumns<Table>;
  /** What to report; unless given, a row that is missing is lost, and one that differs is altered. */
  readonly fault?: LedgerFault;
};

export function heldRows<Table extends PgTable>(rows: RowsOf<Table>): HeldRows {
  const columns = namedColumns(rows.table, rows.columns);
  const { table, kind } = rows;
  return { table: getTableName(table), kind, columns, compare: compareSql(rows, columns) };
}

/** Rows that another check compares as a whole. */
export function comparedRows<Table extends PgTable>(table: Table, columns: HeldColumns<Table>): HeldRows {
  const name = getTableName(table);
  return { table: name, kind: undefined, columns: namedColumns(table, columns), compare: undefined };
}

function namedColumns<Table extends PgTable>(table: Table, held: HeldColumns<Table>): NamedColumn[] {
  const byKey: Readonly<Record<string, Held>> = held;
  return Object.entries(getTableColumns(table)).map(([key, { name }]) => {
    const holds = byKey[key];
    if (holds === undefined) throw new Error(`${getTableName(table)}: say what ${name} holds.`);
    return { name, holds };
  });
}

/** A column that is compared, in SQL: whether it differs, and what it should hold. */
type Comparison = { readonly name: string; readonly differs: SQL; readonly wanted: SQL };

function comparison({ name, holds }: NamedColumn): Comparison[] {
  const found = foundIn(name);
  if ("is" in holds) {
    const differs = sql`${found} IS DISTINCT FROM (${holds.is})`;
    return [{ name, differs, wanted: sql`coalesce((${holds.is})::text, 'nothing')` }];
  }
  if ("meets" in holds)
    return [{ name, differs: sql`(${holds.meets}) IS NOT TRUE`, wanted: sql`${holds.wanted}` }];
  return [];
}

function foundIn(name: string): SQL {
  return sql`t.${sql.identifier(name)}`;
}

function compareSql<Table extends PgTable>(rows: RowsOf<Table>, columns: readonly NamedColumn[]): string {
  const { table, kind, from, where = sql`true`, students = sql`x.student_id`, fault } = rows;
  const compared = columns.flatMap(comparison);
  const isMissing = sql`t IS NULL`;
  const reported =
    fault === undefined ? sql`CASE WHEN ${isMissing} THEN 'lost' ELSE 'altered' END` : sql`${fault}`;
  return sqlText(sql`
INSERT INTO firstbell_ledger.fault (fault, op, kind, student_id, expected, found)
SELECT ${reported}, x.op, ${kind}, ${students},
       ${listOf(table, compared, ({ wanted }) => wanted)},
       CASE WHEN ${isMissing} THEN 'no such row'
            ELSE ${listOf(table, compared, ({ name }) => sql`coalesce(${foundIn(name)}::text, 'nothing')`)} END
  FROM ${from}
 WHERE ${where}
   AND (${isMissing} OR ${sql.join(
     compared.map(({ differs }) => differs),
     sql` OR `,
   )})`);
}

/** For instance `accounts: role student`. */
function listOf(table: PgTable, compared: readonly Comparison[], value: (column: Comparison) => SQL): SQL {
  const values = compared.map(
    (column) => sql`CASE WHEN ${column.differs} THEN ${`${column.name} `} || ${value(column)} END`,
  );
  return sql`${`${getTableName(table)}: `} || concat_ws(', ', ${sql.join(values, sql`, `)})`;
}
