/** Kinds of write that were confirmed and that some evidence lacks, in words. */
import type { FoundEvidence } from "../evidence/found-evidence.ts";
import { kindInWords } from "../evidence/write-kind.ts";

export function kindsWithout(
  { ledger }: FoundEvidence,
  rows: readonly { readonly kind: string }[],
): string[] {
  if (ledger === undefined) return [];
  const kinds = new Set(rows.map(({ kind }) => kind));
  return ledger.byKind
    .filter(({ kind, ok }) => ok > 0 && !kinds.has(kind))
    .map(({ kind }) => kindInWords(kind, ledger));
}
