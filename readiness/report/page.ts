/** The frame of every page that Firstbell writes: one file, no scripts, no requests. */
import { html, raw } from "hono/html";
import type { Html } from "./html.ts";
import { style } from "./style.ts";

type Page = {
  readonly title: string;
  /** Class of the body: its colors. */
  readonly tone: string;
  readonly content: Html;
};

export async function page({ title, tone, content }: Page): Promise<string> {
  const document = await html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${title}</title>
<style>${raw(style)}</style>
</head>
<body class="${tone}">
${content}
</body>
</html>
`;
  return document.toString();
}
