/** What a report is called: in the window's title, and in the properties of its PDF. */
import type { Report } from "./report.ts";

export function reportTitle({ headline, run }: Report): string {
  return `${headline}${run === null ? "" : `, run ${run.id}`}`;
}
