/** An alert on a promise that isn't an error budget: its rule in a profile, and what it records on the way. */
import type { AlertRule, RecordingRule } from "./alert.ts";
import type { Profile } from "./profiles.ts";

export type PromiseAlert = {
  readonly rule: (profile: Profile) => AlertRule;
  readonly recording?: (profile: Profile) => RecordingRule;
};

/** The measured value of an alert, as a share, in a summary. */
export const measuredPercent = "{{ $value | humanizePercentage }}";
