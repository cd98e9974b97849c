/** One sentence for the terminal: how a run that just ended was sealed. */
import type { Report } from "../../readiness/report/report.ts";

export function sealWords(seal: Report["seal"]): string {
  return seal === null || seal.key === null
    ? "sealed by manifest.json, which isn't signed; firstbell keygen makes a key for that"
    : `sealed by manifest.json, signed with the key ${seal.key}`;
}
