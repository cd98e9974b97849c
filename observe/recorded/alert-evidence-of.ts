/** A run's alerts from Prometheus, or why they couldn't be recorded. */
import type { AlertEvidence } from "../../readiness/evidence/alert-evidence.ts";
import type { Span } from "../prometheus/query.ts";
import { recordAlerts } from "./record-alerts.ts";
import { readScrapeCoverage } from "./scrape-coverage.ts";

const rules = "rehearsal";

/** A failed request carries its reason in `cause`. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? `${error.message}: ${reasonOf(error.cause)}` : error.message;
}

/** `beganAtMs`: the first arrival; `span` starts earlier. */
export async function alertEvidenceOf(
  url: string,
  run: string,
  { beganAtMs, ...span }: Span & { beganAtMs: number },
): Promise<AlertEvidence> {
  try {
    const { neverSeen, blind } = await readScrapeCoverage(url, run, { ...span, fromMs: beganAtMs });
    if (neverSeen.length > 0)
      return { rules, notRecorded: `Prometheus at ${url} never reached ${neverSeen.join(", ")} of this run` };
    return { rules, alerts: await recordAlerts(url, run, span), blind };
  } catch (error) {
    return { rules, notRecorded: `Prometheus at ${url} could not be queried (${reasonOf(error)})` };
  }
}
