/** One fault of the ledger's account as a measurement, with the students and schools it affects. */
import type { LedgerEvidence, LedgerFault } from "../evidence/ledger-evidence.ts";
import type { Measurement } from "./measurement.ts";
import { ledgerFile } from "./writes.ts";

export function faultsFound(
  { faults }: LedgerEvidence,
  fault: LedgerFault,
  detail: (operations: number) => string,
): Measurement {
  const found = faults.find((entry) => entry.fault === fault);
  const operations = found?.operations ?? 0;
  return {
    measured: operations,
    detail: detail(operations),
    affected: { by: "ids", ids: found?.studentIds ?? [] },
    worstSchools: (found?.worstSchools ?? []).map((school) => ({
      ...school,
      schoolId: String(school.schoolId),
    })),
    evidence: ledgerFile,
  };
}
