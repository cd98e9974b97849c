/** Whether confirmed work survives a power failure: how the database is set up, and what its log showed during the load. */
import type { WatchedCommits } from "../../evidence/ledger-evidence.ts";
import { describeMeasure, onLedger } from "../describe-measure.ts";
import { measuredOnly, untested } from "../measurement.ts";
import { ledgerFile } from "../writes.ts";

/** The log must be looked at this often, and as many transactions must have written to it: a small load has more. [K] */
const fewest = 50;

export const unsafeSettings = describeMeasure({
  by: "unsafe-settings",
  measure: onLedger(({ unsafeSettings: off, watchedCommits: watched }) => {
    const hasty = watched?.hastyTables ?? [];
    const found = [
      ...off,
      ...hasty.map((table) => `synchronous_commit in transactions that changed ${table}`),
    ];
    if (found.length > 0)
      return measuredOnly(ledgerFile, found.length, `Off in the database: ${found.join(", ")}.`);
    if (watched === null || Math.min(watched.looks, watched.transactions) < fewest)
      return untested(ledgerFile, unwatched(watched));
    return measuredOnly(
      ledgerFile,
      0,
      `The database waits for its disk before it confirms. ${seenIn(watched)}, and no transaction was confirmed before its end was on the disk.`,
    );
  }),
});

function unwatched(watched: WatchedCommits | null): string {
  return watched === null
    ? "All settings are on, but nobody watched the database's log: only a superuser may, on a Postgres that has pg_walinspect."
    : `All settings are on, but too little was seen of the database's log. ${seenIn(watched)}; it takes ${fewest} of each.`;
}

function seenIn({ looks, transactions }: WatchedCommits): string {
  return `Its log was looked at ${looks.toLocaleString("en-US")} times while ${transactions.toLocaleString("en-US")} transactions wrote to it`;
}
