/** Reduces a Postgres plan to its nodes, tables and indexes, without the values in its conditions. */
import { z } from "zod";

const node = z.object({
  "Node Type": z.string(),
  Operation: z.string().optional(),
  "Total Cost": z.number(),
  "Join Type": z.string().optional(),
  "Relation Name": z.string().optional(),
  "Index Name": z.string().optional(),
  "Index Cond": z.string().optional(),
  "CTE Name": z.string().optional(),
  "Function Name": z.string().optional(),
  "Subplan Name": z.string().optional(),
  Plans: z.array(z.unknown()).optional(),
});
type Node = z.output<typeof node>;

export type PlanShape = {
  /** One node per line, indented. The same plan gives the same text. */
  readonly text: string;
  /**
   * What it costs to read each table once, in the planner's units, unless a node above stops early; to be compared
   * with the cost of reading the whole table. A full scan counts as infinity.
   */
  readonly reads: ReadonlyMap<string, number>;
};

const mostLines = 80;

/** These nodes read all their input before they return the first row. */
const gathers = /^(Sort|Hash|Aggregate|WindowAgg|Materialize)$/;

/** Throws if it isn't a plan. */
export function planShape(plan: unknown): PlanShape {
  const lines: string[] = [];
  const reads = new Map<string, number>();
  const visit = (seen: unknown, depth: number, limited: boolean): void => {
    const found = node.parse(seen);
    const whole = readsAll(found, limited);
    const table = found["Relation Name"];
    if (table !== undefined) reads.set(table, Math.max(reads.get(table) ?? 0, costOf(found, whole, limited)));
    if (lines.length < mostLines) lines.push(`${"  ".repeat(depth)}${title(found, whole)}`);
    const type = found["Node Type"];
    const stopsEarly = type === "Limit" || (limited && !gathers.test(type));
    for (const inner of found.Plans ?? []) visit(inner, depth + 1, stopsEarly);
  };
  visit(plan, 0, false);
  return { text: lines.join("\n"), reads };
}

/** An index without a condition is read from end to end too, unless a node above stops early. */
function readsAll(found: Node, limited: boolean): boolean {
  if (found["Relation Name"] === undefined) return false;
  if (found["Node Type"] === "Seq Scan") return true;
  const throughIndex = /^Index (Only )?Scan$/.test(found["Node Type"]);
  return throughIndex && found["Index Cond"] === undefined && !limited;
}

function costOf(found: Node, whole: boolean, limited: boolean): number {
  if (whole) return Number.POSITIVE_INFINITY;
  return limited || !found["Node Type"].endsWith("Scan") ? 0 : found["Total Cost"];
}

function title(found: Node, whole: boolean): string {
  const type = found.Operation ?? found["Node Type"];
  const join = found["Join Type"] ?? "Inner";
  const index = found["Index Name"];
  const on = found["Relation Name"] ?? found["CTE Name"] ?? found["Function Name"];
  return [
    found["Subplan Name"] === undefined ? "" : `${found["Subplan Name"]}: `,
    type,
    join === "Inner" ? "" : ` ${join}`,
    index === undefined ? "" : ` using ${index}`,
    on === undefined ? "" : ` on ${on}`,
    whole && type !== "Seq Scan" ? ", all of it" : "",
  ].join("");
}
