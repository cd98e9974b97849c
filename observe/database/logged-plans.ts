/** Parses the plans that auto_explain writes to Postgres's log into the statement, its duration and its plan. */
import { z } from "zod";
import { type PlanShape, planShape } from "./plan-shape.ts";
import { statementName } from "./statement-name.ts";

export type LoggedPlan = {
  readonly statement: string;
  /** The statement's text; it may contain values, and is sent only back to Postgres. */
  readonly text: string;
  readonly durationMs: number;
  readonly shape: PlanShape;
};

const logged = z.object({ "Query Text": z.string(), Plan: z.unknown() });
const opening = /duration: ([\d.]+) ms {2}plan:$/;
const mostBytes = 1 << 20;

/** Takes one line at a time; passes each complete plan to `onPlan`. */
export function readLoggedPlans(onPlan: (plan: LoggedPlan) => void): (line: string) => void {
  let durationMs: number | undefined;
  let lines: string[] = [];
  let bytes = 0;
  const begin = (line: string): void => {
    const found = opening.exec(line)?.[1];
    durationMs = found === undefined ? undefined : Number(found);
    lines = [];
    bytes = 0;
  };
  return (line) => {
    if (!line.startsWith("\t")) return begin(line);
    if (durationMs === undefined) return;
    bytes += line.length;
    if (bytes > mostBytes) return begin("");
    lines.push(line);
    if (line !== "\t}") return;
    const plan = readPlan(durationMs, lines.join("\n"));
    begin("");
    if (plan !== undefined) onPlan(plan);
  };
}

/** A plan of a named statement; undefined for anything else, and for text that another process interrupted. */
function readPlan(durationMs: number, json: string): LoggedPlan | undefined {
  try {
    const { "Query Text": text, Plan } = logged.parse(JSON.parse(json));
    const statement = statementName(text);
    return statement === undefined ? undefined : { statement, text, durationMs, shape: planShape(Plan) };
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof z.ZodError) return undefined;
    throw error;
  }
}
