/** What a request costs Postgres and the SIS at an eighth, a quarter, half and the whole of the district: it must stay flat. */
import pg from "pg";
import { z } from "zod";
import type { Measurement } from "../measurements.ts";
import { runLoop, startServer } from "./measure.ts";
import { attendanceWork, instructionalDays, scheduleWork, type WorkItem } from "./work.ts";

const users = 8;
const scheduleRequests = 4_000;
const attendanceRequests = 800;

export type ScaleOptions = {
  readonly databaseUrl: string;
  readonly k6: string;
  readonly students: number;
  readonly say: (line: string) => void;
};
/** Milliseconds in Postgres and pages touched per request, with the throughput. */
export type Cost = {
  readonly postgresMs: number;
  readonly blocks: number;
  readonly requestsPerSecond: number;
};
export type ScaleResult = { readonly students: number; readonly schedule: Cost; readonly attendance: Cost };

export async function measureCosts(options: ScaleOptions): Promise<ScaleResult> {
  const { databaseUrl, students } = options;
  const [day = ""] = await instructionalDays(databaseUrl);
  const schedule = await costOf(options, "schedule", await scheduleWork(databaseUrl, scheduleRequests));
  const attendance = await costOf(
    options,
    "attendance",
    await attendanceWork(databaseUrl, attendanceRequests, day),
  );
  return { students, schedule, attendance };
}

/** The first half of the work warms caches and plans; the second is counted. */
async function costOf(options: ScaleOptions, what: string, work: readonly WorkItem[]): Promise<Cost> {
  const { databaseUrl, k6, students, say } = options;
  const half = Math.floor(work.length / 2);
  const server = await startServer("sis/main.ts", databaseUrl);
  try {
    await runLoop(server, { k6, users, label: `${what}.warm.${students}`, work: work.slice(0, half) });
    await resetStatements(databaseUrl);
    const counted = await runLoop(server, {
      k6,
      users,
      label: `${what}.${students}`,
      work: work.slice(half),
    });
    const spent = await readStatements(databaseUrl);
    const cost = {
      postgresMs: spent.milliseconds / counted.requests,
      blocks: spent.blocks / counted.requests,
    };
    say(
      `${what} at ${students}: ${cost.postgresMs.toFixed(3)} ms, ${cost.blocks.toFixed(0)} pages per request`,
    );
    return { ...cost, requestsPerSecond: counted.requestsPerSecond };
  } finally {
    await server.stop();
  }
}

async function resetStatements(databaseUrl: string): Promise<void> {
  await query(databaseUrl, "SELECT pg_stat_statements_reset()");
}

const spentRow = z.object({ milliseconds: z.coerce.number(), blocks: z.coerce.number() });

async function readStatements(databaseUrl: string): Promise<z.output<typeof spentRow>> {
  const rows = await query(
    databaseUrl,
    `SELECT sum(total_exec_time + total_plan_time) AS milliseconds,
            sum(shared_blks_hit + shared_blks_read) AS blocks
       FROM pg_stat_statements s JOIN pg_database d ON d.oid = s.dbid
      WHERE d.datname = current_database() AND query NOT LIKE '%pg_stat_statements%'`,
  );
  return spentRow.parse(rows[0]);
}

async function query(databaseUrl: string, text: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query("CREATE EXTENSION IF NOT EXISTS pg_stat_statements");
    return (await client.query<Record<string, unknown>>(text)).rows;
  } finally {
    await client.end();
  }
}

/** Flat means that from an eighth to the whole district, a request's cost in Postgres grows by at most half. */
const flatWithin = 1.5;

export function scaleMeasurements(results: readonly ScaleResult[]): Measurement[] {
  const ordered = [...results].sort((one, other) => one.students - other.students);
  const [smallest, largest] = [ordered[0], ordered.at(-1)];
  if (smallest === undefined || largest === undefined) return [];
  const told = ordered.flatMap(({ students, schedule, attendance }) => [
    costLine(`schedule read at ${students.toLocaleString("en-US")} students`, schedule),
    costLine(`attendance submission at ${students.toLocaleString("en-US")} students`, attendance),
  ]);
  return [
    ...told,
    ...growth("schedule read", smallest.schedule, largest.schedule),
    ...growth("attendance submission", smallest.attendance, largest.attendance),
  ];
}

function costLine(what: string, { postgresMs }: Cost): Measurement {
  return { what, value: postgresMs, unit: "ms of Postgres per request", target: null };
}

/** People notice time; pages don't depend on how busy the machine is. */
function growth(what: string, smallest: Cost, largest: Cost): Measurement[] {
  const against = (title: string, value: number): Measurement => ({
    what: `${what}: ${title}, whole district against the smallest`,
    value,
    unit: "times",
    target: { atMost: flatWithin },
  });
  return [
    against("time in Postgres", largest.postgresMs / smallest.postgresMs),
    against("pages touched", largest.blocks / smallest.blocks),
  ];
}
