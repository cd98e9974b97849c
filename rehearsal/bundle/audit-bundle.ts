/** Audits any district's OneRoster bundle with the rules that audit the SIS, in DuckDB: no server, and nothing leaves the machine. */
import { basename } from "node:path";
import { z } from "zod";
import { BadInput, type InputProblem } from "../../parts/bad-input.ts";
import type { DuckDb } from "../../parts/duckdb/duckdb.ts";
import { auditConnections } from "../../readiness/audit/audit.ts";
import { auditInDuckDb } from "../../readiness/audit/duckdb-connection.ts";
import type { FindingsKeeper } from "../../readiness/audit/keep-findings.ts";
import type { RosterConnection } from "../../readiness/audit/roster-connection.ts";
import type { AuditEvidence } from "../../readiness/evidence/evidence.ts";
import { number, percent } from "../../readiness/evidence/plain-words.ts";
import { applyDelta } from "../../targets/oneroster-bundle/apply-delta.ts";
import { bundleRoster } from "../../targets/oneroster-bundle/bundle-roster.sql.ts";
import { checkStandard } from "../../targets/oneroster-bundle/check-standard.ts";
import type { BundleProblem } from "../../targets/oneroster-bundle/problem-log.ts";
import { type StagedBundle, type Staging, stageBundle } from "../../targets/oneroster-bundle/stage-bundle.ts";
import { whatToAdd } from "../../targets/oneroster-bundle/what-to-add.ts";
import { inDuckDb } from "./in-duckdb.ts";

type RuleEvidence = AuditEvidence["rules"][number];

/** Students have the bundle's own ids, so critical ones aren't listed by number. */
export type BundleRule = Omit<RuleEvidence, "criticalStudentIds">;

export type BundleAudit = Omit<AuditEvidence, "rules"> & {
  readonly rules: readonly BundleRule[];
  readonly bundle: StagedBundle;
  /** What in it breaks the standard. */
  readonly standard: readonly BundleProblem[];
};

export type BundleAuditOptions = {
  readonly path: string;
  /** Later bundles, in their order, that have only what changed. */
  readonly deltas: readonly string[];
  /** YYYY-MM-DD; without it `today`, or the first day of the next term if there's none on that day. */
  readonly day: string | undefined;
  readonly today: string;
  readonly time: string | undefined;
};

/** `report` may read the bundle and `kept.finding`, which has every finding, while they are there. */
export async function auditBundle(
  options: BundleAuditOptions,
  report: (audit: BundleAudit, duckDb: DuckDb) => Promise<void>,
): Promise<BundleAudit> {
  return await inDuckDb(async (staging) => {
    const audit = await auditIn(staging, options);
    await report(audit, staging.duckDb);
    return audit;
  });
}

async function auditIn(
  staging: Staging,
  { path, deltas, day, today, time }: BundleAuditOptions,
): Promise<BundleAudit> {
  const begin = performance.now();
  const { duckDb, log } = staging;
  const bundle = await stageBundle(staging, path);
  await checkStandard(staging, bundle);
  for (const delta of deltas) await applyDelta(staging, delta);
  await refuseUnreadable(duckDb, path);
  const connection = auditInDuckDb(duckDb);
  const source = {
    day: day ?? (await dayOfBundle(duckDb, today)),
    views: bundleRoster(bundle.version),
    leastFilled,
    time,
  };
  const audit = await auditConnections([connection, connection], source, await keepInDuckDb(duckDb));
  if (audit.students === 0) throw nobodyEnrolled(path, source.day);
  return {
    ...audit,
    rules: audit.rules.map(describedForBundle),
    seconds: (performance.now() - begin) / 1000,
    bundle,
    standard: log.list(),
  };
}

/** Of classes or people; some legitimately leave a column empty, such as a home class its period. [K] */
const leastFilled = 0.5;
/** A few are slips, which the import log lists; more than both of these are another way to write dates. [K] */
const mostUnreadable = { dates: 10, share: 0.01 };

/** Who is there on a day follows from these. */
const decidingDates = [
  ["enrollments", "beginDate"],
  ["enrollments", "endDate"],
  ["roles", "beginDate"],
  ["roles", "endDate"],
  ["academicSessions", "startDate"],
  ["academicSessions", "endDate"],
] as const;

const datesRow = z.object({ dates: z.int(), unreadable: z.int() });

/** A date that can't be read counts as none, and a seat without an end is in force: nobody would be gone. */
async function refuseUnreadable(duckDb: DuckDb, path: string): Promise<void> {
  const problems: InputProblem[] = [];
  for (const [file, column] of decidingDates) {
    const [row] = await duckDb.rows(
      `SELECT count("${column}")::int AS dates,
              (count("${column}") FILTER (WHERE try_cast("${column}" AS DATE) IS NULL))::int AS unreadable
         FROM bundle."${file}"`,
    );
    const { dates, unreadable } = datesRow.parse(row);
    if (unreadable > Math.max(mostUnreadable.dates, mostUnreadable.share * dates))
      problems.push({
        name: `${basename(path)}, ${file}.csv, ${column}`,
        seen: `${number(unreadable)} of ${number(dates)} dates that aren't dates as YYYY-MM-DD`,
        wanted: `at most ${percent(mostUnreadable.share)}, since nobody could tell who is enrolled`,
        remedy: "Export the dates as the standard writes them, such as 2026-08-11.",
      });
  }
  if (problems.length > 0) throw new BadInput(problems);
}

/** An audit of nobody finds nothing, and would pass for one that found nothing wrong. */
function nobodyEnrolled(path: string, day: string): BadInput {
  return new BadInput([
    {
      name: basename(path),
      seen: `no student who is enrolled at a school on ${day}`,
      wanted: "students with a school: by roles.csv in OneRoster 1.2, by orgSourcedIds in 1.1",
      remedy: "Choose a school day with --day, or export the bundle again.",
    },
  ]);
}

async function keepInDuckDb(duckDb: DuckDb): Promise<FindingsKeeper<RosterConnection>> {
  await duckDb.run(`
    CREATE SCHEMA kept;
    CREATE TABLE kept.finding (rule VARCHAR, school_id VARCHAR, student_id VARCHAR, section_id VARCHAR,
                               teacher_id VARCHAR, critical BOOLEAN, detail VARCHAR)`);
  return {
    keep: (connection, { id }) =>
      connection.run(`
        INSERT INTO kept.finding
        SELECT '${id}', school_id, student_id, section_id, teacher_id, critical, detail FROM finding`),
    close: async () => {},
  };
}

function describedForBundle({ criticalStudentIds: _, ...rule }: RuleEvidence): BundleRule {
  return rule.reason === null ? rule : { ...rule, reason: `${rule.reason}${whatToAdd(rule.reason)}` };
}

const dayRow = z.object({ day: z.string() });

async function dayOfBundle(duckDb: DuckDb, today: string): Promise<string> {
  const [row] = await duckDb.rows(`
    SELECT greatest(DATE '${today}', coalesce(min(try_cast("startDate" AS DATE)), DATE '${today}'))::text AS day
      FROM bundle."academicSessions"
     WHERE try_cast("endDate" AS DATE) >= DATE '${today}'`);
  return dayRow.parse(row).day;
}
