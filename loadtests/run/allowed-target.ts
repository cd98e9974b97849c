/** Sends load only to this machine, or to a target that the user named in their own file. */
import { readFile } from "node:fs/promises";
import { isIPv4 } from "node:net";
import { BadInput } from "../../parts/bad-input.ts";

/** Throws unless the target is loopback or named, exactly, in the allow-list. */
export async function refuseForeignTarget(target: string, allowList?: string): Promise<void> {
  const url = new URL(target);
  if (isLoopback(url.hostname)) return;
  const allowed = await allowedHosts(allowList);
  if (allowed.includes(url.host.toLowerCase())) return;
  throw new BadInput([
    {
      name: "--target",
      seen: target,
      wanted: "an address of this machine, or a host that you listed yourself",
      remedy: `A load test stops a system that people use. If ${url.host} is yours to test, write it on its own line in a text file and set FIRSTBELL_TARGETS to that file.`,
    },
  ]);
}

function isLoopback(hostname: string): boolean {
  const host = hostname.replace(/^\[|\]$/g, "");
  return host === "localhost" || host === "::1" || (isIPv4(host) && host.startsWith("127."));
}

/** Hosts (`sis.example`, `sis.example:8443`), one per line; a line that begins with # is a comment. */
async function allowedHosts(allowList: string | undefined): Promise<string[]> {
  if (allowList === undefined) return [];
  const text = await readFile(allowList, "utf8");
  return text
    .split("\n")
    .map((line) => line.trim().toLowerCase())
    .filter((line) => line !== "" && !line.startsWith("#"));
}
