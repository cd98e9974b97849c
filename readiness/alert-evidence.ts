/** `runs/<id>/alerts.json`: the alerts that fired while Prometheus looked on. */
import { z } from "zod";

export const recordedAlertSchema = z.object({
  alert: z.string(),
  /** What tells it from the other alerts of its name. */
  labels: z.record(z.string(), z.string()),
  firedAtMs: z.number(),
  /** Null where it still fired at the end. */
  resolvedAtMs: z.number().nullable(),
});
export type RecordedAlert = z.infer<typeof recordedAlertSchema>;

/** `rules`: the profile of the rules that were evaluated. */
export const alertEvidenceSchema = z.object({ rules: z.string(), alerts: z.array(recordedAlertSchema) });
export type AlertEvidence = z.infer<typeof alertEvidenceSchema>;
