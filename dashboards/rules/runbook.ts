/** What the runbooks say to do now, copied into alerts and panels, which can't link to a file in this repository. */
import { allAlerts } from "./rule-groups.ts";

/** Relative to the project's folder. */
export const runbooksFile = "docs/runbooks.md";

export type RunbookInShort = {
  /** Where to read the rest; text, not a link. */
  readonly place: string;
  readonly doNow: string;
};

/** Throws if there is no alert with that name. */
export function runbookOf(name: string): RunbookInShort {
  const alert = allAlerts().find((candidate) => candidate.name === name);
  if (alert === undefined) throw new Error(`no alert is called ${name}`);
  return { place: `${runbooksFile}, section ${name}`, doNow: alert.runbook.doNow };
}
