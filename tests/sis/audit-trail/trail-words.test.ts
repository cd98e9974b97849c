/** No kind of write is without words. */

import { getTableName } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { trailWords } from "../../../sis/audit-trail/trail-words.ts";
import { createPool } from "../../../sis/db/pools.ts";
import { auditTrail } from "../../../sis/db/schema/audit-trail.ts";
import { accountOf, day, makeScene, prepareScenes, stageScenes } from "../../interleavings/scene.ts";
import { writes } from "../../interleavings/writes.ts";
import { startTestApp, type TestApp } from "../../support/test-app.ts";

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ today: () => day });
  const bounds = { statementTimeoutMs: 30_000, lockTimeoutMs: 30_000, waitTimeoutMs: 30_000 };
  const owner = createPool({
    connectionString: app.database.url,
    applicationName: "scenes",
    connections: 1,
    ...bounds,
  });
  await prepareScenes(owner);
  await stageScenes(owner, 1, Object.keys(writes).length);
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

test("each write of the SIS is done, and its kind is said in words", async () => {
  const operations: string[] = [];
  for (const [index, [name, write]] of Object.entries(writes).entries()) {
    const clash = write.clashes[0] ?? "one-student";
    const { method, path, body } = write.request({ scene: makeScene(index + 1), party: 0, clash });
    const operationId = `words-${name}`;
    const response = await app.ask(accountOf(write.role, 0), path, {
      method: methodOf(method),
      ...(body !== undefined && { body: JSON.parse(body) }),
      headers: { "Idempotency-Key": operationId },
    });
    expect([name, response.status < 300]).toEqual([name, true]);
    operations.push(operationId);
  }
  const actions = await actionsOf(operations);
  expect(actions.length).toBeGreaterThanOrEqual(Object.keys(writes).length - 1);
  expect(actions.filter((action) => trailWords[action] === undefined)).toEqual([]);
});

function methodOf(method: string) {
  return z.enum(["POST", "PUT", "DELETE"]).parse(method);
}
