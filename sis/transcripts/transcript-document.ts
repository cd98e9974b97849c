/** A transcript as a document of a report: a sheet of paper, or JSON. */
import { html } from "hono/html";
import { htmlText } from "../http/page/html-text.ts";
import { nameInFull } from "../http/page/names.ts";
import type { Transcript } from "./transcript.ts";
import { transcriptBody } from "./transcript-body.ts";
import { transcriptView } from "./transcript-view.ts";

export function transcriptDocument(transcript: Transcript, format: "html" | "json", today: string): string {
  if (format === "json") return JSON.stringify(transcriptBody(transcript));
  const view = transcriptView(transcript, { language: "en", today });
  return htmlText(html`<h2>${nameInFull(transcript.person)}</h2>${view}`);
}
