/**
 * Which sections' attendance is due and overdue. To look at all 81,000 sections of a large district each time would cost
 * Postgres a third of a second: those that meet today are read now and then, and asked about is only who is late.
 */
import { z } from "zod";
import { type Database, statement } from "../db/statement.ts";
import { schoolSizeSql } from "../telemetry/schools.ts";
import type { ReadValue } from "./readings.ts";

const sizes = ["small", "medium", "large"] as const;

/** $1: now; $2: the district's time zone. */
const clock = statement(
  "collector.district-clock",
  `SELECT to_char(local, 'YYYY-MM-DD') AS day, extract(isodow FROM local)::int AS weekday,
          extract(epoch FROM local::time)::float8 AS second,
          EXISTS (SELECT 1 FROM calendar_days c WHERE c.day = local::date AND c.kind = 'instructional') AS school
     FROM (SELECT $1::timestamptz AT TIME ZONE $2 AS local) AS district`,
  { day: z.string(), weekday: z.int(), second: z.number(), school: z.boolean() },
);

/** $1: the day; $2: its weekday's bit. Each section of a period that has a bell, if anyone is enrolled in it. */
const meeting = statement(
  "collector.attendance",
  `SELECT ${schoolSizeSql("h.projected_enrollment")} AS size, extract(epoch FROM b.begins_at)::float8 AS "bellSecond",
          array_agg(s.id) AS sections
     FROM sections s
     JOIN terms t ON t.id = s.term_id AND $1::date BETWEEN t.begin_date AND t.end_date
     JOIN section_meetings m ON m.section_id = s.id AND m.period = s.period AND m.days & $2::int <> 0
     JOIN bell_periods b ON b.school_id = s.school_id AND b.period = s.period
     JOIN schools h ON h.id = s.school_id
    WHERE EXISTS (SELECT 1 FROM section_enrollments e WHERE e.section_id = s.id
                     AND e.begin_date <= $1::date AND (e.end_date IS NULL OR e.end_date > $1::date))
    GROUP BY 1, 2`,
  { size: z.enum(sizes), bellSecond: z.number(), sections: z.array(z.int()) },
);

/** $1: the day; $2: sections, as Postgres writes an array. */
const submittedOf = statement(
  "collector.attendance-submitted",
  `SELECT coalesce(array_agg(DISTINCT section_id), '{}') AS sections FROM attendance_submissions
    WHERE day = $1::date AND section_id = ANY ($2::int[])`,
  { sections: z.array(z.int()) },
);

/** Sections of schools of one size whose bell rings at one time. */
type Bell = Awaited<ReturnType<typeof meeting.all>>[number];
type SchoolDay = {
  readonly day: string;
  readonly readAtMs: number;
  readonly bells: readonly Bell[];
  /** Late ones that are known to be submitted: they stay so. */
  readonly submitted: Set<number>;
};

/** Schedules change during the day: a section that gets its first student is due this much later. */
const meetingReadEachMs = 5 * 60_000;
const overdueAfterSeconds = 30 * 60;

export function createAttendanceReader(
  timeZone: string,
): (database: Database, now: Date) => Promise<ReadValue[]> {
  let last: SchoolDay | undefined;
  return async (database, now) => {
    const local = await clock.first(database, [now, timeZone]);
    if (local === undefined || !local.school) return valuesOf(() => ({ due: 0, overdue: 0 }));
    const { day, second, weekday } = local;
    if (last === undefined || !isFresh(last, day, now)) {
      const bells = await meeting.all(database, [day, 1 << (weekday - 1)]);
      const submitted = last?.day === day ? last.submitted : new Set<number>();
      last = { day, readAtMs: now.getTime(), bells, submitted };
    }
    await learnSubmitted(database, last, second);
    const { bells, submitted } = last;
    return valuesOf((size) =>
      countBells(
        bells.filter((bell) => bell.size === size),
        submitted,
        second,
      ),
    );
  };
}

function isFresh({ day, readAtMs }: SchoolDay, today: string, now: Date): boolean {
  return day === today && Math.abs(now.getTime() - readAtMs) < meetingReadEachMs;
}

async function learnSubmitted(
  database: Database,
  { day, bells, submitted }: SchoolDay,
  second: number,
): Promise<void> {
  const late = bells.filter((bell) => isLate(bell, second)).flatMap(({ sections }) => sections);
  const unknown = late.filter((section) => !submitted.has(section));
  if (unknown.length === 0) return;
  const found = await submittedOf.first(database, [day, `{${unknown.join()}}`]);
  for (const section of found?.sections ?? []) submitted.add(section);
}

function isLate({ bellSecond }: Bell, second: number): boolean {
  return second - bellSecond >= overdueAfterSeconds;
}

type Counts = { due: number; overdue: number };

function countBells(bells: readonly Bell[], submitted: ReadonlySet<number>, second: number): Counts {
  const counts = { due: 0, overdue: 0 };
  for (const bell of bells) {
    if (bell.bellSecond <= second) counts.due += bell.sections.length;
    if (isLate(bell, second)) counts.overdue += bell.sections.filter((id) => !submitted.has(id)).length;
  }
  return counts;
}

function valuesOf(countsOf: (size: Bell["size"]) => Counts): ReadValue[] {
  return sizes.flatMap((size) => {
    const { due, overdue } = countsOf(size);
    return [
      { metric: "sis_attendance_due_sections", labels: { school_size: size }, value: due },
      { metric: "sis_attendance_overdue_sections", labels: { school_size: size }, value: overdue },
    ];
  });
}
