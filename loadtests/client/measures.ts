/** The generator's own metrics: what k6 records per second is by metric, not by tag, so kinds and journeys get one each. */
import { Counter, Trend } from "k6/metrics";
import type { RequestKind } from "../../readiness/evidence/evidence.ts";
import type { JourneyId } from "../model/journeys.ts";

export const arrivals = new Counter("arrivals");
export const scriptErrors = new Counter("script_errors");
export const failedRequests = new Counter("failed_requests");
/** Answered 200 without the students or classes that are known to be there. */
export const emptyAnswers = new Counter("empty_answers");
/** Teachers who arrived to take attendance, tagged `school_size`. */
export const attendanceDue = new Counter("attendance_due");
export const signInAttempts = new Counter("sign_in_attempts");
export const signInFailures = new Counter("sign_in_failures");

/** Counts nothing, so that what never happened stands as 0 beside the arrivals and not as a gap. */
export function beginCounting(): void {
  for (const rare of [scriptErrors, failedRequests, emptyAnswers]) rare.add(0);
}

export const kindDurations: Record<RequestKind, Trend> = {
  "sign-in": new Trend("kind_sign_in", true),
  read: new Trend("kind_read", true),
  attendance: new Trend("kind_attendance", true),
  write: new Trend("kind_write", true),
};

export const journeyDurations: Record<JourneyId, Trend> = {
  "staff-sign-in": new Trend("journey_staff_sign_in", true),
  attendance: new Trend("journey_attendance", true),
  office: new Trend("journey_office", true),
  counselor: new Trend("journey_counselor", true),
  scores: new Trend("journey_scores", true),
  guardian: new Trend("journey_guardian", true),
  student: new Trend("journey_student", true),
};
