/** Why schedules change in a history, as the SIS keeps it in its audit trail. */
import { type SQL, sql } from "drizzle-orm";
import type { WeightedReason } from "../district/movement.ts";
import { type Draw, ticket } from "./draws.sql.ts";

/** One of the weighted reasons for each student. */
export function drawnReason(
  seed: number,
  purpose: Extract<Draw, "reason" | "returnReason">,
  reasons: readonly WeightedReason[],
): SQL {
  const drawn = ticket(seed, purpose, sql`student_id::bigint`);
  const cases = reasons.map((reason, index) => {
    const below = reasons.slice(0, index + 1).reduce((sum, { of16 }) => sum + of16, 0);
    return sql`WHEN ${drawn} % 16 < ${below} THEN ${keptReason(reason)}`;
  });
  return sql`CASE ${sql.join(cases, sql` `)} END`;
}

export function keptReason({ reason, note }: Omit<WeightedReason, "of16">): SQL {
  return sql`jsonb_build_object('reason', ${reason}::text, 'note', ${note ?? null}::text)`;
}
