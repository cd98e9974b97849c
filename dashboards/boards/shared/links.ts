/** Links between the boards: they keep the time range and the variables. */
import { DashboardLinkBuilder, DashboardLinkType } from "@grafana/grafana-foundation-sdk/dashboard";
import { runbookOf } from "../../rules/runbook.ts";
import type { Next } from "./board.ts";

/** The tag of this project's boards in the menu. */
export const boardTag = "firstbell";

/** Grafana replaces both variables when the link is followed. */
export function boardAddress(uid: string): string {
  return `/d/${uid}?\${__url_time_range}&\${__all_variables}`;
}

/** A school's line opens that school's board. */
export function schoolLink(): DashboardLinkBuilder {
  const address = `/d/one-school?\${__url_time_range}&var-run=\${run}&var-school=\${__field.labels.school}`;
  return new DashboardLinkBuilder("This school alone").url(address).type(DashboardLinkType.Link);
}

export function panelLinks(next: Next): DashboardLinkBuilder[] {
  if ("runbook" in next) return [];
  return [new DashboardLinkBuilder(next.says).url(boardAddress(next.board)).type(DashboardLinkType.Link)];
}

export function boardMenu(): DashboardLinkBuilder {
  return new DashboardLinkBuilder("Boards")
    .type(DashboardLinkType.Dashboards)
    .tags([boardTag])
    .asDropdown(false)
    .keepTime(true)
    .includeVars(true);
}

/** Markdown: what good looks like, then where to look next, or what to do. */
export function description(good: string, next: Next): string {
  if ("board" in next) return `${good}\n\nNext: [${next.says}](/d/${next.board})`;
  const { place, doNow } = runbookOf(next.runbook);
  return `${good}\n\n${next.says}: ${doNow}\n\nMore: ${place}`;
}
