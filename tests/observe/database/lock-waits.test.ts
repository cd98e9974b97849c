/** Rows of waits, built from looks in the shape that a real Postgres returns. */
import { expect, test } from "vitest";
import { keepLockWaits, type SeenWait } from "../../../observe/database/lock-waits.ts";

const seen = (seconds: number, blockerApplication: string): SeenWait => ({
  ...{ processId: 7, sinceMs: 1000, seconds, lock: "transactionid", table: "marks" },
  ...{ application: "sis-core", statement: "attendance.submit", query: "1" },
  ...{ blockerProcessId: 9, blockerApplication, blockerStatement: null, blockerQuery: null },
  ...{ blockerState: "active", blockerSeconds: seconds },
});

test("a wait counts once per holder of the lock, even if holders alternate", () => {
  const kept = keepLockWaits();
  for (const [seconds, holder] of [
    [1, "psql"],
    [2, "sis-portal"],
    [3, "psql"],
    [4, "psql"],
  ] as const)
    kept.see([seen(seconds, holder)], () => undefined);
  const rows = kept.longest().map(({ blocking, waits, seconds }) => [blocking.application, waits, seconds]);
  expect(rows).toEqual([
    ["psql", 1, 4],
    ["sis-portal", 1, 2],
  ]);
});
