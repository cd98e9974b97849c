/** A rush after the load: who is turned away, waits as long as they are told, and is served. */
import { createServer, type ServerResponse } from "node:http";
import { afterEach, expect, test } from "vitest";
import { type Rush, rushIn } from "../../../loadtests/run/rush.ts";
import { listenOnLoopback, loopback } from "../../../parts/listening.ts";

const servers: ReturnType<typeof createServer>[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

/** Of a server that turns people away as long as `admits` says so, in the order in which requests arrive. */
async function rushTo(admits: (request: number) => boolean, headers: Record<string, string>): Promise<Rush> {
  let requests = 0;
  const server = createServer((_, response: ServerResponse) => {
    requests += 1;
    if (admits(requests)) response.end("{}");
    else response.writeHead(503, headers).end("{}");
  });
  servers.push(server);
  const port = await listenOnLoopback(server);
  const family = { session: "token", account: 1, students: [7] };
  return await rushIn([family, family], `http://${loopback}:${port}`, undefined);
}

const atOnce = { "retry-after": "0" };

test("counts those who were turned away and were served when they came back", async () => {
  const { sent, turnedAway, cameBack } = await rushTo((request) => request > 6, atOnce);
  expect([sent, cameBack]).toEqual([36, turnedAway]);
  expect(turnedAway).toBeGreaterThan(0);
});

test("counts nobody as served who is never admitted, or isn't told when to come back", async () => {
  expect(await rushTo(() => false, atOnce)).toEqual({ sent: 36, turnedAway: 36, cameBack: 0 });
  expect(await rushTo((request) => request > 6, {})).toEqual({ sent: 36, turnedAway: 6, cameBack: 0 });
});

test("comes again if nobody was turned away, and says so in the end", async () => {
  expect(await rushTo((request) => request !== 40, atOnce)).toEqual({ sent: 36, turnedAway: 1, cameBack: 1 });
  expect(await rushTo(() => true, atOnce)).toEqual({ sent: 36, turnedAway: 0, cameBack: 0 });
});
