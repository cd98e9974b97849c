/** Sessions before the load, opened on a server that answers as a busy SIS does. */
import { createServer } from "node:http";
import { expect, onTestFinished, test } from "vitest";
import { listenOnLoopback, loopback } from "../../../../parts/listening.ts";
import { createOpenSessions } from "../../../../targets/reference-sis/people/open-sessions.ts";

test("people who are asked to come back in a second wait, instead of asking again at once", async () => {
  const target = await startBusyServer(1);
  const open = createOpenSessions({ target, sign: async (subject) => `token of ${subject}` });
  expect([...(await open.ofSubjects(["ana"]))]).toEqual([["ana", "session"]]);
});

/** It lets people in once that many seconds have passed since it was first asked. */
async function startBusyServer(seconds: number): Promise<string> {
  let askedAtMs: number | undefined;
  const server = createServer((_, response) => {
    askedAtMs ??= performance.now();
    // Timers may fire a moment early.
    const isBusy = performance.now() - askedAtMs < seconds * 1000 - 100;
    if (isBusy) response.writeHead(503, { "retry-after": String(seconds) }).end("busy");
    else response.end(JSON.stringify({ token: "session" }));
  });
  const port = await listenOnLoopback(server);
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://${loopback}:${port}`;
}
