/** Records: figures taken from the ledger's account of acknowledged writes. */
import type { LedgerEvidence, LedgerFault } from "../../evidence/evidence.ts";
import { counted, number } from "../../evidence/plain-words.ts";
import { type Measurement, measuredOnly, untested } from "./measurement.ts";

const file = "ledger-account.json";

/** Operations with one fault; nothing was tested where nothing was acknowledged. */
export function ledgerFault(ledger: LedgerEvidence, fault: LedgerFault): Measurement {
  const confirmed = acknowledged(ledger);
  if (confirmed === 0) return untested(file, "No write was acknowledged, so none could be checked.");
  const account = ledger.faults.find((entry) => entry.fault === fault);
  const operations = account?.operations ?? 0;
  return {
    measured: operations,
    detail:
      fault === "vanished"
        ? `${counted(operations, "student", "students")} of the district as it was before the load.`
        : `${number(operations)} of ${counted(confirmed, "acknowledged write", "acknowledged writes")}, among ${number(ledger.entries)} attempted.`,
    touched: { by: "ids", ids: account?.studentIds ?? [] },
    worstSchools: (account?.worstSchools ?? []).map((school) => ({
      ...school,
      schoolId: String(school.schoolId),
    })),
    evidence: file,
  };
}

function acknowledged(ledger: LedgerEvidence): number {
  return ledger.byKind.reduce((sum, { ok }) => sum + ok, 0);
}

/** Writes whose outcome the client never learned, as a share of all. */
export function unknownWrites(ledger: LedgerEvidence): Measurement {
  if (ledger.entries === 0) return untested(file, "No write was attempted.");
  const unknown = ledger.byKind.reduce((sum, kind) => sum + kind.unknown, 0);
  const present = ledger.byKind.reduce((sum, kind) => sum + kind.unknownPresent, 0);
  return {
    ...measuredOnly(
      file,
      unknown / ledger.entries,
      `${number(unknown)} of ${counted(ledger.entries, "write", "writes")} ended without a clear answer; ${number(present)} of them are in the records after all.`,
    ),
    touched: { by: "not-countable", reason: "not countable: these writes had no answer" },
  };
}

/** All writes, or the kind that was refused most often; a few attempts count only where none of them was accepted. */
export function refusedWrites(
  ledger: LedgerEvidence,
  fewestAttempts: number,
  fewestWithoutSuccess: number,
): Measurement {
  const all = inAll(ledger);
  if (all.attempted === 0) return untested(file, "No write was attempted.");
  const kinds = ledger.byKind.filter(
    ({ attempted, ok }) => attempted >= fewestAttempts || (ok === 0 && attempted >= fewestWithoutSuccess),
  );
  const worst = kinds.reduce((most, kind) => (refusedShare(kind) > refusedShare(most) ? kind : most), all);
  return {
    ...measuredOnly(
      file,
      refusedShare(worst),
      `Most often refused: ${worst.kind}, ${number(worst.refused)} of ${counted(worst.attempted, "attempt", "attempts")}.`,
    ),
    touched: { by: "not-countable", reason: "not countable: what was refused left no record" },
  };
}

type Kind = Pick<LedgerEvidence["byKind"][number], "kind" | "attempted" | "refused">;

function inAll({ byKind }: LedgerEvidence): Kind {
  return {
    kind: "writes of every kind",
    attempted: byKind.reduce((sum, { attempted }) => sum + attempted, 0),
    refused: byKind.reduce((sum, { refused }) => sum + refused, 0),
  };
}

function refusedShare({ refused, attempted }: Kind): number {
  return refused / attempted;
}
