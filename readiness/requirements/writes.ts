/** Totals of the ledger's account, and which runs they apply to. */

import type { FoundEvidence } from "../evidence/found-evidence.ts";
import type { LedgerEvidence } from "../evidence/ledger-evidence.ts";
import type { RequestKind } from "../evidence/load-evidence.ts";
import { nobodySent } from "./describe-measure.ts";

export const ledgerFile = "ledger-account.json";

type Column = "attempted" | "ok" | "refused" | "unknown" | "unknownPresent";

export function sumOf({ byKind }: Pick<LedgerEvidence, "byKind">, column: Column): number {
  return byKind.reduce((sum, kind) => sum + kind[column], 0);
}

/** Writes are judged if the scenario promises them or if any were sent, and the load was played. */
export const ofWrites = {
  notOf: ({ load }: FoundEvidence): string | undefined =>
    typeof load?.notPlayed === "string" ? nobodySent : undefined,
  kinds: (): readonly RequestKind[] => ["attendance", "write"],
  appliesAnyway: ({ ledger }: FoundEvidence): boolean => ledger !== undefined && ledger.entries > 0,
} as const;
