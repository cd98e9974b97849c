/** No kind of write is without words. */

import { getTableName } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { trailWords } from "../../../sis/audit-trail/trail-words.ts";
import { createPool } from "../../../sis/db/pools.ts";
import { auditTrail } from "../../../sis/db/schema/audit-trail.ts";
import { accountOf, day, makeScene, prepareScenes, stageScenes } from "../../interleavings/scene.ts";
import { type Write, writes } from "../../interleavings/writes.ts";
import { startTestApp, type TestApp } from "../../support/test-app.ts";

/** Of one write with another. */
const clashesAtMost = 3;

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ clock: () => new Date(`${day}T15:15:00Z`), today: () => day });
  const bounds = { statementTimeoutMs: 30_000, lockTimeoutMs: 30_000, waitTimeoutMs: 30_000 };
  const owner = createPool({
    connectionString: app.database.url,
    applicationName: "scenes",
    connections: 1,
    ...bounds,
  });
  await prepareScenes(owner);
  await stageScenes(owner, 1, Object.keys(writes).length * clashesAtMost);
  await owner.end();
});
afterAll(() => app.stop());

async function actionsOf(operationIds: readonly string[]): Promise<string[]> {
  const { rows } = await app.dependencies.core.query({
    text: `SELECT DISTINCT action FROM ${getTableName(auditTrail)} WHERE operation_id = ANY($1)`,
    values: [operationIds],
  });
  return z
    .array(z.object({ action: z.string() }))
    .parse(rows)
    .map(({ action }) => action);
}

/** The key under which it was done; in some clashes, a write is refused on purpose. */
async function doneOnce(name: string, write: Write, first: number): Promise<string | undefined> {
  for (const [index, clash] of write.clashes.entries()) {
    const { method, path, body } = write.request({ scene: makeScene(first + index), party: 0, clash });
    const operationId = `words-${name}-${clash}`;
    const response = await app.ask(accountOf(write.role, 0), path, {
      method: methodOf(method),
      ...(body !== undefined && { body: JSON.parse(body) }),
      headers: { "Idempotency-Key": operationId },
    });
    if (response.status < 300) return operationId;
  }
  return undefined;
}

test("each write of the SIS is done, and its kind is said in words", async () => {
  const operations: string[] = [];
  for (const [index, [name, write]] of Object.entries(writes).entries()) {
    const done = await doneOnce(name, write, 1 + index * clashesAtMost);
    expect([name, done]).toEqual([name, expect.any(String)]);
    if (done !== undefined) operations.push(done);
  }
  const actions = await actionsOf(operations);
  expect(actions.length).toBeGreaterThanOrEqual(Object.keys(writes).length - 1);
  expect(actions.filter((action) => trailWords[action] === undefined)).toEqual([]);
});

function methodOf(method: string) {
  return z.enum(["POST", "PUT", "DELETE"]).parse(method);
}
