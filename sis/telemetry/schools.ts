/** The schools by id: how large each is, and its own counts, which a board shows one school at a time. */
import type { Logger } from "pino";
import { z } from "zod";
import { type Database, statement } from "../db/statement.ts";
import { type RequestKind, type RequestOutcome, type SchoolSize, slowAfterSeconds } from "./catalogue.ts";
import type { Metrics } from "./metrics.ts";

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

export type School = {
  readonly name: string;
  readonly size: SchoolSize;
  /** Counts a request of somebody who works there. */
  count(request: SchoolRequest): void;
};

export type SchoolDirectory = {
  /** Undefined for people of no school, and for a school that is not known yet. */
  find(schoolId: number | null): School | undefined;
  refresh(database: Database): Promise<void>;
};

/** By planned enrollment: it stays what it is through the year, and costs no count of students. */
const allSchools = statement(
  "telemetry.schools",
  `SELECT id, name, projected_enrollment AS "projectedEnrollment" FROM schools`,
  { id: z.int(), name: z.string(), projectedEnrollment: z.int() },
);

export function createSchoolDirectory(metrics: Metrics): SchoolDirectory {
  const schools = new Map<number, School>();
  metrics.readWhenAsked("sis_school_info", (tell) => {
    for (const [id, { name, size }] of schools) tell({ school: String(id), name, school_size: size }, 1);
  });
  return {
    find: (schoolId) => (schoolId === null ? undefined : schools.get(schoolId)),
    refresh: async (database) => {
      for (const { id, name, projectedEnrollment } of await allSchools.all(database, [])) {
        const count = schools.get(id)?.count ?? countsOf(metrics, String(id));
        schools.set(id, { name, size: schoolSizeOf(projectedEnrollment), count });
      }
    },
  };
}

/** Of a process that must not count by school. */
export const noSchools: SchoolDirectory = { find: () => undefined, refresh: async () => {} };

function countsOf(metrics: Metrics, school: string): School["count"] {
  const requests = metrics.counter("sis_school_requests_total", { school });
  const requestSeconds = metrics.counter("sis_school_request_seconds_total", { school });
  const slow = metrics.counter("sis_school_slow_requests_total", { school });
  const failed = metrics.counter("sis_school_failed_requests_total", { school });
  const submissions = metrics.counter("sis_school_attendance_submissions_total", { school });
  return ({ kind, outcome, seconds, submitted }) => {
    requests.inc();
    requestSeconds.inc(seconds);
    if (seconds > slowAfterSeconds[kind]) slow.inc();
    if (outcome === "shed" || outcome === "failed") failed.inc();
    if (submitted) submissions.inc();
  };
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
