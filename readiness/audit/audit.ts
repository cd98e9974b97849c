/** Audits class assignments: runs every rule over the roster of one day and reports the students each finding affects. */
import type { Client, ClientBase } from "pg";
import { openClient } from "../../parts/postgres/client.ts";
import type { AuditEvidence } from "../evidence/evidence.ts";
import { allRules } from "./all-rules.ts";
import { startKeepingFindings } from "./keep-findings.ts";
import { onDay } from "./on-day.ts";
import { type RosterColumns, readRosterColumns } from "./roster-columns.ts";
import {
  bellSql,
  createRoster,
  dropRoster,
  fillStudentsSql,
  meetingSql,
  type RosterSize,
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
export type AuditOptions = {
  readonly databaseUrl: string;
  readonly day: string;
  readonly views: string;
  /** HH:MM, for limits that hold from a time of day on; without it they all hold. */
  readonly time?: string | undefined;
  /** To write, if it's given: each finding, a line for each. */
  readonly findingsFile?: string;
};

/**
 * Enough memory to sort and hash a whole district. No JIT: here compiling a query takes longer than running it. Nested
 * loops only as a last resort: the planner expects a rule to find almost no rows, and on a bad day it finds 100,000. No
 * merges, for which it would sort what it can hash.
 */
const sessionSettings =
  "-c work_mem=128MB -c hash_mem_multiplier=2 -c jit=off -c enable_nestloop=off -c enable_mergejoin=off -c max_parallel_workers_per_gather=2" +
  " -c default_statistics_target=10 -c synchronous_commit=off -c client_min_messages=warning";

/** An advisory lock number used only here: two audits of the same database take turns. */
const auditLock = 20140812;

/** The roster of that day, summarized, on two connections; `reason` says why a rule can't be checked on it. */
export type RosterOfDay = {
  readonly clients: readonly [Client, Client];
  readonly columns: RosterColumns;
  readonly size: RosterSize;
  readonly reason: (rule: Rule) => string | undefined;
};

export async function auditRoster(options: AuditOptions): Promise<AuditEvidence> {
  const begin = performance.now();
  const { day, time = null } = options;
  const evidence = await onRoster(options, async ({ clients, columns, size, reason }) => {
    const { students, schools } = size;
    const findings = await startKeepingFindings(options.findingsFile);
    const roster = { columns, size, findings };
    const rules = await checkAll(allRules, clients, async (rule, client) => {
      const why = reason(rule);
      return why === undefined ? await runRule(client, rule, roster, day) : notChecked(rule, why);
    });
    await findings.close(rules);
    return { day, time, students, schools, rules };
  });
  return { ...evidence, seconds: (performance.now() - begin) / 1000 };
}

/** Summarizes the roster of a day for `work`, and leaves nothing behind. */
export async function onRoster<Result>(
  { databaseUrl, day, views }: AuditOptions,
  work: (roster: RosterOfDay) => Promise<Result>,
): Promise<Result> {
  const clients = await Promise.all([connect(databaseUrl), connect(databaseUrl)]);
  const [first] = clients;
  try {
    await first.query("SELECT pg_advisory_lock($1)", [auditLock]);
    await createRoster(first, onDay(views, day));
    return await work(await readRoster(clients, day));
  } finally {
    await dropRoster(first);
    await Promise.all(clients.map((client) => client.end()));
  }
}

function connect(databaseUrl: string): Promise<Client> {
  return openClient({
    connectionString: databaseUrl,
    application_name: "firstbell audit",
    options: sessionSettings,
  });
}

async function readRoster(clients: readonly [Client, Client], day: string): Promise<RosterOfDay> {
  const [first] = clients;
  const columns = await readRosterColumns(first, allRules);
  await summarizeRoster(clients, columns, day);
  const size = await countRoster(first);
  const noStudents = size.students === 0 ? `no student is enrolled on ${day}` : undefined;
  return { clients, columns, size, reason: (rule) => noStudents ?? columns.reasonNotCheckable(rule) };
}

/**
 * Sections first, since each student's row sums over them; then each connection handles half of the students. What no
 * student's row needs is counted while the other connection finds the suspects.
 */
async function summarizeRoster(
  [first, second]: readonly [ClientBase, ClientBase],
  columns: RosterColumns,
  day: string,
): Promise<void> {
  const run = (client: ClientBase, sql: string) => client.query(onDay(sql, day));
  await Promise.all([
    run(first, sectionsSql(columns)),
    run(second, `${sectionTeacherSql(columns)}; ANALYZE roster_day.section_teacher`),
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
ANALYZE roster_day.bell;
${meetingSql(columns)};
ANALYZE roster_day.meeting;
${sectionSql(columns)};
ANALYZE roster_day.section;
${studentTableSql(columns)}`;
}

async function countRoster(client: ClientBase): Promise<RosterSize> {
  const { rows } = await client.query<RosterSize>(`
    SELECT (SELECT count(*) FROM roster_day.student WHERE school_id IS NOT NULL)::int AS students,
           (SELECT count(*) FROM roster_day.section_load)::int AS classes,
           (SELECT count(*) FROM roster.school)::int AS schools`);
  const [size] = rows;
  if (size === undefined) throw new Error("a SELECT without FROM has one row");
  return size;
}

/** Each connection takes the next rule as soon as it's free; results are in the order of the rules. */
async function checkAll(
  rules: readonly Rule[],
  clients: readonly ClientBase[],
  check: (rule: Rule, client: ClientBase) => Promise<RuleEvidence>,
): Promise<RuleEvidence[]> {
  const waiting = rules.entries();
  const results: RuleEvidence[] = [];
  const work = async (client: ClientBase) => {
    for (const [index, rule] of waiting) results[index] = await check(rule, client);
  };
  await Promise.all(clients.map(work));
  return results;
}
