/** Servers on this machine's loopback address, and the ports they get. */
import { once } from "node:events";
import { createServer, type Server } from "node:net";

export const loopback = "127.0.0.1";

/** Resolves to the port, once the server listens; 0 takes any free port. */
export async function listenOnLoopback(server: Server, port = 0): Promise<number> {
  server.listen(port, loopback);
  await once(server, "listening");
  return portOf(server);
}

export function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === "string")
    throw new Error("the server isn't listening on a TCP port");
  return address.port;
}

/** The wanted port if it's free, otherwise any free one. */
export async function freePort(wanted = 0): Promise<number> {
  return await tryPort(wanted).catch(() => freePort());
}

/** Takes a port and gives it back; rejects if it isn't free. */
export async function tryPort(wanted: number): Promise<number> {
  const probe = createServer();
  const port = await listenOnLoopback(probe, wanted);
  probe.close();
  await once(probe, "close");
  return port;
}
