/** Audits class assignments: runs every rule over the roster of one day and reports the students each finding affects. */
import { z } from "zod";
import type { AuditEvidence } from "../evidence/evidence.ts";
import { allRules } from "./all-rules.ts";
import { type FindingsKeeper, startKeepingFindings } from "./keep-findings.ts";
import { onDay } from "./on-day.ts";
import { type RosterColumns, readRosterColumns } from "./roster-columns.ts";
import { connectToPostgres, type PostgresConnection, type RosterConnection } from "./roster-connection.ts";
import {
  bellSql,
  createRoster,
  dropRoster,
  fillStudentsSql,
  lastYearSql,
  meetingSql,
  type RosterSize,
  repeatableCourseSql,
  sectionLoadSql,
  sectionSql,
  sectionTeacherSql,
  serviceConsentSql,
  studentTableSql,
  suspectEnrollmentSql,
} from "./roster-day.ts";
import type { Rule } from "./rule.ts";
import { notChecked, type RuleEvidence, runRule } from "./run-rule.ts";

/**
 * `day` is YYYY-MM-DD: the audit uses the roster of that day. `views` is the SQL that creates the source's roster
 * views; `:day` in it stands for the day.
 */
type RosterSource = {
  readonly day: string;
  readonly views: string;
  /** The share of rows that must fill a column that a rule needs; any, unless it's given. */
  readonly leastFilled?: number | undefined;
};

export type AuditOptions = RosterSource & {
  readonly databaseUrl: string;
  /** HH:MM, for limits that hold from a time of day on; without it they all hold. */
  readonly time?: string | undefined;
  /** To write, if it's given: each finding, a line for each. */
  readonly findingsFile?: string;
};

/** An advisory lock number used only here: two audits of the same database take turns. */
const auditLock = 20140812;

/** Two that work at the same time, or the same one twice. */
type Connections<Connection extends RosterConnection = RosterConnection> = readonly [Connection, Connection];

/** The roster of that day, summarized; `reason` says why a rule can't be checked on it. */
export type RosterOfDay = {
  readonly columns: RosterColumns;
  readonly size: RosterSize;
  readonly reason: (rule: Rule) => string | undefined;
};

export async function auditRoster(options: AuditOptions): Promise<AuditEvidence> {
  const begin = performance.now();
  const evidence = await onPostgres(options, async (connections) =>
    auditConnections(connections, options, await startKeepingFindings(options.findingsFile)),
  );
  return { ...evidence, seconds: (performance.now() - begin) / 1000 };
}

/** Audits the roster that the connections show, whichever database it is in. */
export async function auditConnections<Connection extends RosterConnection>(
  connections: Connections<Connection>,
  { time, ...source }: RosterSource & Pick<AuditOptions, "time">,
  findings: FindingsKeeper<Connection>,
): Promise<Omit<AuditEvidence, "seconds">> {
  return await onRoster(connections, source, async ({ columns, size, reason }) => {
    const { day } = source;
    const { students, schools } = size;
    const rules = await checkAll(allRules, connections, async (rule, connection) => {
      const why = reason(rule);
      const roster = { columns, size, keep: (checked: Rule) => findings.keep(connection, checked) };
      return why === undefined ? await runRule(connection, rule, roster, day) : notChecked(rule, why);
    });
    await findings.close(rules);
    return { day, time: time ?? null, students, schools, rules };
  });
}

/** Two connections to Postgres, for one audit at a time. */
export async function onPostgres<Result>(
  { databaseUrl }: Pick<AuditOptions, "databaseUrl">,
  work: (connections: Connections<PostgresConnection>) => Promise<Result>,
): Promise<Result> {
  const connections = await Promise.all([connectToPostgres(databaseUrl), connectToPostgres(databaseUrl)]);
  try {
    await connections[0].run(`SELECT pg_advisory_lock(${auditLock})`);
    return await work(connections);
  } finally {
    await Promise.all(connections.map((connection) => connection.close()));
  }
}

/** Summarizes the roster of a day for `work`, and leaves nothing behind. */
export async function onRoster<Result>(
  connections: Connections,
  { day, views, leastFilled }: RosterSource,
  work: (roster: RosterOfDay) => Promise<Result>,
): Promise<Result> {
  const [first] = connections;
  try {
    await createRoster(first, onDay(views, day));
    return await work(await readRoster(connections, day, leastFilled));
  } finally {
    await dropRoster(first);
  }
}

async function readRoster(connections: Connections, day: string, leastFilled?: number): Promise<RosterOfDay> {
  const [first] = connections;
  const columns = await readRosterColumns(first, allRules, leastFilled);
  await summarizeRoster(connections, columns, day);
  const size = await countRoster(first);
  const noStudents = size.students === 0 ? `no student is enrolled on ${day}` : undefined;
  return { columns, size, reason: (rule) => noStudents ?? columns.reasonNotCheckable(rule) };
}

/**
 * Sections first, since each student's row sums over them; then each connection handles half of the students. What no
 * student's row needs is counted while the other connection finds the suspects.
 */
async function summarizeRoster(
  [first, second]: Connections,
  columns: RosterColumns,
  day: string,
): Promise<void> {
  const run = (connection: RosterConnection, sql: string) => connection.run(onDay(sql, day));
  await Promise.all([
    run(first, sectionsSql(columns)),
    run(
      second,
      `${sectionTeacherSql(columns)}; ANALYZE roster_day.section_teacher; ${lastYearSql(columns)}; ANALYZE roster_day.last_year`,
    ),
  ]);
  await Promise.all([run(first, fillStudentsSql(columns, 0)), run(second, fillStudentsSql(columns, 1))]);
  await Promise.all([
    run(
      first,
      `ANALYZE roster_day.student; ${suspectEnrollmentSql(columns)}; ANALYZE roster_day.suspect_enrollment`,
    ),
    run(second, `${sectionLoadSql}; ANALYZE roster_day.section_load`),
  ]);
}

function sectionsSql(columns: RosterColumns): string {
  return `
${bellSql(columns)};
${serviceConsentSql(columns)};
${repeatableCourseSql(columns)};
ANALYZE roster_day.bell;
ANALYZE roster_day.service_consent;
ANALYZE roster_day.repeatable_course;
${meetingSql(columns)};
ANALYZE roster_day.meeting;
${sectionSql(columns)};
ANALYZE roster_day.section;
${studentTableSql(columns)}`;
}

const rosterSize = z.object({ students: z.int(), classes: z.int(), schools: z.int() });

async function countRoster(connection: RosterConnection): Promise<RosterSize> {
  const [size] = await connection.rows(
    `SELECT (SELECT count(*) FROM roster_day.student WHERE school_id IS NOT NULL)::int AS students,
            (SELECT count(*) FROM roster_day.section_load)::int AS classes,
            (SELECT count(*) FROM roster.school)::int AS schools`,
    rosterSize,
  );
  if (size === undefined) throw new Error("a SELECT without FROM has one row");
  return size;
}

/** Each connection takes the next rule as soon as it's free; results are in the order of the rules. */
async function checkAll<Connection extends RosterConnection>(
  rules: readonly Rule[],
  connections: Connections<Connection>,
  check: (rule: Rule, connection: Connection) => Promise<RuleEvidence>,
): Promise<RuleEvidence[]> {
  const waiting = rules.entries();
  const results: RuleEvidence[] = [];
  const work = async (connection: Connection) => {
    for (const [index, rule] of waiting) results[index] = await check(rule, connection);
  };
  await Promise.all([...new Set(connections)].map(work));
  return results;
}
