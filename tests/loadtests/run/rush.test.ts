/** A rush after the load: who is turned away, waits as long as they are told, and is served what is on record. */
import { createServer, type ServerResponse } from "node:http";
import { afterEach, expect, test } from "vitest";
import { type ComparedRush, rushIn } from "../../../loadtests/run/rush.ts";
import { listenOnLoopback, loopback } from "../../../parts/listening.ts";
import { familySchedule } from "../../../targets/reference-sis/client/requests/families.ts";

const servers: ReturnType<typeof createServer>[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

const child = 7;

/** Of a server that turns people away as long as `admits` says so, in the order in which requests arrive. One answer is about `shown`. */
async function rushTo(
  admits: (request: number) => boolean,
  headers: Record<string, string>,
  shown = child,
): Promise<ComparedRush> {
  let requests = 0;
  const server = createServer((_, response: ServerResponse) => {
    requests += 1;
    if (admits(requests))
      response.end(JSON.stringify({ studentId: requests === 20 ? shown : child, sections: [] }));
    else response.writeHead(503, headers).end("{}");
  });
  servers.push(server);
  const port = await listenOnLoopback(server);
  const onRecord = { call: familySchedule(child), students: [child], inOrder: true };
  const family = { session: "token", onRecord, body: { studentId: child, sections: [] } };
  return await rushIn([family, family], `http://${loopback}:${port}`, undefined);
}

const atOnce = { "retry-after": "0" };

test("counts those who were turned away and were served when they came back", async () => {
  const { rush, outside } = await rushTo((request) => request > 6, atOnce);
  const { sent, turnedAway, cameBack } = rush;
  expect(outside).toMatchObject({ answers: { "family-schedule": [36, 0, 0] }, differing: [] });
  expect([sent, cameBack]).toEqual([36, turnedAway]);
  expect(turnedAway).toBeGreaterThan(0);
});

test("someone who is never admitted, or isn't told when to come back, was shown nothing, which is wrong", async () => {
  const never = await rushTo(() => false, atOnce);
  expect(never.rush).toEqual({ sent: 36, turnedAway: 36, cameBack: 0 });
  expect(never.outside.answers).toEqual({ "family-schedule": [36, 0, 36] });
  const { rush, outside } = await rushTo((request) => request > 6, {});
  expect(rush).toEqual({ sent: 36, turnedAway: 6, cameBack: 0 });
  expect(outside.differing).toHaveLength(6);
  expect(outside.differing[0]).toMatchObject({
    students: [child],
    seen: "HTTP 503, after 1 in all that weren't served",
  });
});

test("an answer about another child is wrong, even if everyone was served", async () => {
  const { rush, outside } = await rushTo((request) => request > 6, atOnce, 8);
  expect(rush.cameBack).toBe(rush.turnedAway);
  expect(outside.differing).toEqual([
    expect.objectContaining({ is: "wrong", expected: "studentId 7", seen: "studentId 8" }),
  ]);
});

test("comes again if nobody was turned away, and says so in the end", async () => {
  const again = await rushTo((request) => request !== 40, atOnce);
  expect(again.rush).toEqual({ sent: 36, turnedAway: 1, cameBack: 1 });
  expect((await rushTo(() => true, atOnce)).rush).toEqual({ sent: 36, turnedAway: 0, cameBack: 0 });
});
