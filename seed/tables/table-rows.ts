/** What describes the rows of one table; each table is a file beside this one, found by its location. */
import { getTableColumns, getTableName } from "drizzle-orm";
import type { PgColumn, PgTable } from "drizzle-orm/pg-core";
import type { RowBuffer } from "../load/row-buffer.ts";
import type { DistrictPlan, SchoolPlan } from "../plan/school-plan.ts";

/** The plan, and for each password of the pool its PHC string. */
export type District = DistrictPlan & { readonly passwordHashes: readonly Buffer[] };

/** Passes run one after the other, each over all schools in id order, or once for the district. */
export type TableRows = {
  readonly name: string;
  readonly table: PgTable;
  /** Names in the database, in the order in which a row is written. */
  readonly columns: readonly string[];
  /** How many rows to expect, for progress and for the order of loading; an estimate where it can't be known. */
  readonly expected: (plan: DistrictPlan) => number;
  /** [D] How many times as long as another table's row one of these takes to load and index, measured. */
  readonly weight: number;
  readonly passes: readonly RowPass[];
};

export type RowPass =
  | {
      readonly by: "school";
      readonly write: (district: District, school: SchoolPlan, rows: RowBuffer) => void;
    }
  | { readonly by: "district"; readonly write: (district: District, rows: RowBuffer) => void };

/** Columns go by their keys in the schema, so that the compiler finds those that were renamed or dropped. */
type Description<Table extends PgTable> = Pick<TableRows, "expected" | "passes"> & {
  readonly columns: readonly (keyof Table["_"]["columns"] & string)[];
  readonly weight?: number;
};

export function tableRows<Table extends PgTable>(
  table: Table,
  { columns, expected, weight = 1, passes }: Description<Table>,
): TableRows {
  const schema: Readonly<Record<string, PgColumn>> = getTableColumns(table);
  return {
    name: getTableName(table),
    table,
    columns: columns.flatMap((key) => schema[key]?.name ?? []),
    expected,
    weight,
    passes,
  };
}

export function sumOver(plan: DistrictPlan, count: (school: SchoolPlan) => number): number {
  return plan.schools.reduce((sum, school) => sum + count(school), 0);
}

/** NULL if there is none. */
export function writeText(rows: RowBuffer, text: string | undefined): void {
  if (text === undefined) rows.nothing();
  else rows.text(text);
}

/** A smallint, or NULL if there is none. */
export function writeSmallNumber(rows: RowBuffer, number: number | undefined): void {
  if (number === undefined) rows.nothing();
  else rows.int2(number);
}

/** An integer, or NULL if there is none. */
export function writeNumber(rows: RowBuffer, number: number | undefined): void {
  if (number === undefined) rows.nothing();
  else rows.int4(number);
}
