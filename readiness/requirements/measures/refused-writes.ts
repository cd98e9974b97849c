/**
 * Refused writes divided by all: of every kind together, and of each kind with enough attempts or without any success.
 */
import type { FoundEvidence } from "../../evidence/found-evidence.ts";
import type { LedgerEvidence } from "../../evidence/ledger-evidence.ts";
import { counted, number } from "../../evidence/plain-words.ts";
import { kindInWords } from "../../evidence/write-kind.ts";
import { describeMeasure, onLedger } from "../describe-measure.ts";
import { type Measurement, measuredOnly, untested } from "../measurement.ts";
import { ledgerFile, ofWrites, sumOf } from "../writes.ts";

type Params = {
  readonly fewestAttempts: number;
  /** This many attempts are enough if none was accepted. */
  readonly fewestWithoutSuccess: number;
};

export const refusedWrites = describeMeasure<"refused-writes", Params>({
  by: "refused-writes",
  ...ofWrites,
  measure: (evidence, params) =>
    onLedger((ledger) => measureRefused(withoutTold(ledger, evidence), params))(evidence, {}),
});

function measureRefused(ledger: LedgerEvidence, params: Params): Measurement {
  const all = {
    kind: "writes of every kind",
    attempted: sumOf(ledger, "attempted"),
    refused: sumOf(ledger, "refused"),
  };
  if (all.attempted === 0) return untested(ledgerFile, "No write was attempted.");
  const kinds = ledger.byKind.filter((kind) => hasEnough(kind, params));
  const worst = kinds.reduce<Kind>((most, kind) => (shareOf(kind) > shareOf(most) ? kind : most), all);
  const detail = `Refused most often: ${kindInWords(worst.kind, ledger)}, ${number(worst.refused)} of ${counted(worst.attempted, "attempt", "attempts")}.`;
  return {
    ...measuredOnly(ledgerFile, shareOf(worst), detail),
    affected: { by: "not-countable", reason: "refused writes left no record of a student" },
  };
}

/** Of two people who wanted the same thing at once on purpose, one had to be refused, and the other was confirmed. */
function withoutTold(ledger: LedgerEvidence, { load }: FoundEvidence): LedgerEvidence {
  const toldOf = (kind: string) => load?.rivals.find((row) => row.kind === kind)?.oneTold ?? 0;
  const byKind = ledger.byKind.map((row) => {
    const told = Math.min(toldOf(row.kind), row.refused, row.ok);
    return { ...row, attempted: row.attempted - told, refused: row.refused - told };
  });
  return { ...ledger, byKind };
}

type Kind = Pick<LedgerEvidence["byKind"][number], "kind" | "attempted" | "refused">;

function hasEnough({ attempted, ok }: LedgerEvidence["byKind"][number], params: Params): boolean {
  return attempted >= params.fewestAttempts || (ok === 0 && attempted >= params.fewestWithoutSuccess);
}

function shareOf({ refused, attempted }: Kind): number {
  return refused / attempted;
}
