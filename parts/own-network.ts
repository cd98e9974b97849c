/** Keeps what this program asks on this machine away from proxies, which Node may take from the environment. */

const ownHosts = ["127.0.0.1", "localhost", "[::1]", "::1"];

/** Adds to what a user excepts already; programs that are started later inherit it. */
export function exceptThisMachineFromProxies(environment: Record<string, string | undefined>): void {
  for (const name of ["NO_PROXY", "no_proxy"]) {
    const excepted = environment[name]?.split(",").map((host) => host.trim()) ?? [];
    environment[name] = [...new Set([...excepted, ...ownHosts])].filter((host) => host !== "").join(",");
  }
}
