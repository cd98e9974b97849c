/** How often the server's processes started over: by a restart, or by a crash that only the postmaster survived. */
import { z } from "zod";
import type { DatabaseConnection } from "./connection.ts";

const columns = { startedAtMs: z.number() };

/** Only superusers can see when the checkpointer started. */
const text = `SELECT extract(epoch FROM coalesce(
    (SELECT backend_start FROM pg_stat_activity WHERE backend_type = 'checkpointer' LIMIT 1),
    pg_postmaster_start_time()))::float8 * 1000 AS "startedAtMs"`;

export type ServerStarts = { look(connection: DatabaseConnection): Promise<void>; restarts(): number };

export function watchServerStarts(): ServerStarts {
  let last: number | undefined;
  let restarts = 0;
  return {
    look: async (connection) => {
      const [row] = await connection.query({ name: "start", text, columns, values: [] });
      const now = row?.startedAtMs ?? last;
      if (last !== undefined && now !== last) restarts += 1;
      last = now;
    },
    restarts: () => restarts,
  };
}
