/** The printed report: one page first, tagged, described for its readers, and the same bytes each time. */
import { createHash } from "node:crypto";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PDFDict, PDFDocument, PDFName } from "pdf-lib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Chromium, findChromium } from "../../../parts/chromium/chromium.ts";
import { writePdf } from "../../../readiness/report/write-pdf.ts";
import { writeSealedReport } from "../../../readiness/report/write-report.ts";
import { noGoEvidence } from "../support/example-failures.ts";
import { writeRunFolder } from "../support/example-run-folder.ts";

let home = "";
let program: Chromium;
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), "report-pdf-"));
  program = await findChromium({
    chromiumBin: process.env.CHROMIUM_BIN,
    home: join(import.meta.dirname, "../../../.firstbell"),
  });
});
afterAll(() => rm(home, { recursive: true }));

/** U.S. Letter, in points. */
const letter = { width: 612, height: 792 };

test("is tagged, has bookmarks, a title and a language, and is the same bytes each time", async () => {
  await writeRunFolder(home, noGoEvidence());
  const { report, reportHtml } = await writeSealedReport(home);
  const bytes = await readFile(await writePdf(reportHtml, report, program));
  const document = await PDFDocument.load(bytes);
  expect(document.getPage(0).getSize()).toEqual(letter);
  expect(document.getTitle()).toContain(report.headline);
  expect(document.catalog.get(PDFName.of("Lang"))?.toString()).toContain("en-US");
  const { catalog } = document;
  for (const part of ["StructTreeRoot", "Outlines", "Metadata"])
    expect(catalog.has(PDFName.of(part))).toBe(true);
  expect(catalog.lookup(PDFName.of("MarkInfo"), PDFDict).toString()).toContain("/Marked true");
  const again = await readFile(await writePdf(reportHtml, report, program));
  const digest = (content: Uint8Array) => createHash("sha256").update(content).digest("hex");
  expect(digest(again)).toBe(digest(bytes));
}, 60_000);
