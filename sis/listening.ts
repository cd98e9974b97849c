/** Starts an HTTP server and returns the port it listens on. */
import { once } from "node:events";
import type { Server } from "node:http";

/** Resolves to the port: 0 takes any free one. Throws if the port is taken. */
export async function listen(server: Server, port: number, host: string): Promise<number> {
  server.listen(port, host);
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string")
    throw new Error("The server is not listening on a port.");
  return address.port;
}
