/** What Prometheus can tell of a run's alerts; where it cannot, or never saw the run, why. */
import type { AlertEvidence } from "../../readiness/evidence/alert-evidence.ts";
import type { Span } from "../prometheus/query.ts";
import { lookedOn } from "./look-on.ts";
import { recordAlerts } from "./record-alerts.ts";

const rules = "rehearsal";

/** The reason of a failed request stands in its cause. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? `${error.message}: ${reasonOf(error.cause)}` : error.message;
}

/** `beganAtMs`: the first arrival; alerts are asked for from before it. */
export async function alertEvidenceOf(
  url: string,
  run: string,
  { beganAtMs, ...span }: Span & { beganAtMs: number },
): Promise<AlertEvidence> {
  try {
    const { neverSeen, blind } = await lookedOn(url, run, { ...span, fromMs: beganAtMs });
    if (neverSeen.length > 0)
      return { rules, notRecorded: `Prometheus at ${url} never reached ${neverSeen.join(", ")} of this run` };
    return { rules, alerts: await recordAlerts(url, run, span), blind };
  } catch (error) {
    return { rules, notRecorded: `Prometheus at ${url} could not be asked (${reasonOf(error)})` };
  }
}
