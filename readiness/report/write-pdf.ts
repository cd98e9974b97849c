/** report.html → report.pdf, by a real browser: tagged, with bookmarks, and the same bytes for the same page. */
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { PDFDocument, PDFName } from "pdf-lib";
import { chromium } from "playwright-core";
import type { Chromium } from "../../parts/chromium/chromium.ts";
import { writeWhole } from "../../parts/write-whole.ts";
import { renumberNodes } from "./renumber-nodes.ts";
import type { Report } from "./report.ts";
import { reportTitle } from "./report-title.ts";

/** Writes it beside the page, and returns where. */
export async function writePdf(reportHtml: string, report: Report, program: Chromium): Promise<string> {
  const file = join(dirname(reportHtml), "report.pdf");
  const printed = await print(reportHtml, program);
  await writeWhole(file, await describe(printed, report));
  return file;
}

async function print(reportHtml: string, { executablePath, args, env }: Chromium): Promise<Uint8Array> {
  const browser = await chromium.launch({ executablePath, args, env });
  try {
    const page = await browser.newPage();
    await page.goto(pathToFileURL(reportHtml).href);
    return await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true });
  } finally {
    await browser.close();
  }
}

/** What readers of the file, and screen readers, are told of it. Times are those of the run, not of the printing. */
async function describe(printed: Uint8Array, report: Report): Promise<Uint8Array> {
  const document = await PDFDocument.load(printed, { updateMetadata: false });
  renumberNodes(document);
  const title = reportTitle(report);
  const at = new Date(report.run?.endedAt ?? 0);
  document.setTitle(title, { showInWindowTitleBar: true });
  document.setLanguage("en-US");
  document.setCreator("Firstbell");
  document.setProducer("Firstbell");
  document.setCreationDate(at);
  document.setModificationDate(at);
  document.catalog.set(PDFName.of("Metadata"), document.context.register(metadata(document, title)));
  return document.save({ useObjectStreams: false });
}

/** Says that it is meant to be PDF/UA-1 (ISO 14289-1, section 5). */
function metadata(document: PDFDocument, title: string) {
  const packet = `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escaped(title)}</rdf:li></rdf:Alt></dc:title>
<dc:language><rdf:Bag><rdf:li>en-US</rdf:li></rdf:Bag></dc:language>
<pdfuaid:part>1</pdfuaid:part>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>`;
  return document.context.stream(new TextEncoder().encode(packet), { Type: "Metadata", Subtype: "XML" });
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
