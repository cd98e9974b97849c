/** `runs/<id>/alerts.json`: the alerts that fired while Prometheus was watching, or why none were recorded. */
import { z } from "zod";

export const recordedAlertSchema = z.object({
  alert: z.string(),
  /** What distinguishes it from other alerts with the same name. */
  labels: z.record(z.string(), z.string()),
  firedAtMs: z.number(),
  /** Null if it was still firing at the end. */
  resolvedAtMs: z.number().nullable(),
});
export type RecordedAlert = z.infer<typeof recordedAlertSchema>;

/** A time when Prometheus wasn't watching, so no alert could fire. */
const blindSpellSchema = z.object({ fromMs: z.number(), toMs: z.number() });
export type BlindSpell = z.infer<typeof blindSpellSchema>;

const recordedSchema = z.object({
  /** The profile of the rules that were evaluated. */
  rules: z.string(),
  alerts: z.array(recordedAlertSchema),
  blind: z.array(blindSpellSchema).default([]),
});

/** Has no list of alerts: an empty one would mean that none fired. */
const notRecordedSchema = z.object({ rules: z.string(), notRecorded: z.string() });

export const alertEvidenceSchema = z.union([recordedSchema, notRecordedSchema]);
export type RecordedAlerts = z.infer<typeof recordedSchema>;
export type AlertEvidence = z.infer<typeof alertEvidenceSchema>;
