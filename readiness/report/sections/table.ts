/** Parts that the tables of several sections share. */
import { html } from "hono/html";
import type { Html } from "../html.ts";

/** A head whose columns hold numbers from this one on. */
export function head(titles: readonly string[], numbersFrom = 1): Html {
  return html`<thead><tr>${titles.map((title, index) => html`<th scope="col" class="${index < numbersFrom ? "" : "n"}">${title}</th>`)}</tr></thead>`;
}

/** Scrolls sideways on a narrow screen instead of widening the page. */
export function scrolling(label: string, content: Html): Html {
  return html`<div class="scroll" role="group" aria-label="${label}" tabindex="0">${content}</div>`;
}
