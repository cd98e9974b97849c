/** The day on which a run was played. */
import type { RunEvidence } from "./evidence.ts";

/** YYYY-MM-DD in the district; in UTC for a run that was recorded without it. */
export function dayOfRun({ localDay, startedAt }: Pick<RunEvidence, "localDay" | "startedAt">): string {
  return localDay?.day ?? startedAt.slice(0, 10);
}
