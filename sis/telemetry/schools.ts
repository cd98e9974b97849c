/** The schools by id: their sizes, and counts for each school. */
import { sql } from "drizzle-orm";
import type { Logger } from "pino";
import { db, query } from "../db/query.ts";
import { mediumBelow, schoolSizeOf, smallBelow } from "../db/schema/school-size.ts";
import { schools } from "../db/schema/schools.ts";
import type { Database } from "../db/statement.ts";
import type { RequestOutcome, SchoolSize } from "./catalogue.ts";
import type { BoundCounter, Metrics } from "./metrics.ts";

/** The same decision in SQL. */
export const schoolSize = sql<Exclude<SchoolSize, "other">>`CASE
  WHEN ${schools.projectedEnrollment} < ${smallBelow} THEN 'small'
  WHEN ${schools.projectedEnrollment} < ${mediumBelow} THEN 'medium' ELSE 'large' END`;

export type SchoolRequest = {
  readonly outcome: RequestOutcome;
  readonly seconds: number;
  /** It took longer than its kind of request is promised. */
  readonly slow: boolean;
};

export type School = {
  readonly name: string;
  readonly size: SchoolSize;
  /** Counts a request by someone who works there. */
  count(request: SchoolRequest): void;
};

/** One more count of each school. */
export type SchoolCounter = {
  /** Does nothing for people without a school, or if schools are not counted. */
  inc(schoolId: number | null): void;
};

export type SchoolDirectory = {
  /** Undefined for people without a school, and for a school that opened since the last refresh. */
  find(schoolId: number | null): School | undefined;
  /** `bind` makes a school's counter, at 0 from when the school is known. */
  countEach(bind: (school: string) => BoundCounter): SchoolCounter;
  refresh(database: Database): Promise<void>;
};

/** Sized by planned enrollment, which stays the same all year and needs no count of students. */
const allSchools = query("telemetry.schools", () =>
  db
    .select({ id: schools.id, name: schools.name, projectedEnrollment: schools.projectedEnrollment })
    .from(schools),
);

export function createSchoolDirectory(metrics: Metrics): SchoolDirectory {
  const known = new Map<number, School>();
  const added: ((schoolId: number) => void)[] = [];
  metrics.readOnScrape("sis_school_info", (report) => {
    for (const [id, { name, size }] of known) report({ school: String(id), name, school_size: size }, 1);
  });
  return {
    find: (schoolId) => (schoolId === null ? undefined : known.get(schoolId)),
    countEach: (bind) => {
      const counters = new Map<number, BoundCounter>();
      const add = (id: number) => counters.set(id, bind(String(id)));
      for (const id of known.keys()) add(id);
      added.push(add);
      return { inc: (schoolId) => (schoolId === null ? undefined : counters.get(schoolId)?.inc()) };
    },
    refresh: async (database) => {
      for (const { id, name, projectedEnrollment } of await allSchools.all(database, {})) {
        const before = known.get(id);
        const count = before?.count ?? countsOf(metrics, String(id));
        known.set(id, { name, size: schoolSizeOf(projectedEnrollment), count });
        if (before === undefined) for (const add of added) add(id);
      }
    },
  };
}

/** For a process that doesn't count by school. */
export const noSchools: SchoolDirectory = {
  find: () => undefined,
  countEach: () => ({ inc: () => {} }),
  refresh: async () => {},
};

function countsOf(metrics: Metrics, school: string): School["count"] {
  const requests = metrics.counter("sis_school_requests_total", { school });
  const requestSeconds = metrics.counter("sis_school_request_seconds_total", { school });
  const slow = metrics.counter("sis_school_slow_requests_total", { school });
  const failed = metrics.counter("sis_school_failed_requests_total", { school });
  return ({ outcome, seconds, slow: wasSlow }) => {
    requests.inc();
    requestSeconds.inc(seconds);
    if (wasSlow) slow.inc();
    if (outcome === "shed" || outcome === "failed") failed.inc();
  };
}

/** Schools open rarely. */
const refreshMs = 10 * 60_000;

/** Reads the schools again from time to time, until the returned function is called. */
export function keepFresh(directory: SchoolDirectory, database: Database, log: Logger): () => void {
  const refresh = () =>
    directory.refresh(database).catch((error: unknown) => {
      log.warn({ err: error }, "reading the schools failed; keeping those already known");
    });
  const timer = setInterval(() => void refresh(), refreshMs).unref();
  return () => clearInterval(timer);
}
