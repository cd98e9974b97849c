/** Counts attendance submissions by outcome, per school size and per school. */
import type { Written } from "../db/write-once.ts";
import type { Dependencies } from "../dependencies.ts";
import type { Refusal } from "../errors.ts";
import type { Answered } from "../http/declaration.ts";
import type { SchoolSize } from "../telemetry/catalogue.ts";
import type { BoundCounter } from "../telemetry/metrics.ts";
import type { RequestNote } from "../telemetry/request-context.ts";
import { attendanceMetrics } from "./module-metrics.ts";
import type { SubmissionOutcome } from "./rules.ts";
import { type SubmissionAnswer, submissionOutcome } from "./submit-attendance.ts";

export type SubmissionCounts = {
  /** Records the outcome of this request's submission. */
  note(request: RequestNote, written: Written<SubmissionAnswer> | Refusal): void;
  /** Counts each request, including those that never reached the handler. */
  answered(request: Answered): void;
};

export function createSubmissionCounts({ metrics, telemetry }: Dependencies): SubmissionCounts {
  const { counter } = metrics.of(attendanceMetrics.rows);
  const noted = new WeakMap<RequestNote, SubmissionOutcome>();
  const counters = new Map<string, BoundCounter>();
  const counterOf = (school_size: SchoolSize, outcome: SubmissionOutcome): BoundCounter => {
    const key = `${school_size} ${outcome}`;
    const bound = counters.get(key) ?? counter("sis_attendance_submissions_total", { school_size, outcome });
    counters.set(key, bound);
    return bound;
  };
  const ofSchools = telemetry.schools.countEach((school) =>
    counter("sis_school_attendance_submissions_total", { school }),
  );
  return {
    note: (request, written) => {
      const outcome = submissionOutcome(written);
      if (outcome !== undefined) noted.set(request, outcome);
    },
    answered: ({ note, schoolSize, outcome: answered }) => {
      // A form that is shown again with errors returns 200, but nothing was submitted.
      const outcome = noted.get(note) ?? (answered === "ok" ? "refused" : answered);
      counterOf(schoolSize, outcome).inc();
      if (outcome === "first" || outcome === "correction") ofSchools.inc(note.schoolId);
    },
  };
}
