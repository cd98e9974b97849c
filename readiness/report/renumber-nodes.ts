/** Names the parts of a printed page by their order: the browser's own numbers for them differ from time to time. */
import { PDFArray, PDFDict, type PDFDocument, type PDFObject, PDFString } from "pdf-lib";

/** What the browser calls a part of the page, in its structure, in the tree of names, and where a cell names its headers. */
const nodeName = /^node(\d+)$/;

/** In the order of the browser's numbers, so that what is sorted by name stays sorted. */
export function renumberNodes(document: PDFDocument): void {
  const holders = document.context.enumerateIndirectObjects().flatMap(([, object]) => holdersIn(object));
  const names = holders.flatMap((holder) => namesIn(holder));
  const order = new Map([...new Set(names)].sort().map((name, index) => [name, index]));
  const renamed = (value: PDFObject): PDFObject => {
    const name = value instanceof PDFString ? value.asString() : "";
    const index = order.get(name);
    return index === undefined
      ? value
      : PDFString.of(`node${String(index).padStart(name.length - "node".length, "0")}`);
  };
  for (const holder of holders)
    if (holder instanceof PDFDict)
      for (const [key, value] of holder.entries()) holder.set(key, renamed(value));
    else for (const [index, value] of holder.asArray().entries()) holder.set(index, renamed(value));
}

type Holder = PDFDict | PDFArray;

/** It and everything in it that isn't an object of its own. */
function holdersIn(object: PDFObject): Holder[] {
  if (!(object instanceof PDFDict || object instanceof PDFArray)) return [];
  return [object, ...valuesOf(object).flatMap(holdersIn)];
}

function valuesOf(holder: Holder): PDFObject[] {
  return holder instanceof PDFDict ? holder.values() : holder.asArray();
}

function namesIn(holder: Holder): string[] {
  return valuesOf(holder).flatMap((value) =>
    value instanceof PDFString && nodeName.test(value.asString()) ? [value.asString()] : [],
  );
}
