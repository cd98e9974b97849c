/** The generator's own metrics. */
import { Counter, Trend } from "k6/metrics";
import type { DifferenceKind } from "../../readiness/evidence/answers-evidence.ts";
import { requestKinds } from "../../readiness/evidence/load-evidence.ts";
import { allJourneys } from "../all-journeys.ts";
import {
  admittedRequestsMetric,
  differingAnswersMetrics,
  journeyMetric,
  kindMetric,
  ledgerLinesMetric,
} from "../model/metric-names.ts";

export const arrivals = new Counter("arrivals");
/** Lines of the ledger, tagged `write`: counted apart from the file, so that a line that is lost is noticed. */
export const ledgerLines = new Counter(ledgerLinesMetric);
export const scriptErrors = new Counter("script_errors");
export const failedRequests = new Counter("failed_requests");
/** Accepted, but without the students or classes that are known to be there. */
export const emptyAnswers = new Counter("empty_answers");
/** Accepted and compared with what is known; and those that differ, tagged `name`. */
export const comparedAnswers = new Counter("compared_answers");
export const differingAnswers = {
  foreign: new Counter(differingAnswersMetrics.foreign),
  wrong: new Counter(differingAnswersMetrics.wrong),
} as const satisfies Record<DifferenceKind, Counter>;
export const forbiddenRequests = new Counter("forbidden_requests");
export const admittedRequests = new Counter(admittedRequestsMetric);
/** Teachers who came to take attendance, tagged `school_size`. */
export const attendanceDue = new Counter("attendance_due");
export const signInAttempts = new Counter("sign_in_attempts");
export const signInFailures = new Counter("sign_in_failures");

/** Adds 0 to each counter, so that what never happens shows as 0 and not as a gap. */
export function beginCounting(): void {
  for (const rare of [
    scriptErrors,
    failedRequests,
    emptyAnswers,
    admittedRequests,
    ...Object.values(differingAnswers),
  ])
    rare.add(0);
}

const kindDurations = new Map<string, Trend>(
  requestKinds.map((kind) => [kind, new Trend(kindMetric(kind), true)]),
);
const journeyDurations = new Map<string, Trend>(
  allJourneys.map(({ id }) => [id, new Trend(journeyMetric(id), true)]),
);

/** How long a request took, by its kind and by the journey it belongs to. */
export function addDuration(kind: string, journey: string, durationMs: number): void {
  kindDurations.get(kind)?.add(durationMs);
  journeyDurations.get(journey)?.add(durationMs);
}
