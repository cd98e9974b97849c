/** A printed report has the same bytes however the browser numbered the parts of the page. */
import { PDFDocument, PDFString } from "pdf-lib";
import { expect, test } from "vitest";
import { renumberNodes } from "../../../readiness/report/renumber-nodes.ts";

/** A cell that names its headers, and the tree in which they are found. */
async function printed(...numbers: readonly [number, number]): Promise<string> {
  const document = await PDFDocument.create({ updateMetadata: false });
  const names = numbers.map((number) => PDFString.of(`node${String(number).padStart(8, "0")}`));
  const { context } = document;
  const cell = { ID: names[1], A: [{ O: "Table", Headers: [names[0]] }] };
  context.register(context.obj({ ...cell, Names: names, T: PDFString.of("node of a network") }));
  renumberNodes(document);
  return Buffer.from(await document.save({ useObjectStreams: false })).toString("latin1");
}

test("parts are named by their order, wherever a name stands", async () => {
  const one = await printed(262, 300);
  expect(one).toBe(await printed(263, 417));
  expect(one.match(/node\d+/g)).toEqual(["node00000001", "node00000000", "node00000000", "node00000001"]);
  expect(one).toContain("node of a network");
});
