/** The schools by id: how large each is, and its own counts, which a board shows one school at a time. */
import type { Logger } from "pino";
import { z } from "zod";
import { type Database, statement } from "../db/statement.ts";
import { type RequestKind, type RequestOutcome, type SchoolSize, slowAfterSeconds } from "./catalogue.ts";
import type { BoundCounter, Metrics } from "./metrics.ts";

/** Bounds in planned students. [K] An ordinary elementary school of the district is in the middle, a large high school above. */
const smallBelow = 500;
const mediumBelow = 1500;

export function schoolSizeOf(projectedEnrollment: number): Exclude<SchoolSize, "other"> {
  if (projectedEnrollment < smallBelow) return "small";
  return projectedEnrollment < mediumBelow ? "medium" : "large";
}

/** The same decision in SQL, about a column. */
export function schoolSizeSql(projectedEnrollment: string): string {
  return `CASE WHEN ${projectedEnrollment} < ${smallBelow} THEN 'small'
    WHEN ${projectedEnrollment} < ${mediumBelow} THEN 'medium' ELSE 'large' END`;
}

export type SchoolRequest = {
  readonly kind: RequestKind;
  readonly outcome: RequestOutcome;
  readonly seconds: number;
  /** Attendance was accepted. */
  readonly submitted: boolean;
};

export type SchoolDirectory = {
  sizeOf(schoolId: number | null): SchoolSize;
  /** Counts a request of somebody who works there; of a school that is not known, nothing. */
  count(schoolId: number | null, request: SchoolRequest): void;
  refresh(database: Database): Promise<void>;
};

/** By planned enrollment: it stays what it is through the year, and costs no count of students. */
const allSchools = statement(
  "telemetry.schools",
  `SELECT id, name, projected_enrollment AS "projectedEnrollment" FROM schools`,
  { id: z.int(), name: z.string(), projectedEnrollment: z.int() },
);

type School = { readonly name: string; readonly size: SchoolSize; readonly counters: SchoolCounters };

export function createSchoolDirectory(metrics: Metrics): SchoolDirectory {
  const schools = new Map<number, School>();
  metrics.readWhenAsked("sis_school_info", (tell) => {
    for (const [id, { name, size }] of schools) tell({ school: String(id), name, school_size: size }, 1);
  });
  return {
    sizeOf: (schoolId) => (schoolId === null ? "other" : (schools.get(schoolId)?.size ?? "other")),
    count: (schoolId, request) => {
      const school = schoolId === null ? undefined : schools.get(schoolId);
      if (school !== undefined) countRequest(school.counters, request);
    },
    refresh: async (database) => {
      for (const { id, name, projectedEnrollment } of await allSchools.all(database, [])) {
        const counters = schools.get(id)?.counters ?? countersOf(metrics, String(id));
        schools.set(id, { name, size: schoolSizeOf(projectedEnrollment), counters });
      }
    },
  };
}

/** Of a process that must not count by school. */
export const noSchools: SchoolDirectory = { sizeOf: () => "other", count: () => {}, refresh: async () => {} };

type SchoolCounters = Readonly<
  Record<"requests" | "seconds" | "slow" | "failed" | "submissions", BoundCounter>
>;

function countersOf(metrics: Metrics, school: string): SchoolCounters {
  return {
    requests: metrics.counter("sis_school_requests_total", { school }),
    seconds: metrics.counter("sis_school_request_seconds_total", { school }),
    slow: metrics.counter("sis_school_slow_requests_total", { school }),
    failed: metrics.counter("sis_school_failed_requests_total", { school }),
    submissions: metrics.counter("sis_school_attendance_submissions_total", { school }),
  };
}

function countRequest(counters: SchoolCounters, { kind, outcome, seconds, submitted }: SchoolRequest): void {
  counters.requests.inc();
  counters.seconds.inc(seconds);
  if (seconds > slowAfterSeconds[kind]) counters.slow.inc();
  if (outcome === "shed" || outcome === "failed") counters.failed.inc();
  if (submitted) counters.submissions.inc();
}

/** Schools open rarely. */
const refreshMs = 10 * 60_000;

/** Reads the schools again and again, until the function that it answers is called. */
export function keepFresh(directory: SchoolDirectory, database: Database, log: Logger): () => void {
  const refresh = () =>
    directory.refresh(database).catch((error: unknown) => {
      log.warn({ err: error }, "the schools could not be read; those known before stay");
    });
  const timer = setInterval(refresh, refreshMs).unref();
  return () => clearInterval(timer);
}
