/** The files of a run in which every finding is a line; `ledger-account.json` and `audit.json` add them up. */
export const findingsFiles = { ledger: "ledger-findings.ndjson", audit: "audit-findings.ndjson" } as const;
