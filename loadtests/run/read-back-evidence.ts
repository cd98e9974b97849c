/** Which confirmed writes people didn't find when they looked, apart from those that somebody else changed meanwhile. Pure. */
import type { ReadBackEvidence } from "../../readiness/evidence/read-back-evidence.ts";
import type { ReadBackLine } from "../../readiness/evidence/read-back-line.ts";
import { inOrder } from "./in-groups.ts";
import type { LedgerWrite } from "./ledger-writes.ts";

const mostSamples = 10;

/** `writes`: those of the ledger; they matter only if a look lacked something. */
export function readBackEvidence(
  lines: readonly ReadBackLine[],
  writes: readonly LedgerWrite[],
): ReadBackEvidence[] {
  const byOp = new Map(writes.map((write) => [write.op, write]));
  const byRecord = Map.groupBy(writes, ({ record }) => record);
  const looks = lines.map((line): Look => {
    const write = line.staleMs === null ? undefined : byOp.get(line.op);
    const contested = write !== undefined && isContested(line, write, byRecord.get(write.record) ?? []);
    return { line, isContested: contested, students: write?.students ?? [] };
  });
  const groups = Map.groupBy(looks, ({ line }) => `${line.kind} ${line.by}`);
  return [...groups.values()].flatMap(addUp).sort(inAlphabet);
}

type Look = {
  readonly line: ReadBackLine;
  readonly isContested: boolean;
  readonly students: readonly number[];
};

/**
 * Somebody else's write to the record took effect between this one and the look, or may have. One that was never answered
 * may do so at any later time. What the same person wrote after it, they know of, and look for all of it.
 */
function isContested(
  { endedAt }: ReadBackLine,
  write: LedgerWrite,
  ofRecord: readonly LedgerWrite[],
): boolean {
  return ofRecord.some(
    (other) =>
      other.person !== write.person &&
      other.outcome !== "refused" &&
      other.sentAt < endedAt &&
      (other.outcome === "unknown" || other.endedAt > write.sentAt),
  );
}

function addUp(looks: readonly Look[]): ReadBackEvidence[] {
  const [first] = looks;
  if (first === undefined) return [];
  const lacking = looks.filter(({ line }) => line.staleMs !== null);
  const stale = lacking.filter((look) => !look.isContested);
  const { kind, by } = first.line;
  return [
    {
      kind,
      by,
      writes: looks.length,
      stale: stale.length,
      longestStaleMs: stale.reduce((longest, { line }) => Math.max(longest, line.staleMs ?? 0), 0),
      contested: lacking.length - stale.length,
      studentIds: inOrder(stale.flatMap(({ students }) => students)),
      samples: stale.slice(0, mostSamples).map(({ line }) => line.op),
    },
  ];
}

function inAlphabet(one: ReadBackEvidence, other: ReadBackEvidence): number {
  return `${one.kind} ${one.by}` < `${other.kind} ${other.by}` ? -1 : 1;
}
