/** Totals of the ledger's account, and which runs they apply to. */
import type { LedgerEvidence, RequestKind } from "../evidence/evidence.ts";
import type { FoundEvidence } from "../evidence/found-evidence.ts";

export const ledgerFile = "ledger-account.json";

type Column = "attempted" | "ok" | "refused" | "unknown" | "unknownPresent";

export function sumOf({ byKind }: LedgerEvidence, column: Column): number {
  return byKind.reduce((sum, kind) => sum + kind[column], 0);
}

/** Writes are judged if the scenario promises them or if any were sent. */
export const ofWrites = {
  kinds: (): readonly RequestKind[] => ["attendance", "write"],
  appliesAnyway: ({ ledger }: FoundEvidence): boolean => ledger !== undefined && ledger.entries > 0,
} as const;
