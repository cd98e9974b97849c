/** Where a request comes from, and whether it came over TLS. */
import type { SisContext } from "./context.ts";

/** In tests without a socket. */
const unknownAddress = "unknown";
/** One customer's IPv6 network is this many groups of an address. */
const networkGroups = 4;

/** The client's address; of IPv6, the network. Behind a proxy, the address that the proxy saw. */
export function clientAddress(c: SisContext, behindProxy: boolean): string {
  const seen = behindProxy ? lastOf(c.req.header("x-forwarded-for")) : undefined;
  return networkOf(seen ?? c.env?.incoming?.socket.remoteAddress ?? unknownAddress);
}

/** The SIS has no TLS of its own; a proxy in front of it provides it. */
export function cameByTls(c: SisContext, behindProxy: boolean): boolean {
  return behindProxy && saysTls(c.req.header("x-forwarded-proto"));
}

/** What a proxy says in `X-Forwarded-Proto`. */
export function saysTls(forwardedProto: string | undefined): boolean {
  return lastOf(forwardedProto) === "https";
}

/** What a client wrote itself comes first, and what the proxy in front of us added last. */
function lastOf(header: string | undefined): string | undefined {
  const last = header?.split(",").at(-1)?.trim();
  return last === "" ? undefined : last;
}

function networkOf(address: string): string {
  const ipv4 = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (ipv4 !== undefined || !address.includes(":")) return ipv4 ?? address;
  const [head = "", tail] = address.split("::");
  const groups = head.split(":").filter((group) => group !== "");
  const padded =
    tail === undefined ? groups : [...groups, ...Array.from({ length: networkGroups }, () => "0")];
  return `${padded.slice(0, networkGroups).join(":")}::`;
}
