/** A choice among the other class days up to today, on a page about one of them. */
import { html } from "hono/html";
import { classDayField } from "../http/page/day-fields.ts";
import type { Html } from "../http/page/page.ts";

type OtherDays = {
  /** The page's path; the day is put into its query. */
  readonly path: string;
  readonly asked: string;
  readonly today: string;
  readonly classDays: readonly string[];
};

/** The latest first; nothing if there's no other day. */
export function otherDays({ path, asked, today, classDays }: OtherDays): Html {
  const past = classDays.filter((day) => day <= today && day !== asked);
  if (past.length === 0) return html``;
  const choice = { id: "day", label: "Another day", value: "", problems: [], days: past.toReversed() };
  return html`<form method="get" action="${path}" class="inline">${classDayField(choice)}<button class="quiet">Show</button></form>`;
}
