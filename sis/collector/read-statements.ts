/** What Postgres has counted for each statement, and its name: names are looked up once, counts each time. */
import { z } from "zod";
import { command, type Database, sqlState, statement } from "../db/statement.ts";
import { otherValue } from "../telemetry/catalogue.ts";
import type { ReadValue } from "./reading.ts";
import { createStatementTotals, type StatementTotal } from "./statement-totals.ts";

const ofThisDatabase = "dbid = (SELECT oid FROM pg_database WHERE datname = current_database())";

/** Without the texts, which are in a file that is read as a whole. Other users' statements may have no visible id. */
const counts = statement(
  "collector.statements",
  `SELECT coalesce(queryid, 0)::text AS id, concat_ws(' ', queryid, userid, toplevel, stats_since) AS key,
          sum(calls)::float8 AS calls, sum(total_exec_time)::float8 / 1000 AS seconds, sum(rows)::float8 AS rows
     FROM pg_stat_statements(false) WHERE ${ofThisDatabase} GROUP BY 1, 2`,
  { id: z.string(), key: z.string(), calls: z.number(), seconds: z.number(), rows: z.number() },
);

/** The SIS appends a name to each statement's text; statements without one belong to someone else. */
const names = statement(
  "collector.statement-names",
  `SELECT DISTINCT coalesce(queryid, 0)::text AS id,
          coalesce(substring(query FROM '/\\* statement:([a-z0-9.-]+) \\*/'), '${otherValue}') AS name
     FROM pg_stat_statements(true) WHERE ${ofThisDatabase}`,
  { id: z.string(), name: z.string() },
);

const makeExtension = command("collector.extension", "CREATE EXTENSION IF NOT EXISTS pg_stat_statements");
const undefinedTable = "42P01";
const undefinedFunction = "42883";

/** Keeps what it has read, so that its totals only grow. */
export function createStatementReader(): (database: Database) => Promise<ReadValue[]> {
  const totals = createStatementTotals();
  let known: ReadonlyMap<string, string> = new Map();
  const nameOf = (id: string): string => known.get(id) ?? otherValue;
  return async (database) => {
    const read = await readCounts(database);
    if (read.some(({ id }) => !known.has(id))) known = await readNames(database);
    totals.add(read.map(({ id, ...count }) => ({ ...count, statement: nameOf(id) })));
    return totals.all().flatMap(valuesOf);
  };
}

/** Creates the extension if it is missing and the role may create it. */
function readCounts(database: Database) {
  return counts.all(database, []).catch(async (error: unknown) => {
    if (![undefinedFunction, undefinedTable].includes(sqlState(error) ?? "")) throw error;
    await makeExtension(database, []);
    return counts.all(database, []);
  });
}

/** Only for statements that Postgres still knows, so that the list doesn't grow forever. */
async function readNames(database: Database): Promise<ReadonlyMap<string, string>> {
  return new Map((await names.all(database, [])).map(({ id, name }) => [id, name]));
}

function valuesOf({ statement: name, calls, seconds, rows }: StatementTotal): ReadValue[] {
  const labels = { statement: name };
  return [
    { metric: "postgres_statement_calls_total", labels, value: calls },
    { metric: "postgres_statement_seconds_total", labels, value: seconds },
    { metric: "postgres_statement_rows_total", labels, value: rows },
  ];
}
