/** How Postgres would execute each statement for any values: read when it is first seen, and repeatedly after that. */
import { z } from "zod";
import { databaseError } from "../../sis/collector/connection.ts";
import type { DatabaseConnection } from "./connection.ts";
import { type PlanShape, planShape } from "./plan-shape.ts";
import { isWatching, nameInSql, statementName, withoutName } from "./statement-name.ts";

/** The different plans of a statement in the order first seen, and the one at the end. */
export type PlanHistory = {
  readonly statement: string;
  readonly seen: PlanShape[];
  readonly last: PlanShape;
};

export type GenericPlans = {
  /** `whole`: the text as sent, with its constants still in place. */
  learn(text: string, whole: boolean): void;
  /** Learns the statements running now, plans those that have no plan yet, and plans one of the others again. */
  look(connection: DatabaseConnection): Promise<void>;
  /** Every statement that has a plan, each planned one last time. */
  lastLook(connection: DatabaseConnection): Promise<PlanHistory[]>;
};

type Known = {
  readonly text: string;
  readonly whole: boolean;
  readonly seen: PlanShape[];
  last: PlanShape | undefined;
  attempts: number;
};

const mostStatements = 200;
const mostPlansEach = 10;
const mostAttempts = 3;
/** New statements per look; there are several looks per second. */
const newAtOnce = 5;

/** Only texts that end in their name; the others were cut off. */
const textsNow = `SELECT DISTINCT query FROM pg_stat_activity
  WHERE datname = current_database() AND pid <> pg_backend_pid() AND right(query, 3) = ' */'
    AND query ~ ${nameInSql} AND substring(query FROM ${nameInSql}) <> ALL($1)`;
const queryColumn = { query: z.string() };

const planColumn = { "QUERY PLAN": z.array(z.object({ Plan: z.unknown() })).length(1) };

export function watchGenericPlans(): GenericPlans {
  const known = new Map<string, Known>();
  let turn = 0;
  const learn = (text: string, whole: boolean): void => {
    const statement = statementName(text);
    if (statement === undefined || isWatching(statement) || !isPlannable(text)) return;
    const before = known.get(statement);
    const isNew = before === undefined && known.size < mostStatements;
    if (isNew || (whole && before?.whole === false))
      known.set(statement, { text, whole, seen: [], last: undefined, attempts: 0 });
  };
  const learnTextsNow = async (connection: DatabaseConnection): Promise<void> => {
    const learned = [...known].filter(([, { whole }]) => whole).map(([statement]) => statement);
    const running = { name: "texts", text: textsNow, columns: queryColumn, values: [learned] };
    for (const { query } of await connection.query(running)) learn(query, true);
  };
  const nextInTurn = (): Known[] => {
    const planned = [...known.values()].filter(({ last }) => last !== undefined);
    turn += 1;
    return planned.slice(turn % Math.max(1, planned.length)).slice(0, 1);
  };
  return {
    learn,
    look: async (connection) => {
      await learnTextsNow(connection);
      const unplanned = [...known.values()].filter(
        ({ last, attempts }) => last === undefined && attempts < mostAttempts,
      );
      for (const row of [...unplanned.slice(0, newAtOnce), ...nextInTurn()]) await planAgain(connection, row);
    },
    lastLook: async (connection) => {
      for (const row of known.values()) await planAgain(connection, row);
      return [...known].flatMap(([statement, { seen, last }]) =>
        last === undefined ? [] : [{ statement, seen, last }],
      );
    },
  };
}

/** The SIS never sends more than one statement under a name. */
function isPlannable(text: string): boolean {
  return !text.includes(";") && /^\s*(SELECT|WITH|INSERT|UPDATE|DELETE)\b/i.test(text);
}

/** If Postgres refuses, nothing changes: a table may be locked, or a text may be ambiguous without its constants. */
async function planAgain(connection: DatabaseConnection, known: Known): Promise<void> {
  known.attempts += 1;
  try {
    const plan = await askPlan(connection, known.text);
    const isNew = known.seen.every(({ text }) => text !== plan.text);
    if (isNew && known.seen.length < mostPlansEach) known.seen.push(plan);
    known.last = plan;
  } catch (error) {
    if (databaseError(error) === undefined) throw error;
  }
}

/** Sent without the name, so that it isn't counted as an execution of the statement. Never executes it. */
async function askPlan(connection: DatabaseConnection, text: string): Promise<PlanShape> {
  const explain = `EXPLAIN (GENERIC_PLAN, FORMAT JSON) ${withoutName(text)}`;
  const [row] = await connection.query({ name: "plan", text: explain, columns: planColumn });
  return planShape(row?.["QUERY PLAN"][0]?.Plan);
}
