/** A connection on which Postgres reports the plan of every statement: generic plans, as after many executions. */
import type { PoolClient } from "pg";
import { z } from "zod";

const planOf = z.object({
  "Query Text": z.string(),
  Plan: z.looseObject({ "Node Type": z.string() }),
});
export type WatchedPlan = { readonly statement: string; readonly scanned: string[] };

const settings = [
  "auto_explain.log_min_duration = 0",
  "auto_explain.log_level = notice",
  "auto_explain.log_format = json",
  "client_min_messages = notice",
  "plan_cache_mode = force_generic_plan",
];

/** Returns a list that collects what each later statement of the client scans from end to end. */
export async function watchPlans(client: PoolClient): Promise<WatchedPlan[]> {
  const plans: WatchedPlan[] = [];
  await client.query("LOAD 'auto_explain'");
  for (const setting of settings) await client.query(`SET ${setting}`);
  client.on("notice", ({ message = "" }) => {
    const start = message.indexOf("{");
    if (!message.includes("plan:") || start < 0) return;
    const plan = planOf.parse(JSON.parse(message.slice(start)));
    plans.push({ statement: plan["Query Text"], scanned: scannedTables(plan.Plan) });
  });
  return plans;
}

const scan = z.object({ "Node Type": z.literal("Seq Scan"), "Relation Name": z.string() });
const inner = z.object({ Plans: z.array(z.unknown()) });

function scannedTables(node: unknown): string[] {
  const own = scan.safeParse(node);
  const below = inner.safeParse(node);
  const deeper = below.success ? below.data.Plans.flatMap(scannedTables) : [];
  return own.success ? [own.data["Relation Name"], ...deeper] : deeper;
}
