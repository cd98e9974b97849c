/** The frame of every page that Firstbell writes: one file, no scripts, no requests. */
import { html, raw } from "hono/html";
import type { Html } from "./html.ts";
import { style } from "./style.ts";

type Page = {
  readonly title: string;
  /** Class of the body: its colors. */
  readonly tone: string;
  /** At the top of every printed page. */
  readonly runningHead?: string;
  readonly content: Html;
};

export async function page({ title, tone, runningHead = title, content }: Page): Promise<string> {
  const document = await html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${title}</title>
<style>${raw(style)}${raw(printedFrame(runningHead))}</style>
</head>
<body class="${tone}">
${content}
</body>
</html>
`;
  return document.toString();
}

/** On paper: what the page is from, and which of how many it is. */
function printedFrame(head: string): string {
  return `@media print{@page{@top-left{content:${cssText(head)};font:8pt sans-serif;color:#4a5565}@bottom-right{content:"Page " counter(page) " of " counter(pages);font:8pt sans-serif;color:#4a5565}}}`;
}

/** Between quotes; anything that could end them is left out. */
function cssText(text: string): string {
  return `"${text.replace(/["\\<>\n]/g, " ")}"`;
}
