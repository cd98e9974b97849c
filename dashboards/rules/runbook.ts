/** What the runbooks say to do now, to stand where an alert or a panel is read: neither can open a file of the project. */
import { readFileSync } from "node:fs";
import { join } from "node:path";

export type Runbook = {
  /** Where the rest is: text, and no address. */
  place: string;
  doNow: string;
};

const file = "docs/runbooks.md";
const sections = readFileSync(join(import.meta.dirname, "../..", file), "utf8")
  .split(/^## /m)
  .slice(1);

/** `alert`: its name, in letters of any size. Throws where it has no section that says what to do now. */
export function runbookOf(alert: string): Runbook {
  const isOfAlert = (section: string): boolean =>
    section.slice(0, section.indexOf("\n")).toLowerCase() === alert.toLowerCase();
  const section = sections.find(isOfAlert) ?? "";
  const [, doNow] = /\*\*Do now:\*\* ([\s\S]+?)\n\n/.exec(section) ?? [];
  if (doNow === undefined) throw new Error(`${file} does not say what to do now about ${alert}`);
  const heading = section.slice(0, section.indexOf("\n"));
  return { place: `${file}, section ${heading}`, doNow: doNow.replace(/\s+/g, " ") };
}
