/** A line of the ledger whose write was confirmed, and how to ask whether it is stored. */
import { z } from "zod";
import type { WriteKind } from "../evidence/write-kind.ts";

export type ConfirmedLine = {
  readonly op: string;
  readonly line: string;
  /** When the generator had the answer, by its own clock. */
  readonly confirmedAtMs: number;
  readonly isStored: { readonly name: string; readonly sql: string };
};

const shape = z.object({
  op: z.string(),
  kind: z.string(),
  outcome: z.literal("ok"),
  sentAt: z.number(),
  durationMs: z.number(),
  answer: z.unknown(),
});

/**
 * Undefined for any other line, most of which are told apart without parsing, and for a confirmation that doesn't say what
 * was stored: where to look for it isn't known.
 */
export function confirmedLine(line: string, writes: readonly WriteKind[]): ConfirmedLine | undefined {
  if (!line.includes('"outcome":"ok"')) return undefined;
  const read = shape.safeParse(parse(line)).data;
  const write = writes.find(({ kind }) => kind === read?.kind);
  const sql = write?.isStored;
  if (read === undefined || sql === undefined) return undefined;
  const { op, kind, sentAt, durationMs, answer } = read;
  if (answer === null && write?.columns.some((column) => "answer" in column)) return undefined;
  return { op, line, confirmedAtMs: sentAt + durationMs, isStored: { name: kind, sql } };
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
