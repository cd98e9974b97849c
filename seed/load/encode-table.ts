/** A table's rows as buffers in COPY's binary format, with their digest. */
import { createHash } from "node:crypto";
import type { District, RowPass, TableRows } from "../tables/table-rows.ts";
import { RowBuffer } from "./row-buffer.ts";

export type EncodedTable = {
  /** Ends after the last row; only then are `rows` and `digest` final. */
  readonly buffers: Generator<Buffer>;
  readonly rows: () => number;
  /** SHA-256 of the encoded rows in order, in hexadecimal. */
  readonly digest: () => string;
};

export function encodeTable(district: District, table: TableRows): EncodedTable {
  const rows = new RowBuffer(table.columns.length);
  const hash = createHash("sha256");
  function* encode(): Generator<Buffer> {
    for (const pass of table.passes) {
      for (const _ of writePass(district, pass, rows)) yield* hashed(rows.take(false));
    }
    yield* hashed(rows.take(true));
  }
  function* hashed(buffers: readonly Buffer[]): Generator<Buffer> {
    for (const buffer of buffers) {
      hash.update(buffer);
      yield buffer;
    }
  }
  return { buffers: encode(), rows: () => rows.rows, digest: () => hash.digest("hex") };
}

function* writePass(district: District, pass: RowPass, rows: RowBuffer): Generator<void> {
  if (pass.by === "district") {
    yield pass.write(district, rows);
    return;
  }
  for (const school of district.schools) yield pass.write(district, school, rows);
}
