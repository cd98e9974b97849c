/** How Postgres would execute each statement whatever its values, asked when it is first seen and at the end. */
import { z } from "zod";
import { type DatabaseConnection, refusal } from "./connection.ts";
import { type PlanShape, planShape } from "./plan-shape.ts";
import { isWatching, nameInSql, statementName, withoutName } from "./statement-name.ts";

export type PlanPair = { statement: string; before: PlanShape; after: PlanShape };

export type GenericPlans = {
  /** `whole`: as it was sent, and not with its constants taken out. */
  learn(text: string, whole: boolean): void;
  /** Statements as they are sent just now, and the first plan of those that have none yet. */
  look(connection: DatabaseConnection): Promise<void>;
  /** Every statement that has a first plan, with its plan of now. */
  compare(connection: DatabaseConnection): Promise<PlanPair[]>;
  /** Statements that could not be planned. */
  unplanned(): string[];
};

type Known = { text: string; whole: boolean; before: PlanShape | null; attempts: number };

const mostStatements = 500;
const mostAttempts = 3;
/** New ones a look; there are several looks a second. */
const plannedAtOnce = 5;

/** Only texts that end in their name: others were cut off. */
const textsNow = `SELECT DISTINCT query FROM pg_stat_activity
  WHERE datname = current_database() AND pid <> pg_backend_pid() AND right(query, 3) = ' */'
    AND query ~ ${nameInSql} AND substring(query FROM ${nameInSql}) <> ALL($1)`;
const queryColumn = { query: z.string() };

const planColumn = { "QUERY PLAN": z.array(z.object({ Plan: z.unknown() })).length(1) };

/** Sent without its name, or what is asked here would be counted as an execution of it. Never executes it. */
async function askPlan(connection: DatabaseConnection, text: string): Promise<PlanShape> {
  const explain = `EXPLAIN (GENERIC_PLAN, FORMAT JSON) ${withoutName(text)}`;
  const [row] = await connection.ask({ name: "plan", text: explain, columns: planColumn });
  return planShape(row?.["QUERY PLAN"][0]?.Plan);
}

/** Null where Postgres refuses: no plan is made of a COMMIT, nor of a text whose constants were taken out of a type. */
async function planOrNull(connection: DatabaseConnection, text: string): Promise<PlanShape | null> {
  try {
    return await askPlan(connection, text);
  } catch (error) {
    if (refusal(error) === null) throw error;
    return null;
  }
}

/** More than one statement is nothing that the SIS sends under a name. */
const isPlannable = (text: string): boolean =>
  !text.includes(";") && /^\s*(SELECT|WITH|INSERT|UPDATE|DELETE)\b/i.test(text);

export function watchGenericPlans(): GenericPlans {
  const known = new Map<string, Known>();
  const learn = (text: string, whole: boolean): void => {
    const statement = statementName(text);
    if (statement === null || isWatching(statement) || !isPlannable(text)) return;
    const before = known.get(statement);
    const isNew = before === undefined && known.size < mostStatements;
    if (isNew || (whole && before?.whole === false))
      known.set(statement, { text, whole, before: null, attempts: 0 });
  };
  const planFirst = async (connection: DatabaseConnection, row: Known): Promise<void> => {
    row.attempts += 1;
    row.before = await planOrNull(connection, row.text);
  };
  return {
    learn,
    look: async (connection) => {
      const learned = [...known].filter(([, { whole }]) => whole).map(([statement]) => statement);
      const values = [learned];
      for (const { query } of await connection.ask({
        name: "texts",
        text: textsNow,
        columns: queryColumn,
        values,
      }))
        learn(query, true);
      const unplanned = [...known.values()].filter(
        ({ before, attempts }) => before === null && attempts < mostAttempts,
      );
      for (const row of unplanned.slice(0, plannedAtOnce)) await planFirst(connection, row);
    },
    compare: async (connection) => {
      const pairs: PlanPair[] = [];
      for (const [statement, row] of known) {
        if (row.before === null) await planFirst(connection, row);
        const after = await planOrNull(connection, row.text);
        if (row.before !== null && after !== null) pairs.push({ statement, before: row.before, after });
      }
      return pairs;
    },
    unplanned: () => [...known].filter(([, { before }]) => before === null).map(([statement]) => statement),
  };
}
