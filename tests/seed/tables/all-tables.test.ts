/** Every seeded table against the schema of the SIS: columns, widths, NULLs and closed lists. */
import { getTableColumns } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import { describe, expect, test } from "vitest";
import { encodeTable } from "../../../seed/load/encode-table.ts";
import { RowBuffer } from "../../../seed/load/row-buffer.ts";
import { allTables } from "../../../seed/tables/all-tables.ts";
import type { TableRows } from "../../../seed/tables/table-rows.ts";
import { readRows } from "../load/read-rows.ts";
import { plannedDistrict } from "../planned-district.ts";

const district = plannedDistrict(1, 1_500);
/** Days since 2000, from 1990 to 2030: a birth, enrollment or calendar date outside of it is a mistake. */
const datesInDays = { least: -3_653, most: 11_322 };

describe.each(allTables.map((table) => ({ name: table.name, table })))("rows of $name", ({ table }) => {
  const columns = columnsOf(table);

  test("name each of their columns once, and leave out only what has a default or may be NULL", () => {
    expect(new Set(table.columns).size).toBe(table.columns.length);
    const missing = Object.values(getTableColumns(table.table)).filter(
      (column) => !table.columns.includes(column.name) && column.notNull && !column.hasDefault,
    );
    expect(missing.map(({ name }) => name)).toEqual([]);
  });

  test("encode every value as its column's type", () => {
    const faults = new Set<string>();
    for (const fields of readRows(bytesOf(table))) {
      expect(fields).toHaveLength(columns.length);
      columns.forEach((column, index) => {
        const fault = faultOf(column, fields[index]);
        if (fault) faults.add(`${column.name} ${fault}`);
      });
    }
    expect([...faults]).toEqual([]);
  });
});

test.each([
  ["an int4 for a smallint", "seats", new RowBuffer(1).row().int4(30)],
  ["an int2 for an integer", "section_id", new RowBuffer(1).row().int2(30)],
  ["NULL where there must be a value", "section_id", new RowBuffer(1).row().nothing()],
  ["a word that isn't on the column's list", "sex", new RowBuffer(1).row().text("female")],
  ["a number that isn't a date", "birth_date", new RowBuffer(1).row().int4(20_260_811)],
])("%s is a fault", (_, name, rows) => {
  const column = allTables.flatMap(columnsOf).find((candidate) => candidate.name === name);
  const [fields = []] = [...readRows(Buffer.concat(rows.take(true)))];
  expect(column && faultOf(column, fields[0])).toBeDefined();
});

function columnsOf(table: TableRows): readonly PgColumn[] {
  const all = Object.values(getTableColumns(table.table));
  return table.columns.flatMap((name) => all.find((column) => column.name === name) ?? []);
}

function bytesOf(table: TableRows): Buffer {
  return Buffer.concat([...encodeTable(district, table).buffers]);
}

/** Undefined if Postgres would store the value that was meant. */
function faultOf(column: PgColumn, field: Buffer | undefined): string | undefined {
  if (!field) return column.notNull ? "is NULL" : undefined;
  return column.getSQLType() === "date[]" ? faultOfDates(field) : faultOfValue(column, field);
}

function faultOfValue(column: PgColumn, field: Buffer): string | undefined {
  const type = column.getSQLType();
  if (!/^(?:text|numeric)/.test(type)) {
    const bytes = bytesByType[type];
    if (field.length !== bytes) return `has ${field.length} bytes, and ${type} has ${bytes}`;
  }
  if (type === "date" && !isPlausibleDate(field)) return `has ${field.readInt32BE()} days`;
  const list: readonly string[] | undefined = column.enumValues;
  return list && !list.includes(field.toString()) ? `is ${field.toString()}` : undefined;
}

const arrayHead = { bytes: 20, dateType: 1_082 } as const;

/** One dimension without NULLs, of dates that begin at index 1. */
function faultOfDates(field: Buffer): string | undefined {
  const head = [0, 4, 8, 12, 16].map((at) => field.readInt32BE(at));
  const count = head[3] ?? 0;
  const wanted = [1, 0, arrayHead.dateType, count, 1];
  if (head.some((value, index) => value !== wanted[index])) return `begins with ${head.join(", ")}`;
  const values = Array.from({ length: count }, (_, index) => arrayHead.bytes + 8 * index);
  if (field.length !== arrayHead.bytes + 8 * count) return `has ${field.length} bytes for ${count} dates`;
  const wrong = values.find((at) => !isPlausibleDate(field.subarray(at + 4, at + 8)));
  return wrong === undefined ? undefined : `has ${field.readInt32BE(wrong + 4)} days`;
}

const bytesByType: Readonly<Record<string, number>> = {
  boolean: 1,
  smallint: 2,
  integer: 4,
  date: 4,
  /** Each is a SHA-256. */
  bytea: 32,
  bigint: 8,
  "double precision": 8,
  time: 8,
  "timestamp with time zone": 8,
};

function isPlausibleDate(field: Buffer): boolean {
  const days = field.readInt32BE();
  return days >= datesInDays.least && days <= datesInDays.most;
}
