/** A kind of write of the reference SIS: besides its own check, what it does to enrollments and seats. */
import type { SQL } from "drizzle-orm";
import type { Write } from "../../../readiness/evidence/ledger-entry.ts";
import type { WriteKind } from "../../../readiness/evidence/write-kind.ts";
import type { Trail } from "./trail.ts";

/**
 * Several kinds of write change the same enrollment or seat, so these are checked across kinds. Each kind says in
 * SQL which ones its lines touch; refused lines touch none.
 */
export type ReferenceWrite<Shape extends Write = Write> = WriteKind<Shape> & {
  /** What the write's row of audit trail holds. */
  readonly trail: Trail;
  /**
   * The whole answer `w.answer` to the line `x`, by its row `t` of the trace: what it must say. Unless given, the response
   * that the audit trail keeps.
   */
  readonly confirmation?: SQL;
  /**
   * Rows of `firstbell_ledger.enrollment_op`: the student; the school that they enter, if any, and the new enrollment if
   * the answer named it; the day; the code with which they leave another school, if they do.
   */
  readonly enrollments?: string;
  /** Rows of `firstbell_ledger.seat_op`: each seat that was taken ("in") or given up ("out"). */
  readonly seats?: string;
};
