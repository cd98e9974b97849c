/** What a page says of a day without class: why, and the nearest day on which attendance can be taken. */
import { html } from "hono/html";
import type { Html } from "../http/page/page.ts";
import { longDay } from "../http/page/words.ts";

export type Nearest = { readonly day: string; readonly href: string };

export function noClass(
  { asked, today }: { readonly asked: string; readonly today: string },
  nearest: Nearest | undefined,
): Html {
  const why = asked > today ? "This day is still to come." : "There's no class on this day.";
  const offer =
    nearest === undefined
      ? html`<p>There has been no class day yet.</p>`
      : html`<p><a href="${nearest.href}">Take attendance for ${longDay(nearest.day)}</a></p>`;
  return html`<p>${why}</p>${offer}`;
}
