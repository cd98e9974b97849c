/** How long the audit takes over a whole district. */
import { auditRoster } from "../../readiness/audit/audit.ts";
import { openingDay } from "../../seed/district/calendar.ts";
import { rosterViews } from "../../targets/reference-sis/roster-views.sql.ts";
import { type Measurement, median } from "./measurements.ts";

export type AuditBench = {
  readonly databaseUrl: string;
  readonly rounds: number;
  readonly say: (line: string) => void;
};

const mostSeconds = 3;

export async function benchAudit({ databaseUrl, rounds, say }: AuditBench): Promise<Measurement[]> {
  const seconds: number[] = [];
  let what = "";
  for (let round = 1; round <= rounds; round += 1) {
    const evidence = await auditRoster({ databaseUrl, day: openingDay, views: rosterViews });
    what = `audit of ${evidence.students} students by ${evidence.rules.length} rules`;
    say(`${what}: ${evidence.seconds.toFixed(2)} s`);
    seconds.push(evidence.seconds);
  }
  return [{ what, value: median(seconds), unit: "s", target: { atMost: mostSeconds } }];
}
