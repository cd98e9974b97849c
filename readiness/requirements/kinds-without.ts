/** Kinds of write that were confirmed and that some evidence lacks, in words. */
import type { FoundEvidence } from "../evidence/found-evidence.ts";
import { kindInWords } from "../evidence/write-kind.ts";

type Wanted = {
  /** Of a kind that was confirmed less often, none need be there. */
  readonly fewest?: number;
  /** Only these kinds. */
  readonly of?: readonly string[];
};

export function kindsWithout(
  { ledger }: Pick<FoundEvidence, "ledger">,
  rows: readonly { readonly kind: string }[],
  { fewest = 1, of }: Wanted = {},
): string[] {
  if (ledger === undefined) return [];
  const kinds = new Set(rows.map(({ kind }) => kind));
  return ledger.byKind
    .filter(({ kind, ok }) => ok >= fewest && !kinds.has(kind) && (of?.includes(kind) ?? true))
    .map(({ kind }) => kindInWords(kind, ledger));
}
