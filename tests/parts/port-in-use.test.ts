/** A port in use is refused in one sentence that says who listens there. */
import { createServer } from "node:net";
import { expect, test } from "vitest";
import { listenOnLoopback } from "../../parts/listening.ts";
import { refusePortInUse } from "../../parts/port-in-use.ts";

test("a port that another program listens on is refused, and the program is named; once it is free, the port is accepted", async () => {
  const stranger = createServer();
  const port = await listenOnLoopback(stranger);
  const who = process.platform === "linux" ? `process ${process.pid} (node` : "another program";
  const refused = refusePortInUse("sis", port);
  await expect(refused).rejects.toThrow(`port ${port} is in use: ${who}`);
  await expect(refused).rejects.toThrow("--port 0 for any free one");
  await new Promise((resolve) => stranger.close(resolve));
  await refusePortInUse("sis", port);
  await refusePortInUse("sis", 0);
});
