/** A table's rows as buffers in COPY's binary format, with their digest. */
import { createHash } from "node:crypto";
import type { DistrictPlan } from "../plan/school-plan.ts";
import type { RowPass, TableRows } from "../tables/table-rows.ts";
import { RowBuffer } from "./row-buffer.ts";

export type EncodedTable = {
  /** Ends when all rows were given out; the figures below are final then. */
  buffers: Generator<Buffer>;
  rows: () => number;
  /** SHA-256 of the encoded rows in order, in hexadecimal. */
  digest: () => string;
};

function* writePass(plan: DistrictPlan, pass: RowPass, rows: RowBuffer): Generator<void> {
  if (pass.by === "district") {
    yield pass.write(plan, rows);
    return;
  }
  for (const school of plan.schools) yield pass.write(plan, school, rows);
}

export function encodeTable(plan: DistrictPlan, table: TableRows): EncodedTable {
  const rows = new RowBuffer(table.columns.length);
  const hash = createHash("sha256");
  function* encode(): Generator<Buffer> {
    for (const pass of table.passes) {
      for (const _ of writePass(plan, pass, rows)) yield* hashed(rows.take(false));
    }
    yield* hashed(rows.take(true));
  }
  function* hashed(buffers: Buffer[]): Generator<Buffer> {
    for (const buffer of buffers) {
      hash.update(buffer);
      yield buffer;
    }
  }
  return { buffers: encode(), rows: () => rows.rows, digest: () => hash.digest("hex") };
}
